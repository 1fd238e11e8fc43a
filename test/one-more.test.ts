import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AssociationReport } from "../src/kind/association/report.js";
import type { Outcome } from "../src/problem/problem.js";
import { filesOf, under } from "./support/dataset.js";
import { type MemoryEffects, memoryEffects } from "./support/memory.js";

// もう一つ: a copy of kaiji with one more of each thing that is declared, each in its file and a line of a list, and
// nothing else changed: the copy reads it, calculates it, offers it and checks it.

let home: string;
let outcome: Outcome<AssociationReport>;
/** Carries a call out, by the copy's own program, over the dataset minato; what it wrote stays for the next. */
let called: (...argv: string[]) => Promise<{ code: number; out: string; talk: string }>;
let written: MemoryEffects["files"];

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
  for (const beside of ["data", "templates", "package.json"])
    await symlink(resolve(beside), `${home}/${beside}`);

  await change(
    "model/association/measures.ts",
    "  回収: {",
    '  求償権残高: { id: "claims", period: "yearEnd", tenYears: ["amount"] },\n  回収: {',
  );

  const income = "model/association/statement/income-statement.ts";
  await change(income, "    収支差額処分: {", '    特別収入: { normal: "credit" },\n    収支差額処分: {');
  const lastSection = '{ section: "経常外収入", total: "extraordinary-income" },';
  await change(income, lastSection, `${lastSection}\n{ section: "特別収入", total: "special-income" },`);

  await writeFile(
    `${home}/src/model/association/statement/trust.ts`,
    `import { statementDeclaration } from "./declaration.js";
export const trust = statementDeclaration({
  id: "trust",
  title: "信託勘定",
  prefix: "",
  period: "yearEnd",
  sections: { 信託資産: { normal: "debit" }, 信託負債: { normal: "credit" } },
  left: { id: "debit", title: "信託資産", sections: [{ section: "信託資産", total: "assets" }] },
  right: { id: "credit", title: "信託負債", sections: [{ section: "信託負債", total: "liabilities" }] },
});
`,
  );
  const statements = "model/association/statement/statements.ts";
  await change(statements, "[incomeStatement, balanceSheet] as", "[incomeStatement, balanceSheet, trust] as");
  const last = 'import { incomeStatement } from "./income-statement.js";\n';
  await change(statements, last, `${last}import { trust } from "./trust.js";\n`);

  await writeFile(
    `${home}/src/calculate/checks/trust-balanced.ts`,
    `import { tie } from "./tie.js";
export const trustBalanced = tie({
  id: "trust-balanced",
  title: "信託勘定の一致",
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
    'import type { Tie } from "./tie.js";',
    'import type { Tie } from "./tie.js";\nimport { trustBalanced } from "./trust-balanced.js";',
  );

  await writeFile(
    `${home}/src/kind/memo.ts`,
    `import { Decimal } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import { figuresJson, type PublishedFigures } from "../render/figures-json.js";
import { type Kind, whole } from "./kind.js";
import type { OpenedDataset } from "./opened-dataset.js";
import { askedYear, textFile } from "./starter.js";

function members({ yaml }: OpenedDataset): Figure {
  const text = String((yaml.value as { members?: unknown }).members);
  const place = yaml.placeOf(["members"]);
  return { id: "members", label: "会員", value: new Decimal(text), unit: "人", origin: { kind: "read", place, text } };
}

export const memo: Kind<PublishedFigures> = {
  title: "会員名簿",
  options: [],
  tables: [],
  year: () => undefined,
  figures: async (opened) => ({ value: { figures: [members(opened)] }, problems: [] }),
  everyFigure: ({ figures }) => figures,
  publish: async (opened) => ({
    value: {
      folder: opened.folder,
      settings: { kind: "memo", entity: { name: "覚え" }, fiscalYear: 2025 },
      figures: [members(opened)],
    },
    problems: [],
  }),
  outputs: [{ name: "figures.json", make: async (memo) => whole("figures.json", figuresJson(memo)) }],
  starter: async () => ({
    entity: "会の名",
    period: askedYear,
    files: async () => [textFile("kaiji.yaml", "kind: memo\\nmembers: 51\\n")],
  }),
};
`,
  );
  await change(
    "kind/kinds.ts",
    "  chamber: async",
    '  memo: async () => (await import("./memo.js")).memo,\n  chamber: async',
  );

  await writeFile(
    `${home}/src/kind/association/titles.ts`,
    `import { type KindOutput, whole } from "../kind.js";
import type { Publication } from "./publication.js";

export const titles: KindOutput<Publication> = {
  name: "titles.txt",
  make: async ({ report }) =>
    whole("titles.txt", new TextEncoder().encode(report.statements.map(({ title }) => title).join())),
};
`,
  );
  const kind = "kind/association.ts";
  const figures = '      {\n        name: "figures.json",';
  await change(kind, figures, `      titles,\n${figures}`);
  await change(
    kind,
    "import { type Kind, whole }",
    'import { titles } from "./association/titles.js";\nimport { type Kind, whole }',
  );

  await writeFile(
    `${home}/src/command/count.ts`,
    `import { command, datasetsArgument } from "./declaration.js";
import { exit } from "./exit.js";
import { datasetFolders } from "./open.js";

export const countCommand = command<[datasets: string[]], { readonly twice: boolean }>({
  about: "データを数える",
  arguments: [datasetsArgument],
  options: { "--twice": { about: "二度数える", default: false } },
  async run([datasets], { twice }, effects) {
    effects.print(String((await datasetFolders(datasets, effects)).length * (twice ? 2 : 1)));
    return exit.fine;
  },
});
`,
  );
  await change(
    "command/commands.ts",
    "  fee: async",
    '  count: async () => (await import("./count.js")).countCommand,\n  fee: async',
  );

  await writeFile(
    `${home}/src/compose/components/motto.ts`,
    `import { z } from "zod";
import { component } from "../component/component.js";

export const motto = component({
  name: "motto",
  title: "標語",
  about: "標語を一つ置く。",
  form: "leaf",
  attributes: z.strictObject({ words: z.string() }),
  example: '::motto{words="地域とともに"}',
  build: ({ attributes: { words } }) => [{ kind: "paragraph", role: "lead", content: [words] }],
});
`,
  );
  const components = "compose/components/registry.ts";
  await change(components, "  pageBreak,\n]", "  pageBreak,\n  motto,\n]");
  await change(
    components,
    "import { note } from",
    'import { motto } from "./motto.js";\nimport { note } from',
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
  written = effects.files;
  const { run } = await copied("bin/run.ts");
  called = async (...argv) => {
    const from = [effects.printed.length, effects.said.length] as const;
    const code = await run(argv, effects);
    const since = (lines: readonly string[], index: 0 | 1) => lines.slice(from[index]).join("\n");
    return { code, out: since(effects.printed, 0), talk: since(effects.said, 1) };
  };
  const { openDataset } = await copied("kind/open.ts");
  const { associationReport } = await copied("kind/association/report.ts");
  const opened = await openDataset("minato", effects);
  outcome = await associationReport(opened.value);
});

afterAll(() => rm(home, { recursive: true, force: true }));

const text = (path: string) => new TextDecoder().decode(written.get(path));

const figure = (id: string): string | undefined => {
  const found = outcome.value?.report.figures.find((made) => made.id === id);
  return found && `${found.label} ${found.value}${found.unit}`;
};

test("what is added is all there is to add: the compiler misses nothing", async () => {
  const settings = { extends: "../../tsconfig.json", compilerOptions: { rootDir: "." }, include: ["src"] };
  await writeFile(`${home}/tsconfig.json`, JSON.stringify(settings));
  const compiled = promisify(execFile)("node_modules/.bin/tsc", ["--noEmit", "-p", home]);
  expect(await compiled.catch(({ stdout }) => ({ stdout }))).toMatchObject({ stdout: "" });
});

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
    "check/trust-balanced 信託資産合計（30円）と信託負債合計（20円）が10円違います。",
  ]);
  const { calculationRules } = await copied("calculate/rules.ts");
  expect(calculationRules.association.map(({ id }: { id: string }) => id)).toContain("check/trust-balanced");
});

test("a kind is one file and a line: every command knows it", async () => {
  expect(await called("init", "new", "--kind", "memo")).toMatchObject({ code: 0, out: "new/kaiji.yaml" });
  expect(await called("check", "new")).toEqual({ code: 0, out: "エラー0件、警告0件", talk: "" });
  expect((await called("trace", "new", "会員")).out).toBe("会員 51人  ← new/kaiji.yaml:2 「51」");
  expect(await called("build", "new")).toMatchObject({ code: 0 });
  expect(JSON.parse(text("output/new/figures.json"))).toMatchObject({
    kind: "memo",
    figures: [{ value: "51" }],
  });
  const forward = await called("next-year", "new", "later");
  expect(forward.code).toBe(2);
  expect(forward.talk).toContain(
    "種類が「memo」のデータは、まだ翌年度に送れません。送れるのは association、chamber、prefecture、federation です。",
  );
  written.set("other/kaiji.yaml", new TextEncoder().encode("kind: memorandum\n"));
  expect((await called("check", "other")).out).toContain(
    "使えるもの: association、memo、chamber、prefecture",
  );
});

test("an output is one file and a line: it may be asked for by its name, and is listed", async () => {
  // The slip that the new check finds stops a build.
  written.set("minato/ledger/trial-balance.csv", balanced());
  expect(await called("build", "minato", "--only", "titles.txt")).toMatchObject({ code: 0 });
  expect(text("output/minato/titles.txt")).toBe("収支計算書,貸借対照表,信託勘定,財産目録");
  expect((await called("build", "minato", "--only", "title.txt")).talk).toContain("titles.txt、figures.json");
});

/** The trial balance of minato with its trust in balance. */
const balanced = () =>
  new TextEncoder().encode(text("minato/ledger/trial-balance.csv").replace("信託元本,,20", "信託元本,,30"));

test("a command is one file and a line: it has its arguments, its options and its place in the help", async () => {
  expect(await called("count", "minato")).toEqual({ code: 0, out: "1", talk: "" });
  expect(await called("count", "minato", "--twice")).toMatchObject({ code: 0, out: "2" });
  expect((await called("--help")).out).toMatch(/count <データ\.\.\.> \[オプション\] +データを数える/u);
  expect((await called("coumt", "minato")).talk).toContain("「count」のつもりではありませんか。");
  expect(await called("count", "--thrice", "minato")).toMatchObject({ code: 2 });
});

test("a component is one file and a line: an author may place it, and is told of a wrong attribute", async () => {
  written.set(
    "minato/templates/booklet.yaml",
    new TextEncoder().encode("title: 業務概要\nchapters: [motto]\n"),
  );
  const place = (line: string) =>
    written.set("minato/templates/motto.md", new TextEncoder().encode(`# 標語\n\n${line}\n`));
  place('::motto{words="地域とともに"}');
  written.set("minato/ledger/trial-balance.csv", balanced());
  const { openDataset } = await copied("kind/open.ts");
  const { publication } = await copied("kind/association/publication.ts");
  const reader = memoryEffects(Object.fromEntries(written));
  const { value, problems } = await publication((await openDataset("minato", reader)).value);
  expect(problems).toEqual([]);
  expect(value.booklet.chapters[0].blocks).toMatchObject([
    { kind: "paragraph", role: "lead", content: ["地域とともに"], place: { row: 3 } },
  ]);
  place('::motto{word="地域とともに"}');
  expect((await called("check", "minato")).out).toContain("[compose/unknown-attribute]");
});
