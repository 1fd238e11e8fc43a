import type { Figure } from "../../model/figure.js";
import type { FigureMark, Surroundings } from "../../model/printed-place.js";
import type { Drawing } from "./shape.js";

/** A figure that a drawing shows, and the words that may stand for it there. */
export interface DrawnFigure extends Pick<FigureMark, "row" | "column"> {
  readonly figure: Figure;
  readonly words: readonly string[];
}

/** 描いた数値: the marks of a drawing's figures. One has its text where that is written in the drawing, and not only drawn. */
export function marksIn(
  { shapes }: Drawing,
  figures: readonly DrawnFigure[],
  around: Surroundings,
): FigureMark[] {
  const labels = shapes.flatMap((shape) => (shape.kind === "label" ? [shape.text] : []));
  return figures.map(({ figure, words, ...cell }) => {
    const text = words.find((word) => word !== "" && taken(word, labels));
    return { figure: figure.id, ...around, ...cell, ...(text !== undefined && { text }) };
  });
}

/** Whether it is written, whole or in lines below each other; no other figure has what is written for this. */
function taken(word: string, labels: string[]): boolean {
  const at = labels.indexOf(word);
  if (at >= 0) labels.splice(at, 1);
  return at >= 0 || labels.some((label) => isWithin(word, label)) || labels.join("").includes(word);
}

/** Among other words, and not as a part of a longer number. */
function isWithin(word: string, label: string): boolean {
  const at = label.indexOf(word);
  const [before = "", after = ""] = [label[at - 1], label[at + word.length]];
  return at >= 0 && !/[\d.,]/u.test(before) && !/[\d]/u.test(after);
}

/** Every figure of a diagram, whatever its kind: by the name of what it belongs to, with the text beside it. */
export function figuresOfDiagram(diagram: unknown): DrawnFigure[] {
  const found: DrawnFigure[] = [];
  const visit = (part: unknown, row: string | undefined, words: readonly string[], column?: string): void => {
    if (typeof part !== "object" || part === null) return;
    if ("origin" in part && "value" in part) {
      found.push({
        figure: part as Figure,
        words,
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column }),
      });
      return;
    }
    const { label, name, title, text, years } = part as Readonly<Record<string, unknown>>;
    const own = [label, name, title].find((one) => typeof one === "string" && one !== "") as
      | string
      | undefined;
    for (const [key, inside] of Object.entries(part)) {
      const beside = key === "figure" && typeof text === "string" ? [text] : [];
      const times = key === "values" && Array.isArray(years) ? years : [];
      if (Array.isArray(inside))
        inside.forEach((one, index) => {
          visit(one, own ?? row, [], times[index]);
        });
      else visit(inside, own ?? row, beside);
    }
  };
  visit(diagram, undefined, []);
  return found;
}
