import { z } from "zod";
import { component } from "../component/component.js";
import { type WordColumn, wordGrid } from "../word-grid.js";

interface ProgrammeRow {
  readonly group: string;
  readonly name: string;
  /** What the columns head, in their order. */
  readonly facts: readonly string[];
}

/** The columns beside the name, `discounts` being the headings of those that the table has. */
const columnsWith = (discounts: readonly string[]): readonly WordColumn[] => [
  { heading: "対象", width: 9, join: "within" },
  { heading: "資金使途", width: 3, join: "within" },
  { heading: "限度額", width: 7, join: "within" },
  { heading: "貸付利率", width: 6, join: "within" },
  { heading: "保証期間（据置期間）", width: 7, join: "within" },
  { heading: "保証料率", width: 7, join: "within" },
  ...discounts.map((heading): WordColumn => ({ heading, width: 4, join: "within" })),
  { heading: "補給・備考", width: 7, join: "within" },
];

export const programmes = component({
  name: "programmes",
  title: "保証制度の表",
  about:
    "実施主体ごとの保証制度（guarantee/programmes）。上下で同じ内容の欄はつなぎ、わずかな制度にしかない事柄は制度名の下に添えます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    provider: z.enum(["県", "市町村", "国", "協会"]).describe("実施主体"),
  }),
  example: '::programmes{provider="県"}',
  build: ({ attributes: { provider } }, context) => {
    const rows = (context.dataset.tables.programmes ?? []).filter((row) => row.provider.value === provider);
    const discounts = Object.keys(rows[0]?.discounts ?? {});
    const columns = columnsWith(discounts);
    if (rows.length === 0) return [];
    const discount = (text: string | undefined) => (text && /\d/u.test(text) ? `${text}％` : (text ?? ""));
    const cells = rows.map(
      (row): ProgrammeRow => ({
        group: row.group?.value === row.name.value ? "" : (row.group?.value ?? ""),
        name: row.name.value,
        facts: [
          row.eligible?.value ?? "",
          row.purpose?.value ?? "",
          row.limit?.value ?? "",
          row.interest?.value ?? "",
          termOf(row.term?.value ?? "", row.grace?.value ?? ""),
          row.rate?.value ?? "",
          ...discounts.map((heading) => discount(row.discounts[heading]?.text)),
          [row.subsidy?.value ?? "", row.remarks?.value ?? ""].filter(isSaid).join("。"),
        ],
      }),
    );
    const isColumn = columns.map((_, index) => !isRare(cells.map(({ facts }) => facts[index] ?? "")));
    const grid = wordGrid(
      [
        { heading: "区分", width: 5, join: "always" },
        { heading: "制度名", width: 9 },
        ...columns.filter((_, index) => isColumn[index]),
      ],
      cells.map(({ group, name, facts }) => [
        group,
        [
          name,
          ...facts.flatMap((fact, index) => (isColumn[index] ? [] : underName(fact, columns, index))),
        ].join("\n"),
        ...facts.filter((_, index) => isColumn[index]),
      ]),
    );
    const caption = context.caption("表", `programmes-${provider}`, `${provider}の保証制度`);
    return [{ ...grid, caption }];
  },
});

/** 10年以内（据置2年以内）. */
const termOf = (term: string, grace: string): string => (isNoGrace(grace) ? term : `${term}（据置${grace}）`);

/** 据置期間の0は、ないのと同じ: 「0か月」「なし」. */
function isNoGrace(grace: string): boolean {
  const words = grace.normalize("NFKC").trim();
  const isZero = /[0〇零]/u.test(words) && !/[1-9一二三四五六七八九十]/u.test(words);
  return !isSaid(words) || isZero || /^(?:無|無し|なし)$/u.test(words);
}

const isSaid = (text: string): boolean => /[^\s－―─ー-]/u.test(text);

/** Said of so few programmes that a column of its own would stand almost empty and narrow the others. */
function isRare(facts: readonly string[]): boolean {
  const said = facts.filter(isSaid).length;
  return said > 0 && said * 5 < facts.length;
}

/** 「保証料率 0.40％以内」; a remark needs no heading. */
function underName(fact: string, columns: readonly WordColumn[], index: number): string[] {
  if (!isSaid(fact)) return [];
  const heading = columns[index]?.heading ?? "";
  return [index === columns.length - 1 ? fact : `${heading} ${fact}`];
}
