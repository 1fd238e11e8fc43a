import LineBreaker from "linebreak";

/**
 * 分割禁止: where the Unicode algorithm (UAX 14, which already keeps 、。」ゃー from line heads and 「（ from
 * line ends) would break but a Japanese compositor would not: inside a number with its sign and unit,
 * written full-width or with a kanji multiplier.
 */
const inseparable = [
  /[▲△+＋−－-][\d０-９]$/u,
  /[\d０-９][\d０-９]$/u,
  /[０-９][，．][０-９]?$/u,
  /[，．][０-９]$/u,
  /[\d０-９][億万千百円年月日件％%倍人社回名歳条項号か分割]$/u,
  /か月$/u,
  /[億万千百][円人件]$/u,
  /[百千][億万]$/u,
  /[億万][\d０-９]$/u,
  /[第表図][\d０-９]$/u,
  /[～〜]$/u,
];

/** Where a line may end: offsets into the text, each with whether it must end there. */
export interface BreakPoint {
  readonly at: number;
  readonly required: boolean;
}

export function breakPoints(text: string): BreakPoint[] {
  return opportunities(text).filter(({ at, required }) => {
    const around = text.slice(Math.max(0, at - 2), at + 1);
    return required || at === text.length || !inseparable.some((pattern) => pattern.test(around));
  });
}

/** Where UAX 14 alone would let a line end: for what is too long to be kept in one piece. */
export function opportunities(text: string): BreakPoint[] {
  const breaker = new LineBreaker(text);
  const points: BreakPoint[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak())
    points.push({
      at: found.position,
      required: found.position < text.length && text[found.position - 1] === "\n",
    });
  return points;
}
