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
  /[\d０-９][億万千百円年月日件％%倍人社回名歳条項号]$/u,
  /[億万千百][円人件]$/u,
  /第[\d０-９]$/u,
];

/** Where a line may end: offsets into the text, each with whether it must end there. */
export interface BreakPoint {
  readonly at: number;
  readonly required: boolean;
}

export function breakPoints(text: string): BreakPoint[] {
  const breaker = new LineBreaker(text);
  const points: BreakPoint[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const required = found.position < text.length && text[found.position - 1] === "\n";
    const around = text.slice(Math.max(0, found.position - 2), found.position + 1);
    const mayBreak = found.position === text.length || !inseparable.some((pattern) => pattern.test(around));
    if (required || mayBreak) points.push({ at: found.position, required });
  }
  return points;
}
