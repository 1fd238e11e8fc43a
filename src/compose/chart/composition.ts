import { percentage, sum } from "../../calculate/arithmetic.js";
import { printedAmount, printedPercentage, unrounded } from "../../calculate/printed.js";
import type { MixTableId, TableOf } from "../../model/association/ids.js";
import { topOf } from "../../model/association/mix-rows.js";
import type { ChartSpec } from "../../model/chart.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { type NumberStyle, printNumber } from "../../model/print.js";
import { columnIndex, isFigure, type Row } from "../../model/table.js";
import type { Context } from "../context.js";

type Kind = "doughnut" | "rows";

/** Which rows of a table are the parts: 区分, or each 内訳 and what has none. */
export type PartLevel = "outer" | "inner";

/** So many parts are shown by name; what is smaller is gathered. */
const mostParts = { doughnut: 7, rows: 40 } as const;
/** Parts of a doughnut below this share (％) of the whole are gathered, where there is more than one. */
const leastShare = 2;

/** One part of the whole: the amount as printed and its share in ％, either of which may be all that is known. */
interface Part {
  readonly label: string;
  readonly amount: Figure | undefined;
  readonly share: Figure | undefined;
}

type Mix = TableOf<MixTableId | "base-property/composition">;

/** 構成比の図 of a mix table, or of the base property's composition; undefined where it has neither amounts nor shares. */
export function composition(
  table: Mix,
  title: string,
  wanted: Kind,
  context: Context,
  level: PartLevel = "outer",
): ChartSpec | undefined {
  const { parts, unknown } = partsOf(table, level);
  const measured = parts.every(({ share }) => share) ? "share" : "amount";
  if (parts.length === 0 || parts.some((part) => !part[measured])) return undefined;
  const values = parts.flatMap((part) => part[measured]?.value ?? []);
  const hasNegative = values.some((value) => value.isNegative() && !value.isZero());
  // A ring is a whole: what is taken off it, or nothing at all, has no place on it.
  const isWhole = table.id.startsWith("mix/") ? topOf(table.id.split("/")[2] ?? "") === undefined : true;
  const kind = hasNegative || !isWhole || values.every((value) => value.isZero()) ? "rows" : wanted;
  const { shown, gathered } = gather(
    parts,
    kind,
    `${table.id}/chart-rest${level === "inner" ? "-inner" : ""}`,
    table,
    context,
  );
  const column = table.columns[columnIndex(table, measured)];
  const { style } = context.dataset.settings;
  const labels = shown.map((part) => labelOf(part, measured, table, style));
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
    alternative: `${title}。${inWords(shown, measured)}内訳: ${shown
      .map(({ label }, index) => `${label} ${labels[index] ?? ""}`)
      .join("、")}。`,
    notes: [
      ...(hasNegative && wanted === "doughnut" ? ["負の額があるため、輪ではなく横棒で表しました。"] : []),
      ...(gathered.length > 0 ? [gatheredInWords(gathered, kind)] : []),
      ...(unknown.length > 0 ? [`金額のない区分（${unknown.join("、")}）は、図にありません。`] : []),
    ],
    numbers: style,
  };
}

/** 「最も大きいのは製造業です。」, where one part or some are larger than the others. */
function inWords(parts: readonly Part[], measured: "share" | "amount"): string {
  const values = parts.flatMap((part) => part[measured]?.value ?? []);
  const greatest = Decimal.max(...values);
  const top = parts.filter((part) => part[measured]?.value?.equals(greatest));
  if (parts.length === 1) return "";
  if (top.length === parts.length) return "どれも同じです。";
  return `最も大きいのは${top.map(({ label }) => label).join("と")}です。`;
}

function gatheredInWords(gathered: readonly string[], kind: Kind): string {
  if (kind === "rows") return `${mostParts.rows}番目以降の${gathered.length}区分は「その他」にまとめました。`;
  return `構成比${leastShare}％未満または${mostParts.doughnut}番目以降の区分（${gathered.join("、")}）は「その他」にまとめました。`;
}

/** The rows that are parts, largest first, その他 last; and the names of those of which nothing is known. */
function partsOf(table: Mix, wanted: PartLevel): { parts: Part[]; unknown: string[] } {
  const at = (row: Row, id: "amount" | "share"): Figure | undefined => {
    const cell = row.cells[columnIndex(table, id)];
    return cell !== undefined && isFigure(cell) && cell.value !== null ? cell : undefined;
  };
  const size = ({ amount, share }: Part) => amount?.value ?? share?.value ?? null;
  const all = table.rows
    .filter(({ level, role, ofWhich }) =>
      wanted === "inner" ? role === "item" && !ofWhich : level === 0 && role !== "total",
    )
    .map((row): Part => {
      const amount = at(row, "amount");
      // Of nothing the table has no share; in the drawing its share is nothing.
      return {
        label: row.label,
        amount,
        share: at(row, "share") ?? (amount?.value?.isZero() ? amount : undefined),
      };
    });
  return {
    parts: all
      .filter((part) => size(part) !== null)
      .toSorted((a, b) => {
        if (isRest(a) !== isRest(b)) return isRest(a) ? 1 : -1;
        return size(b)?.comparedTo(size(a) ?? 0) ?? 0;
      }),
    unknown: all.filter((part) => size(part) === null).map(({ label }) => label),
  };
}

const isRest = ({ label }: Part): boolean => label === "その他";

/** Small parts become one その他, its figures summed from theirs. */
function gather(
  parts: readonly Part[],
  kind: Kind,
  id: string,
  table: Mix,
  { dataset }: Context,
): { shown: Part[]; gathered: string[] } {
  if (kind === "rows" && parts.length <= mostParts.rows) return { shown: [...parts], gathered: [] };
  const isSmall = ({ share }: Part, index: number) =>
    index >= mostParts[kind] - 1 || (kind === "doughnut" && (share?.value?.lessThan(leastShare) ?? false));
  const rest = parts.filter((part, index) => isRest(part) || isSmall(part, index));
  const named = rest.filter((part) => !isRest(part));
  if (rest.length < 2 || named.length === 0) return { shown: [...parts], gathered: [] };
  const { mix } = dataset.settings.rounding;
  const name = (part: string) => ({
    id: `${id}/${part}`,
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
  const other: Part = {
    label: "その他",
    amount: printedAmount(amount, mix),
    share: printedPercentage(share, mix),
  };
  return {
    shown: [...parts.filter((part) => !rest.includes(part)), other],
    gathered: named.map(({ label }) => label),
  };
}

/** 「46.1％」, or the amount where not every share is known. */
function labelOf(part: Part, measured: "share" | "amount", table: Mix, style: NumberStyle): string {
  const figure = part[measured];
  if (!figure) return "";
  const digits = table.columns[columnIndex(table, measured)]?.digits ?? 0;
  return `${printNumber(figure.value, digits, style)}${measured === "share" ? "％" : figure.unit}`;
}
