import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type {
  ComparedGroup,
  ComparedReturn,
  ItemLine,
  NamedGroup,
  NamedReturn,
} from "../../model/side-by-side.js";
import type { Cell, Row, Table } from "../../model/table.js";
import { comparedItems } from "./items.js";
import { type Look, notThere, shownColumn } from "./look.js";

/** 主要数値 or 指標: a row a corporation, and below them how they are spread and what they come to. */
export function itemTable(
  id: string,
  title: string,
  lines: readonly ItemLine[],
  group: ComparedGroup,
  look: Look,
): Table {
  const shown = (figure: Figure | null | undefined): Cell =>
    figure?.value == null ? notThere : look.show(figure);
  const spread = (label: string, of: (line: ItemLine) => Figure | undefined, role: Row["role"]): Row => ({
    id: label,
    label,
    level: 0,
    role,
    cells: lines.map((line) => shown(of(line))),
  });
  const isSpread = group.returns.length > 1;
  return {
    id,
    title,
    period: group.title,
    rowHeading: "協会",
    columns: lines.map(({ item }) => shownColumn(item.id, item.label, item.unit, look)),
    rows: [
      ...group.returns.map(
        (one, index): Row => ({
          id: one.scope,
          label: nameInGroup(group, one),
          level: 0,
          role: "item",
          cells: lines.map(({ values }) => shown(values[index])),
        }),
      ),
      ...(isSpread
        ? [
            spread("第3四分位", ({ upper }) => upper, "subtotal"),
            spread("中央値", ({ median }) => median, "subtotal"),
            spread("第1四分位", ({ lower }) => lower, "subtotal"),
          ]
        : []),
      ...(group.isAddedUp ? [spread("計", ({ total }) => total, "total")] : []),
    ],
    notes: notesOf(lines, group),
  };
}

function notesOf(lines: readonly ItemLine[], { returns, isAddedUp }: ComparedGroup): string[] {
  const formulas = lines.flatMap(({ item }) => (item.formula ? [`${item.label} ＝ ${item.formula}`] : []));
  const partial = lines.flatMap(({ item, values }) => {
    const known = values.filter((value) => value?.value != null).length;
    return known < returns.length ? [`${item.label}（${known}協会）`] : [];
  });
  const among = isAddedUp ? "計と分布" : "分布";
  return [
    ...(formulas.length > 0
      ? [
          `${formulas.join("、")}。${isAddedUp ? "計の比率は、分子と分母をそれぞれ足してから割っています。" : ""}`,
        ]
      : []),
    ...(partial.length > 0
      ? [
          `「${notThere}」は、渡されたものにその数値がないことを示します（0とは違います）。次の項目の${among}は、数値のある協会だけのものです: ${partial.join("、")}。`,
        ]
      : []),
  ];
}

/** 順位 of every item, the largest first. */
export function rankTable(lines: readonly ItemLine[], group: ComparedGroup): Table {
  return {
    id: "compare/ranks",
    title: "順位",
    period: group.title,
    rowHeading: "協会",
    columns: lines.map(({ item }) => ({
      id: item.id,
      label: item.label,
      kind: "count",
      unit: "",
      digits: 0,
    })),
    rows: group.returns.map(
      (one, index): Row => ({
        id: one.scope,
        label: nameInGroup(group, one),
        level: 0,
        role: "item",
        cells: lines.map(({ ranks }) => ranks[index] ?? notThere),
      }),
    ),
    notes: ["大きい順です。同じ値には同じ順位を付けます。良し悪しの順ではありません。"],
  };
}

/** 年度ごとの主要数値: every return a row. */
export function yearTable(returns: readonly ComparedReturn[], look: Look): Table {
  const items = comparedItems.filter(({ of }) => returns.some((one) => of(one)?.value != null));
  return {
    id: "compare/years",
    title: "年度ごとの主要数値と指標",
    period: "",
    rowHeading: "協会",
    columns: [
      { id: "year", label: "年度", kind: "text", unit: "", digits: 0 },
      ...items.map(({ id, label, unit }) => shownColumn(id, label, unit, look)),
    ],
    rows: returns.map(
      (one): Row => ({
        id: one.scope,
        label: one.shortName,
        level: 0,
        role: "item",
        cells: [
          fiscalYearName(one.fiscalYear),
          ...items.map(({ of }): Cell => {
            const figure = of(one);
            return figure?.value == null ? notThere : look.show(figure);
          }),
        ],
      }),
    ),
    notes: [],
  };
}

/** What a return is called in a group: with its year, where the others may be of another. */
export function nameInGroup({ returns }: NamedGroup, { shortName, fiscalYear }: NamedReturn): string {
  const isOneYear = returns.every((other) => other.fiscalYear === fiscalYear);
  return isOneYear ? shortName : `${shortName}（${fiscalYearName(fiscalYear)}）`;
}
