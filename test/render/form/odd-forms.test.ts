import { readFile } from "node:fs/promises";
import { unzipSync, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readTemplate } from "../../../src/load/chamber/templates.js";
import type { Problem } from "../../../src/problem/problem.js";
import { formWorkbook } from "../../../src/render/form/filled-form.js";
import { openTemplate } from "../../../src/render/form/template.js";
import { memoryEffects } from "../../support/memory.js";

// ほかで作られた様式: whatever is zipped in it, a form is filled or refused at its file, in our own words.

type Entries = Record<string, Uint8Array>;
let form: Entries;
beforeAll(async () => {
  form = unzipSync(await readFile("templates/chamber/form-2.xlsx"));
});

// What a library says of the file, it would say on the terminal, in its own language.
const said: unknown[] = [];
beforeEach(() => {
  said.length = 0;
  for (const level of ["error", "warn", "log"] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words));
});
afterEach(() => vi.restoreAllMocks());

async function opened(bytes: Uint8Array): Promise<string> {
  const problems: Problem[] = [];
  const template = await openTemplate(bytes, "forms/form-2.xlsx", problems);
  if (template) await formWorkbook({ template, fillings: new Map() });
  return problems.map(({ rule, place }) => `${rule} ${place?.file}`).join() || "opened";
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const renamed = (entries: Entries, name: (path: string) => string): Entries =>
  Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [name(path), bytes]));
const changed = (entries: Entries, path: string, change: (xml: string) => string): Entries => ({
  ...entries,
  [path]: text(change(new TextDecoder().decode(entries[path]))),
});
const without = (entries: Entries, path: string): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith(path)));

const sheet = "xl/worksheets/sheet1.xml";
const relations = "xl/_rels/workbook.xml.rels";

describe("refused at its file", () => {
  test.each<[string, (entries: Entries) => Entries]>([
    ["absolute names", (entries) => renamed(entries, (path) => `/${path}`)],
    ["one absolute name", (entries) => ({ ...entries, "/etc/x.xml": text("<x/>") })],
    ["names with a drive", (entries) => ({ ...entries, "C:/x.xml": text("<x/>") })],
    ["names with backslashes", (entries) => renamed(entries, (path) => path.replaceAll("/", "\\"))],
    ["a name that climbs out", (entries) => ({ ...entries, "../x.xml": text("<x/>") })],
    ["no workbook", (entries) => without(entries, "xl/workbook.xml")],
    ["no worksheets", (entries) => without(entries, "xl/worksheets/")],
    ["no relations", (entries) => without(entries, relations)],
    ["broken relations", (entries) => changed(entries, relations, (xml) => xml.slice(0, xml.length / 2))],
    ["a broken worksheet", (entries) => changed(entries, sheet, (xml) => xml.slice(0, xml.length / 2))],
    [
      "a prefix that is not bound",
      (entries) => changed(entries, sheet, (xml) => xml.replace("<sheetData>", "<sheetData><zz:a/>")),
    ],
    ["an empty worksheet", (entries) => ({ ...entries, [sheet]: new Uint8Array() })],
  ])("%s", async (_, change) => {
    expect(await opened(zipSync(change(form)))).toBe("form/workbook forms/form-2.xlsx");
    expect(said).toEqual([]);
  });

  test("no zip, half a zip, one with something before it", async () => {
    const whole = zipSync(form);
    for (const bytes of [
      text("様式"),
      whole.slice(0, 500),
      new Uint8Array([...text("junk".repeat(9)), ...whole]),
    ])
      expect(await opened(bytes)).toBe("form/workbook forms/form-2.xlsx");
    expect(said).toEqual([]);
  });
});

test("folders, further parts and a mark of byte order do no harm", async () => {
  const entries = {
    ...changed(form, sheet, (xml) => `\uFEFF${xml}`),
    "xl/x/": new Uint8Array(),
    "x.bin": text("x"),
  };
  expect(await opened(zipSync(entries))).toBe("opened");
});

test("a folder in a form's place is told, and ours does not take it silently", async () => {
  const problems: Problem[] = [];
  await readTemplate("c", "form-4", memoryEffects({ "c/forms/form-4.xlsx/x": "" }), problems);
  expect(problems.map(({ rule, place }) => `${rule} ${place?.file}`)).toEqual([
    "file/is-folder c/forms/form-4.xlsx",
  ]);
});
