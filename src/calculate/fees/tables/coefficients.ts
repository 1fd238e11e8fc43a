import {
  type CoefficientBand,
  type FeeSchedule,
  type PartsRule,
  revolvingParts,
} from "../../../model/fee-schedule.js";
import type { Figure } from "../../../model/figure.js";
import type { Cell, Column, Table } from "../../../model/table.js";
import { isOwnRule } from "../own-rule.js";
import { valueText } from "../working.js";

const plain = (id: string, label: string): Column => ({ id, label, kind: "percentage", unit: "", digits: 2 });

/** 分割係数: by the number of instalments, even and uneven; undefined where the schedule leaves them to the standard. */
export function coefficientTable(schedule: FeeSchedule): Table | undefined {
  const { coefficients } = schedule.method;
  if (!coefficients.every(({ even, uneven }) => isOwnRule(even, schedule) && isOwnRule(uneven, schedule)))
    return undefined;
  return {
    id: "fees/coefficients",
    title: "分割返済の係数",
    period: "",
    rowHeading: "返済の回数",
    columns: [plain("even", "均等"), plain("uneven", "不均等")],
    rows: coefficients.map(({ least, even, uneven }, index) => ({
      id: String(least),
      label: timesText(least, coefficients[index + 1]),
      level: 0,
      role: "item",
      cells: [even, uneven],
    })),
    notes: ["最終回だけ端数を調整する返済は、均等とみます。", ...coefficients.flatMap(cheaperNote)],
  };
}

const timesText = (least: number, next: CoefficientBand | undefined): string =>
  next ? `${least}回から${next.least - 1}回` : `${least}回以上`;

/** Where one instalment more, and with it a month more, costs less: a step of the coefficient that is steep enough. */
function cheaperNote(
  { least, even, uneven }: CoefficientBand,
  index: number,
  bands: readonly CoefficientBand[],
): string[] {
  const before = bands[index - 1];
  if (!before) return [];
  const isCheaper = (now: Figure, earlier: Figure): boolean =>
    earlier.value !== null && now.value?.times(least).lt(earlier.value.times(least - 1)) === true;
  const ways = [
    ...(isCheaper(even, before.even) ? ["均等"] : []),
    ...(isCheaper(uneven, before.uneven) ? ["不均等"] : []),
  ];
  if (ways.length === 0) return [];
  const how = ways.length === 2 ? "" : `${ways.join("")}に`;
  return [
    `${how}${least}回に分けて返すと、${least - 1}回のときより保証料が少なくなることがあります。${least}回から係数が下がるためです。`,
  ];
}

/** 分割納入の割合: by the term, a column for each yearly part; of revolving guarantees, where they have their own. */
export function partsTables(schedule: FeeSchedule): Table[] {
  const { parts } = schedule.method;
  const revolving = revolvingParts(parts);
  return [
    ...partsTable(parts, schedule, { id: "fees/parts", title: "分割納入の割合" }),
    ...(revolving
      ? partsTable(revolving, schedule, { id: "fees/parts-revolving", title: "根保証の分割納入の割合" })
      : []),
  ];
}

function partsTable(
  { bands, monthsOver, feeOver }: PartsRule,
  schedule: FeeSchedule,
  name: Pick<Table, "id" | "title">,
): Table[] {
  if (!bands.every(({ percentages }) => percentages.every((share) => isOwnRule(share, schedule)))) return [];
  const most = Math.max(...bands.map(({ percentages }) => percentages.length));
  const conditions = [
    ...(isOwnRule(monthsOver, schedule) ? [`保証期間が${years(monthsIn(monthsOver))}を超え`] : []),
    ...(isOwnRule(feeOver, schedule) ? [`保証料が${valueText(feeOver)}を超える`] : []),
  ];
  return [
    {
      ...name,
      period: "",
      rowHeading: "保証期間",
      columns: Array.from({ length: most }, (_, index) => ({
        id: String(index + 1),
        label: index === 0 ? "貸付時" : `${index}年後`,
        kind: "percentage",
        unit: "％",
        digits: 0,
      })),
      rows: bands.map(({ monthsUpTo, percentages }, index) => {
        const over = bands[index - 1]?.monthsUpTo ?? monthsIn(monthsOver);
        const cells = Array.from({ length: most }, (_, part): Cell => percentages[part] ?? null);
        return {
          id: String(monthsUpTo ?? "longest"),
          label: termText(over, monthsUpTo),
          level: 0,
          role: "item",
          cells,
        };
      }),
      notes: [
        ...(conditions.length === 2 ? [`${conditions.join("、")}ときに分けて納められます。`] : []),
        "円未満の端数は、貸付時の分に加えます。",
      ],
    },
  ];
}

const monthsIn = ({ value }: Figure): number => value?.toNumber() ?? 0;

/** 「2年超4年以内」. */
const termText = (over: number, upTo: number | undefined): string =>
  upTo === undefined ? `${years(over)}超` : `${years(over)}超${years(upTo)}以内`;

const years = (months: number): string => (months % 12 === 0 ? `${months / 12}年` : `${months}か月`);
