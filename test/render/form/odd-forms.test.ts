import { readFile } from "node:fs/promises";
import { unzipSync, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readTemplate } from "../../../src/load/chamber/templates.js";
import type { Problem } from "../../../src/problem/problem.js";
import { fillForm, formWorkbook } from "../../../src/render/form/filled-form.js";
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
  if (template) await formWorkbook(fillForm(template, {}, []));
  return [...new Set(problems.map(({ rule, place }) => `${rule} ${place?.file}`))].join() || "opened";
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
    [
      "two worksheets of one name",
      (entries) => changed(entries, "xl/workbook.xml", (xml) => xml.replace(/<sheet [^>]*>/u, "$&$&")),
    ],
    ["no relations", (entries) => without(entries, relations)],
    ["broken relations", (entries) => changed(entries, relations, (xml) => xml.slice(0, xml.length / 2))],
    ["a broken worksheet", (entries) => changed(entries, sheet, (xml) => xml.slice(0, xml.length / 2))],
    [
      "a prefix that is not bound",
      (entries) => changed(entries, sheet, (xml) => xml.replace("<sheetData>", "<sheetData><zz:a/>")),
    ],
    [
      "an attribute that stands twice",
      (entries) => changed(entries, sheet, (xml) => xml.replace('<row r="3"', '<row r="3" r="4"')),
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

describe("told with what to do", () => {
  const workbook = "xl/workbook.xml";
  const area = (text: string) => (entries: Entries) =>
    changed(entries, workbook, (xml) => xml.replace(/(?<=Print_Area" localSheetId="0">)[^<]*/u, text));
  const onSheet = (from: string | RegExp, to: string) => (entries: Entries) =>
    changed(entries, sheet, (xml) => xml.replace(from, to));
  const many = (merges: string) =>
    onSheet(/<mergeCells.*<\/mergeCells>/u, `<mergeCells>${merges}</mergeCells>`);

  test.each<[string, (entries: Entries) => Entries, string]>([
    ["a print area over the whole sheet", area("Sheet1!$A$1:$XFD$1048576"), "form/huge"],
    [
      "a cell in the last corner",
      onSheet("</sheetData>", '<row r="1048576"><c r="XFD1048576"/></row></sheetData>'),
      "form/huge",
    ],
    ["a merged area over the whole sheet", many('<mergeCell ref="A1:XFD1048576"/>'), "form/huge"],
    [
      "merged areas by the ten thousand",
      many(
        Array.from({ length: 25_000 }, (_, index) => `<mergeCell ref="A${index + 1}:J${index + 1}"/>`).join(
          "",
        ),
      ),
      "form/huge",
    ],
    ["merged areas over each other", many('<mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/>'), "form/sheet"],
    ["a merged area that is none", many('<mergeCell ref="A1:"/>'), "form/sheet"],
    ["a merged area of the row 0", many('<mergeCell ref="A0:B2"/>'), "form/sheet"],
    ["a row without its number", onSheet('<row r="3"', "<row"), "form/sheet"],
    ["rows in disorder", onSheet('<row r="3"', '<row r="1"'), "form/sheet"],
    ["a cell in another row", onSheet('<c r="B3"', '<c r="B4"'), "form/sheet"],
    ["cells in disorder", onSheet('<c r="B3"', '<c r="A3"'), "form/sheet"],
    ["a print area that is gone", area("#REF!"), "form/print-area"],
    ["a print area of whole columns", area("Sheet1!$A:$H"), "form/print-area"],
    ["two print areas, one of them gone", area("Sheet1!$A$1:$B$2,#REF!"), "form/print-area"],
    ["a margin that is no number", onSheet(/left="[^"]*"/u, 'left="n"'), "form/measure"],
    ["a margin below nothing", onSheet(/top="[^"]*"/u, 'top="-1"'), "form/measure"],
    ["margins as wide as the paper", onSheet(/left="[^"]*"/u, 'left="9"'), "form/no-room"],
    ["a height that is none", onSheet(/ht="[^"]*"/u, 'ht="ZZZ"'), "form/measure"],
    ["a width without end", onSheet(/ width="[^"]*"/u, ' width="1e9"'), "form/measure"],
    ["a scale of nothing", onSheet(/ scale="[^"]*"/u, ' scale="0"'), "form/measure"],
    [
      "letters of no size",
      (entries) => changed(entries, "xl/styles.xml", (xml) => xml.replace(/<sz val="[^"]*"/u, '<sz val="0"')),
      "form/measure",
    ],
    [
      "a sheet of megabytes",
      onSheet("<sheetData>", `<!--${"x".repeat(1_100_000)}--><sheetData>`),
      "read/too-large",
    ],
    [
      "a zip bomb",
      (entries) => ({ ...entries, "xl/media/x.bin": new Uint8Array(70_000_000) }),
      "read/too-large",
    ],
  ])("%s", async (_, change, rule) => {
    const bytes = zipSync(change(form));
    expect(await opened(bytes)).toBe(`${rule} forms/form-2.xlsx`);
    expect(said).toEqual([]);
  });

  // As a broken program may write them: exceljs unfolds them there, too.
  test("drop-downs over the whole sheet cost nothing where they do not belong either", async () => {
    const lists = '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>';
    const odd = changed(form, sheet, (xml) => xml.replace("<sheetData>", `<sheetData>${lists}`));
    const problems: Problem[] = [];
    expect(await openTemplate(zipSync(odd), "f.xlsx", problems)).toBeDefined();
    expect(problems).toEqual([]);
  });

  // A few words each in the file, billions of cells where they are unfolded.
  test("names, drop-downs and formats over the whole sheet cost nothing, and stay", async () => {
    const whole = "A1:XFD1048576";
    const lists = `<dataValidations><dataValidation type="list" sqref="${whole}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`;
    const formats = `<conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`;
    const decorated = changed(form, sheet, (xml) =>
      xml.replace(/(?<=<\/mergeCells>)/u, `${formats}${lists}`),
    );
    const entries = changed(decorated, workbook, (xml) =>
      xml.replace(
        "</definedNames>",
        `<definedName name="全部">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>`,
      ),
    );
    const problems: Problem[] = [];
    const template = await openTemplate(zipSync(entries), "f.xlsx", problems);
    expect(problems).toEqual([]);
    const written = template && unzipSync(await formWorkbook(fillForm(template, {}, [])));
    const part = (path: string) => new TextDecoder().decode(written?.[path]);
    expect(part(sheet)).toContain(lists);
    expect(part(sheet)).toContain(formats);
    expect(part(workbook)).toContain("全部");
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
