import { type Step, stepsTo, valueText } from "../../calculate/fees/working.js";
import { eraDate } from "../../model/era.js";
import type { FeeSchedule } from "../../model/fee-schedule.js";
import { type Figure, withInputs } from "../../model/figure.js";
import { plainFigure } from "../../render/figures-json.js";

/** 答え: what any kind of fee question is answered with, for people and for programs. */
export interface Answer {
  /** The results, one line each: 「信用保証料　276,000円」. */
  readonly lines: readonly string[];
  /** The results by the keys of the JSON, in whole yen: `fee`, `parts`, `refund`. */
  readonly results: Readonly<Record<string, number | readonly number[]>>;
  /** The figures whose working is shown. */
  readonly figures: readonly Figure[];
  readonly schedule: FeeSchedule;
}

/** 「信用保証料　276,000円」. */
export const resultLine = (figure: Figure): string => `${figure.label}　${valueText(figure)}`;

export const yen = ({ value }: Figure): number => value?.toNumber() ?? 0;

export function answerText({ lines, figures, schedule }: Answer): string {
  const { document, part } = schedule.source;
  return [
    ...lines,
    "",
    "計算",
    ...stepsTo(...figures).map(stepLine),
    "",
    `料率表　${eraDate(schedule.effectiveFrom)}からの版（${document}、${part}）`,
  ].join("\n");
}

/** A rounding repeats its figure's name, so its line names only what was done. */
const stepLine = ({ label, working, figure }: Step): string =>
  `  ${label}　${working} ＝ ${valueText(figure)}`;

/** `{"fee": 276000, "steps": […]}`: the steps as figures with their origins, and the figures they start from. */
export function answerJson({ results, figures }: Answer): string {
  const steps = stepsTo(...figures).map(({ working, figure }) => ({ ...plainFigure(figure), working }));
  const inputs = withInputs(figures).filter(({ origin }) => origin.kind !== "derived");
  return JSON.stringify({ ...results, steps, inputs: inputs.map((figure) => plainFigure(figure)) }, null, 2);
}
