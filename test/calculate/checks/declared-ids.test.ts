import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { associationChecks } from "../../../src/calculate/checks/checks.js";
import type { CheckContext } from "../../../src/calculate/checks/context.js";
import { calculate } from "../../../src/calculate/report.js";
import type { ProportionDeclaration } from "../../../src/compose/proportion/declaration.js";
import { proportions } from "../../../src/compose/proportion/declarations.js";
import { type ColumnOf, type TableId, tableIn } from "../../../src/model/association/ids.js";
import type { AssociationDataset } from "../../../src/model/dataset.js";
import type { Report } from "../../../src/model/report.js";
import { tableSchema } from "../../../src/model/schema.js";
import { columnIndex } from "../../../src/model/table.js";
import { sheetColumn, starterSheet } from "../../../src/render/excel/starter-book.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";
import { at, cell, number } from "../by-hand.js";

// 名の照合: a check or a diagram that names what no report can have would pass in silence. The types of ids are made
// of the declarations; here each id that is named is looked for in the report of a corporation that has every account
// there is, and every statistic, so that the types and what is calculated cannot part.

let whole: { dataset: AssociationDataset; report: Report };
beforeAll(async () => {
  const folder = "data/sample-2025";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  if (!value) throw new Error("the sample has no report");
  const rows = value.dataset.accounts
    .filter(({ kind }) => kind === "末端")
    .map(({ section, title }) => ({
      section: cell(section),
      account: cell(title),
      debit: number("1"),
      credit: number(null),
      place: at(1),
    })) as NonNullable<AssociationDataset["tables"]["trialBalance"]>;
  const tables = { ...value.dataset.tables, trialBalance: rows, previousTrialBalance: rows };
  const dataset = { ...value.dataset, tables };
  const { value: report } = calculate(dataset);
  if (!report) throw new Error("no report of every account");
  whole = { dataset, report };
});

/** The ids that are asked for and that no report can have. */
function undeclared(ask: (context: CheckContext) => unknown): string[] {
  const known = new Map(whole.report.figures.map((figure) => [figure.id, figure]));
  const unknown = new Set<string>();
  ask({
    ...whole,
    besideLastYear: [],
    figure: (id) => {
      if (!known.has(id)) unknown.add(id);
      return known.get(id);
    },
  });
  return [...unknown];
}

test.each(associationChecks.map((one) => [one.id, one] as const))(
  "%s names what a report can have",
  (_, { find }) => {
    expect(undeclared(find)).toEqual([]);
  },
);

/** What a table can be asked for; each is in the report of a corporation that has everything. */
const columns: readonly [TableId, readonly string[]][] = [
  ["trend/approvals", ["count", "amount", "change"] satisfies ColumnOf<"trend/approvals">[]],
  [
    "mix/approvals/業種別",
    ["count", "amount", "share", "change"] satisfies ColumnOf<"mix/approvals/業種別">[],
  ],
  [
    "plan/annual",
    ["2026/amount", "2026/plan-ratio", "2026/estimate-ratio"] satisfies ColumnOf<"plan/annual">[],
  ],
  ["base-property/composition", ["amount", "share"] satisfies ColumnOf<"base-property/composition">[]],
  ["base-property/trend", ["total", "change", "fund", "reserve"] satisfies ColumnOf<"base-property/trend">[]],
  ["base-property/plan", ["balance", "increase"] satisfies ColumnOf<"base-property/plan">[]],
  [
    "base-property/ceiling",
    ["base", "multiple", "ceiling", "liability", "use"] satisfies ColumnOf<"base-property/ceiling">[],
  ],
  ["ratio", ["value", "formula"] satisfies ColumnOf<"ratio">[]],
];
test.each(columns)("%s has the columns that it may be asked for", (id, wanted) => {
  const found = whole.report.tables.find((table) => table.id === id);
  expect(found?.columns.map((column) => column.id)).toEqual(wanted);
});

test("a column that no such table can have is no program", () => {
  const trend = tableIn(whole.report, "trend/approvals");
  const mix = tableIn(whole.report, "mix/approvals/業種別");
  const base = tableIn(whole.report, "base-property/trend");
  const any = whole.report.tables[0];
  if (!trend || !mix || !base || !any) throw new Error("the sample lacks a table");
  expect([columnIndex(trend, "amount"), columnIndex(mix, "share"), columnIndex(base, "fund")]).toEqual([
    1, 2, 2,
  ]);
  expect([
    // @ts-expect-error mistyped
    columnIndex(trend, "amuont"),
    // @ts-expect-error a column of mixes
    columnIndex(trend, "share"),
    // @ts-expect-error a quantity that no mix prints
    columnIndex(mix, "previousAmount"),
    // @ts-expect-error a column of measures
    columnIndex(base, "amount"),
    // @ts-expect-error of a table of which nothing is declared, no column may be asked for
    columnIndex(any, "nothing"),
  ]).toEqual([-1, -1, -1, -1, -1]);
});

test("a table's rules, and choices from another sheet, name columns that the tables have", () => {
  const text = { kind: "text", heading: "名", about: "", example: "" } as const;
  const declared = { path: "a", title: "表", about: "", columns: { name: text } } as const;
  expect(tableSchema({ ...declared, keys: [["name"]] }).keys).toEqual([["name"]]);
  // @ts-expect-error mistyped
  tableSchema({ ...declared, keys: [["nmae"]] });
  // @ts-expect-error mistyped
  tableSchema({ ...declared, total: { column: "nmae", name: "計" } });
  // @ts-expect-error mistyped
  tableSchema({ ...declared, tree: { name: "name", parent: "parnet" } });
  const schema = tableSchema({ ...declared, columns: { code: text, name: text } });
  expect(sheetColumn(schema, "name")).toEqual({ sheet: "表", letter: "B" });
  // @ts-expect-error mistyped
  sheetColumn(schema, "nmae");
  // @ts-expect-error mistyped
  starterSheet(schema, [], { nmae: sheetColumn(schema, "name") });
});

test("an id that no report can have is no program", () => {
  const wrong = ({ figure }: CheckContext) => [
    figure("balance-sheet/fund"),
    // @ts-expect-error mistyped
    figure("balance-sheet/fnud"),
    // @ts-expect-error an account of the other statement
    figure("income-statement/guarantee-liability"),
    // @ts-expect-error no such measure
    figure("trend/aprovals/2025/amount"),
    // @ts-expect-error a result that only the income statement has
    figure("balance-sheet/surplus"),
    // @ts-expect-error no such quantity of a mix
    figure("mix/approvals/業種別/total/amuont"),
    // @ts-expect-error no year
    figure("trend/approvals/last/amount"),
  ];
  expect(undeclared(wrong)).toHaveLength(6);
});

describe.each<ProportionDeclaration>([...proportions])("構成図 of $statement", (declaration) => {
  test("names rows of its statement only", () => {
    const statement = whole.report.statements.find(({ id }) => id === declaration.statement);
    const tables = statement ? [statement.left, statement.right, statement.result] : [];
    const rows = new Set(tables.flatMap((table) => table?.rows ?? []).map(({ id }) => id));
    const named = declaration.stacks.flatMap(({ groups, balances }) => [
      ...groups.flatMap(({ total, without = [], parts }) => [
        total,
        ...without,
        ...parts.flatMap(({ of }) => of),
      ]),
      ...balances.map(({ of }) => of),
    ]);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !rows.has(id))).toEqual([]);
  });
});

/** The texts of a folder's files of one kind. */
async function textsIn(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
  return Promise.all(names.map((name) => readFile(`${folder}/${name}`, "utf8")));
}

/** Ids as they are written that no report can have, `@year` filled in. */
function unknownAmong(written: readonly string[]): string[] {
  const { figures, tables, settings } = whole.report;
  const known = new Set([...figures, ...tables].map(({ id }) => id));
  const filled = written.map((id) =>
    id.replace(/@year(?<shift>[+-]\d+)?/u, (_, shift?: string) =>
      String(settings.fiscalYear + Number(shift ?? 0)),
    ),
  );
  return filled.filter((id) => !known.has(id));
}

const attribute = /\{\{figure "(?<figure>[^"]+)"|::(?:chart|table)\{of="(?<tables>[^"]+)"/gu;

test("every figure and table that our chapters name is one that a report can have", async () => {
  const named = (await textsIn("templates/booklet", ".md")).flatMap((text) =>
    [...text.matchAll(attribute)].flatMap(({ groups }) => groups?.figure ?? groups?.tables?.split(",") ?? []),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(unknownAmong(named)).toEqual([]);
});
