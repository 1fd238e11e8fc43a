import { z } from "zod";
import type { Block } from "../../model/block.js";
import type { Place } from "../../problem/place.js";
import { asOf } from "../as-of.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import type { Context } from "../context.js";
import { type WordColumn, wordGrid } from "../word-grid.js";

type Rows = NonNullable<Context["dataset"]["tables"]["programmes"]>;

/** 保証制度: its name, and what is said of it under each heading; blank where nothing is. */
interface Programme {
  readonly group: string;
  readonly name: string;
  readonly facts: readonly string[];
}

/** The columns beside the name, `discounts` being the headings of those that the table has. */
const columnsWith = (discounts: readonly string[]): readonly WordColumn[] => [
  { heading: eligible, width: 9, join: "long" },
  { heading: "資金使途", width: 3, join: "long" },
  { heading: "限度額", width: 7, join: "long" },
  { heading: "貸付利率", width: 6, join: "long" },
  { heading: "保証期間（据置期間）", width: 7, join: "long" },
  { heading: "保証料率", width: 7, join: "long" },
  ...discounts.map((heading): WordColumn => ({ heading, width: 4, join: "long" })),
  { heading: remarks, width: 7, join: "long" },
];
const eligible = "対象";
const remarks = "補給・備考";

export const programmes = component({
  name: "programmes",
  title: "保証制度の表",
  about:
    "実施主体ごとの保証制度（guarantee/programmes）。表では、書かれていない欄は「－」とし、上下で同じ長い言葉の欄はつなぎ、わずかな制度にしかない事柄は表の下の注（※1）にします。カードでは、制度を一つずつ二列に並べます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    provider: z.enum(["県", "市町村", "国", "協会"]).describe("実施主体"),
    as: z.enum(["table", "cards"]).default("table").describe("table 表、cards カード"),
    ...tableSize,
  }),
  example: '::programmes{provider="県"}',
  build: ({ attributes: { provider, as }, place }, context) => {
    const rows = (context.dataset.tables.programmes ?? []).filter((row) => row.provider.value === provider);
    if (rows.length === 0) return [];
    const title = `${provider}の保証制度`;
    return as === "cards"
      ? cards(rows, title, place, context)
      : [
          ...asOf("programmes", context),
          { ...table(rows), caption: context.caption("表", `programmes-${provider}`, title) },
        ];
  },
});

function table(rows: Rows) {
  const { programmes: all, columns } = programmesOf(rows);
  const isColumn = columns.map((_, index) => !isRare(all.map(({ facts }) => facts[index] ?? "")));
  const noted = all.map(({ facts }) =>
    facts.flatMap((fact, index) => (isColumn[index] ? [] : inWords(fact, columns, index))).join("、"),
  );
  const said = [...new Set(noted)].filter((note) => note !== "");
  const grid = wordGrid(
    [
      { heading: "区分", width: 5, join: "always" },
      { heading: "制度名", width: 9 },
      ...columns.filter((_, index) => isColumn[index]),
    ],
    all.map(({ group, name, facts }, index) => [
      group,
      noted[index] ? `${name} ※${said.indexOf(noted[index]) + 1}` : name,
      ...facts.filter((_, at) => isColumn[at]),
    ]),
  );
  return { ...grid, notes: said.map((note, index) => `※${index + 1}　${note}`) };
}

function cards(rows: Rows, title: string, place: Place, context: Context): Block[] {
  const { programmes: all, columns } = programmesOf(rows);
  return [
    { kind: "heading", level: 3, id: context.headingId(), text: title, place },
    ...asOf("programmes", context),
    {
      kind: "cards",
      cards: all.map(({ group, name, facts }) => {
        const said = columns.flatMap(({ heading }, index) => {
          const text = facts[index] ?? "";
          return text === "" ? [] : [{ term: heading, text }];
        });
        const of = (heading: string) => said.flatMap(({ term, text }) => (term === heading ? [text] : []));
        return {
          group,
          title: name,
          lead: of(eligible).join(""),
          facts: said.filter(({ term }) => term !== eligible && term !== remarks),
          notes: of(remarks),
        };
      }),
    },
  ];
}

function programmesOf(rows: Rows): {
  readonly programmes: readonly Programme[];
  readonly columns: readonly WordColumn[];
} {
  const discounts = Object.keys(rows[0]?.discounts ?? {});
  const discount = (text: string | undefined) => (text && /\d/u.test(text) ? `${text}％` : (text ?? ""));
  const programmes = rows.map((row): Programme => {
    const facts = [
      row.eligible?.value ?? "",
      row.purpose?.value ?? "",
      row.limit?.value ?? "",
      row.interest?.value ?? "",
      termOf(row.term?.value ?? "", row.grace?.value ?? ""),
      row.rate?.value ?? "",
      ...discounts.map((heading) => discount(row.discounts[heading]?.text)),
      [row.subsidy?.value ?? "", row.remarks?.value ?? ""].filter(isSaid).join("。"),
    ];
    return {
      group: row.group?.value === row.name.value ? "" : (row.group?.value ?? ""),
      name: row.name.value,
      facts: facts.map((fact) => (isSaid(fact) ? fact : "")),
    };
  });
  return { programmes, columns: columnsWith(discounts) };
}

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
  const said = facts.filter((fact) => fact !== "").length;
  return said > 0 && said * 5 < facts.length;
}

/** 「保証料率 0.40％以内」; a remark needs no heading. */
function inWords(fact: string, columns: readonly WordColumn[], index: number): string[] {
  if (fact === "") return [];
  const heading = columns[index]?.heading ?? remarks;
  return [heading === remarks ? fact : `${heading} ${fact}`];
}
