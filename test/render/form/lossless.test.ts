import { beforeAll, describe, expect, test } from "vitest";
import { Decimal } from "../../../src/model/decimal.js";
import type { FormValues } from "../../../src/model/form.js";
import type { Problem } from "../../../src/problem/problem.js";
import { readWorkbook } from "../../../src/read/workbook.js";
import { fillForm, formWorkbook } from "../../../src/render/form/filled-form.js";
import { openTemplate } from "../../../src/render/form/template.js";
import { differingParts, unzippedForm, zippedForm } from "../../support/form-file.js";
import { hasLibreOffice, recalculate } from "../../support/recalculate.js";
import { workbookCells } from "../../support/workbook.js";
import { makers } from "./makers.js";

// 送られてきたまま: a form comes back as it was sent, but for what was filled in and what moved with it.

const values: FormValues = {
  団体名: "見本&商工会",
  内訳: {
    fields: ["名", "額"],
    rows: ["甲", "乙", "丙"].map((名, index) => ({ 名, 額: new Decimal((index + 1) * 1000) })),
  },
};

async function filled(bytes: Uint8Array): Promise<{ bytes: Uint8Array; told: string[] }> {
  const problems: Problem[] = [];
  const template = openTemplate(bytes, "forms/x.xlsx", problems);
  if (!template) throw new Error(problems.map(({ message }) => message).join());
  const form = fillForm(template, values, problems);
  return { bytes: await formWorkbook(form), told: problems.map(({ rule }) => rule) };
}

/** What stands around the cells of a sheet. */
const around = (xml: string): string[] =>
  xml.split(/(?<=<(?:x:)?sheetData>)[\s\S]*(?=<\/(?:x:)?sheetData>)/u);

describe.each(Object.entries(makers))("%s", (_, { parts, changes = {} }) => {
  const sent = zippedForm(parts);
  let back: Readonly<Record<string, string>>;
  let differing: string[];
  let told: string[];
  beforeAll(async () => {
    const result = await filled(sent);
    back = unzippedForm(result.bytes);
    differing = differingParts(sent, result.bytes);
    told = result.told;
  });

  test("nothing is told but that the paper cannot show what formulas give", () => {
    expect([...new Set(told)]).toEqual(["form/formula"]);
  });

  test("only the parts that hold something to be filled, or point at what moved, differ", () => {
    const chain = Object.keys(parts).includes("xl/calcChain.xml")
      ? ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"]
      : [];
    const expected = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", ...Object.keys(changes), ...chain];
    expect(differing.toSorted()).toEqual([...new Set(expected)].toSorted());
    expect(Object.keys(back)).toEqual(Object.keys(parts).filter((path) => path !== "xl/calcChain.xml"));
  });

  test("in these, nothing but that differs", () => {
    for (const [path, own] of Object.entries(changes)) {
      const expected = own.reduce((xml, [from, to]) => {
        expect(xml).toContain(from);
        return xml.replace(from, () => to);
      }, parts[path] ?? "");
      if (path === "xl/worksheets/sheet1.xml") expect(around(back[path] ?? "")).toEqual(around(expected));
      else expect(back[path]).toBe(expected);
    }
    if (!("xl/worksheets/sheet1.xml" in changes))
      expect(around(back["xl/worksheets/sheet1.xml"] ?? "")).toEqual(
        around(parts["xl/worksheets/sheet1.xml"] ?? ""),
      );
  });

  test("rows that were not filled have their new numbers, and are else as they were", () => {
    const rowOf = (xml = "", number: number): string =>
      new RegExp(`<((?:x:)?)row [^>]*r=["']${number}["'][\\s\\S]*?</\\1row>`, "u").exec(xml)?.[0] ?? "";
    const sheet = "xl/worksheets/sheet1.xml";
    expect(rowOf(parts[sheet], 3)).not.toBe("");
    expect(rowOf(back[sheet], 3)).toBe(rowOf(parts[sheet], 3));
    const moved = rowOf(parts[sheet], 7).replaceAll(/r=(["'])([A-Z]?)7\1/gu, "r=$1$29$1");
    expect(moved).not.toBe("");
    expect(rowOf(back[sheet], 9)).toBe(moved);
  });

  test("its cells hold the list, and no placeholder is left anywhere", () => {
    const book = readWorkbook(zippedForm(back), "x.xlsx").value;
    const grid = book?.sheets[0]?.read().value;
    const at = (row: number, column: number) =>
      grid?.rows.find((line) => line.row === row)?.cells.find((cell) => cell.column === column)?.shown;
    expect([4, 5, 6].map((row) => [at(row, 1), at(row, 2)])).toEqual([
      ["甲", "1000"],
      ["乙", "2000"],
      ["丙", "3000"],
    ]);
    expect(at(1, 1)).toContain("見本&商工会");
    const { "xl/sharedStrings.xml": _shared, ...seen } = back;
    expect(Object.values(seen).join()).not.toContain("{{");
  });
});

test("a form in which nothing is to be filled comes back byte for byte", async () => {
  const { parts } =
    makers["Excel: its own extras on rows, cells and sheets, and an order of calculation"] ?? {};
  const plain = Object.fromEntries(
    Object.entries(parts ?? {}).map(([path, xml]) => [path, xml.replaceAll(/\{\{[^}]*\}\}/gu, "文")]),
  );
  const sent = zippedForm(plain);
  const { bytes } = await filled(sent);
  expect(differingParts(sent, bytes)).toEqual([]);
});

test("runs keep their look: what is filled in is set as the run in which it begins", async () => {
  const form = makers["strings that all cells share, set in runs, with a reading guide"];
  const { bytes } = await filled(zippedForm(form?.parts ?? {}));
  expect(unzippedForm(bytes)["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="A1" t="inlineStr"><is><r><rPr><b/><sz val="11"/><rFont val="Meiryo"/></rPr><t xml:space="preserve">団体：見本&amp;商工会</t></r><r><rPr><i/></rPr><t xml:space="preserve"> 御中</t></r></is></c>',
  );
});

test("formulas that were shared stand on their own when their rows move", async () => {
  const { bytes } = await filled(
    zippedForm(makers["formulas that share one, and one of an array"]?.parts ?? {}),
  );
  const xml = unzippedForm(bytes)["xl/worksheets/sheet1.xml"];
  expect(xml).toContain('<c r="B7"><f>SUM(B4:B6)</f></c><c r="C7"><f>SUM(C4:C6)</f></c>');
  expect(xml).toContain('<c r="D7"><f t="array" ref="D7">SUM(B4:B6*C4:C6)</f></c>');
  for (const row of [4, 5, 6])
    expect(xml).toContain(`<c r="D${row}"><f t="array" ref="D${row}">SUM(B${row}*C${row})</f></c>`);
});

describe.skipIf(!(await hasLibreOffice()))("LibreOffice", () => {
  test("its own forms come back as it wrote them, but for what was filled in", async () => {
    const kinds = [
      "a picture that stays its size, one that grows with its rows, one that stays where it is",
      "drop-downs, one with its list on another sheet",
      "conditional formats, old and new",
      "names, a print area, and a sheet that reads the form",
    ];
    const sent = await recalculate(
      Object.fromEntries(kinds.map((kind, at) => [`own${at}`, zippedForm(makers[kind]?.parts ?? {})])),
    );
    const back: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(sent)) {
      back[name] = (await filled(bytes)).bytes;
      const moved = differingParts(bytes, back[name]);
      expect(moved).toContain("xl/worksheets/sheet1.xml");
      expect(moved.filter((path) => !/^xl\/(?:worksheets\/sheet|drawings\/|workbook)/u.test(path))).toEqual(
        [],
      );
      const [before, after] = [unzippedForm(bytes), unzippedForm(back[name])].map(
        (parts) => parts["xl/worksheets/sheet1.xml"] ?? "",
      );
      const rowOf = (xml = "", row = 0) =>
        new RegExp(`<row [^>]*r="${row}"[\\s\\S]*?</row>`, "u").exec(xml)?.[0];
      expect(rowOf(before, 3)).toBeDefined();
      expect(rowOf(after, 3)).toBe(rowOf(before, 3));
      expect(rowOf(after, 9)).toBe(rowOf(before, 7)?.replaceAll(/r="([A-Z]?)7"/gu, 'r="$19"'));
    }
    for (const bytes of Object.values(await recalculate(back))) {
      const cells = await workbookCells(bytes);
      expect(["B7", "C7"].map((address) => cells.get(`報告!${address}`))).toEqual([6000, 12000]);
    }
  }, 180_000);

  test("opens each and finds the totals: 1,000 + 2,000 + 3,000, and twice that", async () => {
    const made: Record<string, Uint8Array> = {};
    for (const [index, { parts }] of Object.values(makers).entries())
      made[`form${index}`] = (await filled(zippedForm(parts))).bytes;
    const found = await recalculate(made);
    expect(Object.keys(found)).toEqual(Object.keys(made));
    for (const [name, bytes] of Object.entries(found)) {
      const cells = await workbookCells(bytes);
      const tab = [...cells.keys()][0]?.split("!")[0];
      const totals = ["B7", "C7"].map((address) => cells.get(`${tab}!${address}`));
      expect({ name, totals }).toEqual({ name, totals: [6000, 12000] });
      expect([...cells].filter(([, value]) => /^#[A-Z]/u.test(String(value)))).toEqual([]);
    }
  }, 180_000);
});
