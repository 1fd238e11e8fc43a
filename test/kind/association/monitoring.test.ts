import { beforeAll, expect, test } from "vitest";
import { type BuildOptions, build } from "../../../src/command/build.js";
import { check } from "../../../src/command/check.js";
import { filesOf, under } from "../../support/dataset.js";
import { type Files, memoryEffects } from "../../support/memory.js";
import { readPdf } from "../../support/read-pdf.js";
import { partsText } from "../../support/workbook.js";

// 家の外へ出ないもの: numbers of cases stand in what is made for the institutions, and in nothing that is published.

const folder = "data/sample-2025";
const settings: BuildOptions = {
  output: "output",
  format: "text",
  strict: false,
  quiet: true,
  colour: false,
  proof: false,
  print: false,
  png: false,
};
/** A corporation that prints what came of its monitoring in its own booklet. */
const plan = "title: 試し\nchapters: [monitoring]\n";
const chapter = '# 支援\n\n::monitoring{of="funnel"}\n\n::monitoring{of="criteria"}\n';

let files: Files;
beforeAll(async () => {
  const own = { "templates/booklet.yaml": plan, "templates/monitoring.md": chapter };
  files = under(folder, { ...(await filesOf(folder)), ...own });
});

test("no number of a case, and no institution, leaves the house", async () => {
  const effects = memoryEffects(files);
  await build([folder], settings, effects);
  const made = new Map(
    [...effects.files].flatMap(([path, bytes]) => {
      const [, name] = /^output\/sample-2025\/(.+)$/u.exec(path) ?? [];
      return name === undefined ? [] : [[name, bytes] as const];
    }),
  );
  const text = (name: string) => new TextDecoder().decode(made.get(name));
  const told = text("monitoring-return.json");
  expect(told).toContain("monitoring/funnel/candidates/count");
  for (const words of [told, text("figures.json")]) expect(/M-\d{3}|\/case\//u.test(words)).toBe(false);
  expect(told.includes("銀行")).toBe(false);
  const open = [...made.keys()].filter((name) => name.startsWith("open-data/"));
  expect(open).toContain("open-data/monitoring-funnel.csv");
  expect(open.filter((name) => /M-\d{3}|\/case\//u.test(text(name)))).toEqual([]);
  const ofMonitoring = open.filter((name) => name.startsWith("open-data/monitoring-"));
  expect(ofMonitoring.filter((name) => /銀行|信用金庫|信用組合/u.test(text(name)))).toEqual([]);
  // Asked of each for yes or no: a workbook that fails would be printed whole.
  const isNamed = (text: string) => /M-\d{3}/u.test(text);
  const inBook = (name: string) => isNamed(partsText(made.get(name) ?? new Uint8Array()));
  expect(inBook("statements.xlsx")).toBe(false);
  expect(inBook("monitoring.xlsx")).toBe(true);
  const ofPdf = async (name: string) => (await readPdf(made.get(name) ?? new Uint8Array())).structure.reading;
  expect(await ofPdf("booklet.pdf")).toContain("支援までの流れ");
  expect(isNamed(await ofPdf("booklet.pdf"))).toBe(false);
  expect(isNamed(await ofPdf("monitoring.pdf"))).toBe(true);
});

test("without cases to monitor, no template of that paper is read", async () => {
  const torn = { ...(await filesOf("test/error/base")), "templates/monitoring/overview.md": "{{#if}\n" };
  const told = async (more: Files) => {
    const effects = memoryEffects(under("minato", { ...torn, ...more }));
    await check(["minato"], { format: "text", colour: false }, effects);
    return effects.printed.join("\n");
  };
  expect(await told({})).not.toContain("templates/monitoring");
  const kept = await filesOf(`${folder}/monitoring`);
  const own = Object.fromEntries(Object.entries(kept).map(([name, text]) => [`monitoring/${name}`, text]));
  expect(await told(own)).toContain("templates/monitoring/overview.md");
});

test("the lists of cases are refused in a booklet, at their line", async () => {
  const placed = {
    ...files,
    [`${folder}/templates/monitoring.md`]: '# 支援\n\n::monitoring{of="candidates"}\n',
  };
  const effects = memoryEffects(placed);
  await check([folder], { format: "text", colour: false }, effects);
  expect(effects.printed.join("\n")).toContain(
    "data/sample-2025/templates/monitoring.md:3: エラー: 案件ごとの目線合わせの表は、公表する冊子には置けません。",
  );
});
