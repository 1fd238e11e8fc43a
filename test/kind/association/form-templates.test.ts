import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { templateFiles } from "../../../bench/form-templates/templates.js";
import { formValues } from "../../../src/compose/form/form-values.js";
import { associationForms } from "../../../src/kind/association/forms.js";
import { everyFigure, formsOf } from "../../../src/kind/association/publication.js";
import { openDataset } from "../../../src/kind/open.js";
import type { Problem } from "../../../src/problem/problem.js";
import { formWorkbook } from "../../../src/render/form/filled-form.js";
import { disk, published } from "../../support/publication.js";
import { agree, formulas, hasLibreOffice, recalculate } from "../../support/recalculate.js";
import { workbookCells } from "../../support/workbook.js";

// ひな形 for what is owed every year: as the generator makes them, filled from the sample without a word of complaint.

const titles = ["予算・決算対照", "事業報告書", "信用保証協会台帳", "経営概要書", "経営計画の評価"];

test.each(["templates/association", "data/sample-2025/forms"])(
  "%s holds what `npm run templates` makes",
  async (folder) => {
    const files = await templateFiles();
    expect([...files.keys()].sort()).toEqual(titles.map((title) => `${title}.xlsx`).sort());
    expect((await readdir(folder)).sort()).toEqual([...files.keys()].sort());
    for (const [name, bytes] of files)
      expect(Buffer.from(bytes).equals(await readFile(`${folder}/${name}`)), name).toBe(true);
  },
);

test("each says that the layout is our own, and what has to be looked up", async () => {
  for (const [name, bytes] of await templateFiles()) {
    const words = [...(await workbookCells(bytes))].filter(([cell]) => cell.startsWith("使い方!"));
    const text = words.map(([, word]) => word).join("\n");
    expect(text, name).toContain("国や県、連合会が定めた様式ではありません");
    expect(text, name).toContain("確かめていただくこと");
    // What stands between braces there would be filled.
    expect(text, name).not.toContain("{{");
  }
});

const isThere = await hasLibreOffice();

test("filled from the sample: nothing lacks, no cell is in error, recalculated the same", async () => {
  const made = await published("sample-2025");
  const opened = await openDataset("data/sample-2025", disk);
  if (!opened.value) throw new Error("the sample does not open");
  const { value: forms = [], problems } = await formsOf(made, opened.value);
  expect(problems).toEqual([]);
  expect(forms.map(({ name }) => name).sort()).toEqual(titles.toSorted());
  const books: Record<string, Uint8Array> = {};
  for (const { name, form } of forms) books[name] = await formWorkbook(form);
  // 令和7年度 of the sample: 298,423,061,000円 and 6,211件, 101,903,800,000円; 決算 3,870,443,506円 of 予算 3,940,000千円.
  const report = await workbookCells(books.事業報告書 ?? Uint8Array.of());
  expect([report.get("計数!A8"), report.get("計数!B7"), report.get("計数!C8")]).toEqual([
    "保証債務残高",
    6_211,
    298_423,
  ]);
  const budget = await workbookCells(books["予算・決算対照"] ?? Uint8Array.of());
  expect(["A6", "B6", "C6", "D6"].map((cell) => budget.get(`予算・決算対照!${cell}`))).toEqual([
    "経常収入",
    3_940_000,
    3_870_444,
    -69_556,
  ]);
  for (const [name, bytes] of Object.entries(books))
    for (const [cell, value] of await workbookCells(bytes))
      expect(String(value), `${name} ${cell}`).not.toMatch(/\{\{|\}\}|#(?:REF|VALUE|DIV\/0|NAME|N\/A)/u);
  if (!isThere) return;
  const found = await recalculate(books);
  for (const [name, bytes] of Object.entries(books)) {
    const theirs = await formulas(found[name]);
    for (const [cell, value] of await formulas(bytes))
      expect(agree(value ?? 0, theirs.get(cell) ?? 0), `${name} ${cell}`).toBe(true);
  }
}, 240_000);

test("docs/forms.md: every name of an association that it shows is one of the sample's", async () => {
  const made = await published("sample-2025");
  const [, page = ""] = (await readFile("docs/forms.md", "utf8")).split("## 協会・連合会の様式");
  const shown = [...page.matchAll(/\{\{(?<name>[^{}｜]+)[^{}]*\}\}/gu)].map(
    ({ groups }) => groups?.name ?? "",
  );
  const names = shown.filter((name) => name.trim() !== "" && !name.includes("…"));
  expect(names.length).toBeGreaterThan(60);
  const place = { file: "docs/forms.md" };
  const problems: Problem[] = [];
  const source = associationForms(made, everyFigure(made), made.booklet);
  formValues(
    names.map((name) => ({ name: name.trim(), otherwise: "", place })),
    source,
    problems,
  );
  expect(problems.map(({ message }) => message)).toEqual([]);
});
