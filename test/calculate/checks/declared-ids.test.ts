import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { associationChecks } from "../../../src/calculate/checks/checks.js";
import type { CheckContext } from "../../../src/calculate/checks/context.js";
import { calculate } from "../../../src/calculate/report.js";
import type { ProportionDeclaration } from "../../../src/compose/proportion/declaration.js";
import { proportions } from "../../../src/compose/proportion/declarations.js";
import type { AssociationDataset } from "../../../src/model/dataset.js";
import type { Report } from "../../../src/model/report.js";
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
    // @ts-expect-error no year
    figure("trend/approvals/last/amount"),
  ];
  expect(undeclared(wrong)).toHaveLength(5);
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
