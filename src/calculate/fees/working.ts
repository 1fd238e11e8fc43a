import { type Figure, type Operation, withInputs } from "../../model/figure.js";
import { printExact } from "../../model/print.js";
import { hundred } from "./constants.js";
import { percentText } from "./percent.js";

/** 計算の一段: one line of a working, as text, JSON and leaflet show it. */
export interface Step {
  readonly label: string;
  /** 「12,000,000円 × 0.0115 × 24か月」. */
  readonly working: string;
  readonly figure: Figure;
}

/** The steps that lead to figures, in the order of the calculation, each once. */
export function stepsTo(...figures: readonly Figure[]): Step[] {
  return withInputs(figures).flatMap((figure) =>
    figure.origin.kind === "derived"
      ? [{ label: figure.label, working: working(figure.origin.operation, figure.origin.inputs), figure }]
      : [],
  );
}

const signs: Partial<Record<Operation["name"], string>> = {
  sum: " ＋ ",
  difference: " － ",
  product: " × ",
  quotient: " ÷ ",
};

const modes = { truncate: "切捨て", up: "切上げ", "half-up": "四捨五入" } as const;

function working(operation: Operation, inputs: readonly Figure[]): string {
  if (operation.name === "rounded") {
    const unit = inputs[0]?.unit ?? "";
    const digit = operation.digits === 0 ? `${unit}未満` : `小数第${operation.digits + 1}位を`;
    return `${inputs.map(valueText).join("")} の${digit}${modes[operation.mode]}`;
  }
  // 1.15％ is 0.0115: written as divided by a hundred, it would be a hundredth of that.
  const [rate] = isRateAsNumber(operation, inputs) ? inputs : [];
  return rate ? valueText(rate) : inputs.map(valueText).join(signs[operation.name] ?? "、");
}

/** Whether a rate in ％ is only brought to the number that it means. */
const isRateAsNumber = ({ name }: Operation, [rate, by]: readonly Figure[]): boolean =>
  name === "quotient" && rate?.unit === "％" && by?.id === hundred.id;

/**
 * 「12,000,000円」「1.15％」「14,375.416666…円」: at most six decimals, the rest shown by dots. What was read
 * from a schedule stands as it is written there: 「0.60」.
 */
export function valueText({ value, unit, origin }: Figure): string {
  if (value === null) return "─";
  // A cell may say its unit itself: 「1.15%」.
  if (origin.kind === "read")
    return `${unit === "％" ? origin.text.replace(/[％%]$/u, "") : origin.text}${unit}`;
  const isRate = unit === "％" && value.decimalPlaces() <= 2;
  return `${isRate ? percentText(value) : printExact(value)}${unit}`;
}
