import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AssociationReport } from "../src/kind/association/report.js";
import type { Outcome } from "../src/problem/problem.js";
import { filesOf, under } from "./support/dataset.js";
import { memoryEffects } from "./support/memory.js";

// もう一つ: a copy of kaiji with one more of each thing that is declared, each in its file and a line of a list, and
// nothing else changed: the copy reads it, calculates it, offers it and checks it.

let home: string;
let outcome: Outcome<AssociationReport>;

/** Writes a new text in the place of one that stands once in a file of the copy. */
async function change(path: string, was: string, is: string): Promise<void> {
  const text = await readFile(`${home}/src/${path}`, "utf8");
  expect(text.split(was)).toHaveLength(2);
  await writeFile(
    `${home}/src/${path}`,
    text.replace(was, () => is),
  );
}

const copied = (path: string) => import(/* @vite-ignore */ `${home}/src/${path}`);

beforeAll(async () => {
  await mkdir("output", { recursive: true });
  home = resolve(await mkdtemp("output/one-more-"));
  await cp("src", `${home}/src`, { recursive: true });
  await symlink(resolve("data"), `${home}/data`);

  await change(
    "model/association/measures.ts",
    "  回収: {",
    '  求償権残高: { id: "claims", speaksOf: "yearEnd", tenYears: ["amount"] },\n  回収: {',
  );

  const income = "model/association/statement/income-statement.ts";
  await change(income, "    収支差額処分: {", '    特別収入: { normal: "credit" },\n    収支差額処分: {');
  const lastSection = '{ section: "経常外収入", total: "extraordinary-income" },';
  await change(income, lastSection, `${lastSection}\n{ section: "特別収入", total: "special-income" },`);

  await writeFile(
    `${home}/src/model/association/statement/trust.ts`,
    `import { statement } from "./declaration.js";
export const trust = statement({
  id: "trust",
  title: "信託勘定",
  prefix: "",
  speaksOf: "yearEnd",
  sections: { 信託資産: { normal: "debit" }, 信託負債: { normal: "credit" } },
  left: { id: "debit", title: "信託資産", sections: [{ section: "信託資産", total: "assets" }] },
  right: { id: "credit", title: "信託負債", sections: [{ section: "信託負債", total: "liabilities" }] },
});
`,
  );
  const statements = "model/association/statement/statements.ts";
  await change(statements, "[incomeStatement, balanceSheet] as", "[incomeStatement, balanceSheet, trust] as");
  await change(statements, "import type {\n", 'import { trust } from "./trust.js";\nimport type {\n');

  await writeFile(
    `${home}/src/calculate/checks/trust-balanced.ts`,
    `import { tie } from "./tie.js";
export const trustBalanced = tie({
  id: "trust-balanced",
  about: "信託勘定の資産と負債が違う。",
  hint: "信託勘定を確かめてください。",
  pairs: ({ figure }) => [[figure("trust/assets"), figure("trust/liabilities")]],
});
`,
  );
  const checks = "calculate/checks/checks.ts";
  await change(checks, "  midTermAgainstAnnual,\n];", "  midTermAgainstAnnual,\n  trustBalanced,\n];");
  await change(
    checks,
    'import { wrongYear } from "./wrong-year.js";',
    'import { trustBalanced } from "./trust-balanced.js";\nimport { wrongYear } from "./wrong-year.js";',
  );

  const base = await filesOf("test/error/base");
  const text = (path: string) => new TextDecoder().decode(base[path]);
  const effects = memoryEffects({
    ...under("minato", base),
    "minato/ledger/accounts.csv": `科目ID,科目,別名,区分,種別,上位,正味財産
gift,寄附金,,特別収入,末端,,
trusted,信託財産,,信託資産,末端,,
owed,信託元本,,信託負債,末端,,
`,
    "minato/ledger/trial-balance.csv": `${text("ledger/trial-balance.csv")}特別収入,寄附金,,7
信託資産,信託財産,30,
信託負債,信託元本,,20
`,
    "minato/statistics/trend.csv": `${text("statistics/trend.csv")}令和7年度,求償権残高,3,"40,000,000"\n`,
  });
  const { openDataset } = await copied("kind/open.ts");
  const { associationReport } = await copied("kind/association/report.ts");
  const opened = await openDataset("minato", effects);
  outcome = await associationReport(opened.value);
});

afterAll(() => rm(home, { recursive: true, force: true }));

const figure = (id: string): string | undefined => {
  const found = outcome.value?.report.figures.find((one) => one.id === id);
  return found && `${found.label} ${found.value}${found.unit}`;
};

test("a measure is one line: it is read, has its trend, and may be drawn and listed", async () => {
  expect(figure("trend/claims/2025/amount")).toBe("求償権残高 令和7年度 金額 40000000円");
  const { chart } = await copied("compose/components/chart.ts");
  const { table } = await copied("compose/components/table.ts");
  const { tenYears } = await copied("compose/components/ten-years.ts");
  for (const { attributes } of [chart, table])
    expect(attributes.safeParse({ of: "trend/claims" }).success).toBe(true);
  expect(tenYears.about).toContain("代位弁済・求償権残高・回収");
});

test("a section is one line and where it stands: its accounts are read on their side, its total heads them", () => {
  expect(figure("income-statement/gift")).toBe("寄附金 7円");
  expect(figure("income-statement/special-income")).toBe("特別収入 7円");
  const statement = outcome.value?.report.statements.find(({ id }) => id === "income-statement");
  expect(statement?.right.rows.map(({ label }) => label).slice(-2)).toEqual(["特別収入", "寄附金"]);
});

test("a statement is one file and a line: it stands after the others of the ledger, and may be placed", async () => {
  const { statements = [] } = outcome.value?.report ?? {};
  expect(statements.map(({ title }) => title)).toEqual(["収支計算書", "貸借対照表", "信託勘定", "財産目録"]);
  expect(figure("trust/assets")).toBe("信託資産合計 30円");
  const { statement } = await copied("compose/components/statement.ts");
  expect(statement.attributes.safeParse({ id: "trust" }).success).toBe(true);
});

test("a check is one file and a line: it is told, and stands among the rules", async () => {
  expect(outcome.problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    "check/trust-balanced 信託資産合計（30円）と信託負債合計（20円）が10円ちがいます。",
  ]);
  const { calculationRules } = await copied("calculate/rules.ts");
  expect(calculationRules.association.map(({ id }: { id: string }) => id)).toContain("check/trust-balanced");
});
