import { type Figure, withInputs } from "./figure.js";

/** What rests on some figures: they themselves and every figure that is made of them, inputs before what is made of them. */
export function restingOn(figures: Iterable<Figure>, isGround: (figure: Figure) => boolean): Figure[] {
  const resting = new Set<string>();
  return withInputs(figures).filter((figure) => {
    const { id, origin } = figure;
    const rests =
      isGround(figure) || (origin.kind === "derived" && origin.inputs.some((input) => resting.has(input.id)));
    if (rests) resting.add(id);
    return rests;
  });
}
