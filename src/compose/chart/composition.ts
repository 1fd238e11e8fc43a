import { percentage, sum } from "../../calculate/arithmetic.js";
import { printedAmount, printedPercentage, unrounded } from "../../calculate/printed.js";
import type { MixTableId, TableOf } from "../../model/association/ids.js";
import type { ChartSpec } from "../../model/chart.js";
import type { Figure } from "../../model/figure.js";
import { type NumberStyle, printNumber } from "../../model/print.js";
import { columnIndex, isFigure, type Row } from "../../model/table.js";
import type { Context } from "../context.js";

/** A doughnut shows so many parts by name; what is smaller is gathered. */
const mostParts = 7;
/** Parts below this share of the whole are gathered, where there is more than one. */
const leastShare = 2;

/** One part of the whole: the amount as printed and its share in ％, either of which may be all that is known. */
interface Part {
  readonly label: string;
  readonly amount: Figure | undefined;
  readonly share: Figure | undefined;
}

type Mix = TableOf<MixTableId>;

/** 構成比の図 of a mix table; undefined where it has neither amounts nor shares. */
export function composition(
  table: Mix,
  title: string,
  kind: "doughnut" | "rows",
  context: Context,
): ChartSpec | undefined {
  const parts = partsOf(table);
  const measured = parts.every(({ share }) => share) ? "share" : "amount";
  if (parts.length === 0 || parts.some((part) => !part[measured])) return undefined;
  const { shown, gathered } =
    kind === "doughnut" ? gather(parts, table, context) : { shown: parts, gathered: [] };
  const column = table.columns[columnIndex(table, measured)];
  const { style } = context.dataset.settings;
  const labels = shown.map((part) => labelOf(part, table, style));
  const top = shown[0];
  return {
    id: table.id,
    title,
    kind,
    categories: shown.map(({ label }) => ({ label })),
    series: [
      {
        label: column?.label ?? "",
        draw: "bar",
        axis: "left",
        unit: column?.unit ?? "",
        digits: column?.digits ?? 0,
        values: shown.map((part) => part[measured] ?? null),
        labels,
      },
    ],
    alternative: `${title}。最も大きいのは${top?.label ?? ""}です。内訳: ${shown
      .map(({ label }, index) => `${label} ${labels[index] ?? ""}`)
      .join("、")}。`,
    notes:
      gathered.length > 0
        ? [
            `構成比${leastShare}％未満または${mostParts}番目以降の区分（${gathered.join("、")}）は「その他」にまとめました。`,
          ]
        : [],
    numbers: style,
  };
}

/** The outermost rows, largest first; その他 stays last. */
function partsOf(table: Mix): Part[] {
  const at = (row: Row, id: "amount" | "share"): Figure | undefined => {
    const cell = row.cells[columnIndex(table, id)];
    return cell !== undefined && isFigure(cell) && cell.value !== null ? cell : undefined;
  };
  const size = ({ amount, share }: Part) => amount?.value ?? share?.value ?? null;
  return table.rows
    .filter(({ level, role }) => level === 0 && role !== "total")
    .map((row): Part => ({ label: row.label, amount: at(row, "amount"), share: at(row, "share") }))
    .filter((part) => size(part)?.isPositive() && !size(part)?.isZero())
    .toSorted((a, b) => {
      if (isRest(a) !== isRest(b)) return isRest(a) ? 1 : -1;
      return size(b)?.comparedTo(size(a) ?? 0) ?? 0;
    });
}

const isRest = ({ label }: Part): boolean => label === "その他";

/** Small parts become one その他, its figures summed from theirs. */
function gather(
  parts: readonly Part[],
  table: Mix,
  { dataset }: Context,
): { shown: Part[]; gathered: string[] } {
  const isSmall = ({ share }: Part, index: number) =>
    index >= mostParts - 1 || (share?.value?.lessThan(leastShare) ?? false);
  const rest = parts.filter((part, index) => isRest(part) || isSmall(part, index));
  const named = rest.filter((part) => !isRest(part));
  if (rest.length < 2 || named.length === 0) return { shown: [...parts], gathered: [] };
  const { mix } = dataset.settings.rounding;
  const name = (part: string) => ({
    id: `${table.id}/chart-rest/${part}`,
    label: `${table.title} その他 ${part}`,
  });
  const exact = (figures: readonly (Figure | undefined)[]) =>
    figures.flatMap((figure) => (figure ? [unrounded(figure)] : []));
  const amount = sum(name("amount"), exact(rest.map((part) => part.amount)), mix.unit);
  const whole = table.rows.find(({ role }) => role === "total")?.cells[columnIndex(table, "amount")];
  const share =
    whole && isFigure(whole)
      ? percentage(name("share"), amount, unrounded(whole))
      : sum(name("share"), exact(rest.map((part) => part.share)), "％");
  const hasAmounts = rest.every((part) => part.amount);
  const other: Part = {
    label: "その他",
    amount: hasAmounts ? printedAmount(amount, mix) : undefined,
    share: printedPercentage(share, mix),
  };
  return {
    shown: [...parts.filter((part) => !rest.includes(part)), other],
    gathered: named.map(({ label }) => label),
  };
}

/** 「46.1％」, or the amount where no share is known. */
function labelOf({ amount, share }: Part, table: Mix, style: NumberStyle): string {
  const digits = table.columns[columnIndex(table, "share")]?.digits ?? 1;
  if (share) return `${printNumber(share.value, digits, style)}％`;
  return amount ? `${printNumber(amount.value, 0, style)}${amount.unit}` : "";
}
