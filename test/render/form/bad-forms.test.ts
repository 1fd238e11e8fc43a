import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/model/decimal.js";
import type { FormValues } from "../../../src/model/form.js";
import type { Problem } from "../../../src/problem/problem.js";
import { fillForm } from "../../../src/render/form/filled-form.js";
import { openTemplate } from "../../../src/render/form/template.js";
import { formParts, formula, text, worksheet, zippedForm } from "../../support/form-file.js";

// 埋められない様式: told with sheet and cell, and what to do.

const values: FormValues = {
  団体名: "見本商工会",
  長い名: "あ".repeat(40),
  文: "長い文。".repeat(9_000),
  内訳: { fields: ["名", "額"], rows: ["甲", "乙"].map((名) => ({ 名, 額: new Decimal(1) })) },
};

function told(rows: string, after = "", name = "様式"): string[] {
  const problems: Problem[] = [];
  const bytes = zippedForm(formParts([{ name, xml: worksheet(rows, { after }) }]));
  const template = openTemplate(bytes, "forms/x.xlsx", problems);
  if (template) fillForm(template, values, problems);
  return problems
    .filter(({ rule }) => rule !== "form/formula")
    .map(
      ({ rule, place }) =>
        `${place?.file}[${place?.sheet}]!${place?.column ?? ""}${place?.row ?? ""} ${rule}`,
    );
}

const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join("")}</row>`;
const merge = (ref: string): string => `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`;
const pair = row(4, text("A4", "{{内訳.名}}")) + row(5, text("A5", "{{内訳.額}}"));

describe("told at its place", () => {
  test.each<[string, string[], string]>([
    [
      "a merged area over a list's last row and the next",
      [row(4, text("A4", "{{内訳.名}}")) + row(5, text("A5", "{{内訳.名}}")) + row(6), merge("C5:C6")],
      "forms/x.xlsx[様式]!5 form/merge-over-list",
    ],
    [
      "a merged area over the row above and half of an item",
      [row(3) + pair, merge("C3:C4")],
      "forms/x.xlsx[様式]!3 form/merge-over-list",
    ],
    [
      "a merged area over half of an item and what follows",
      [pair + row(6), merge("B5:B6")],
      "forms/x.xlsx[様式]!5 form/merge-over-list",
    ],
    [
      "a formula over half of an item",
      [pair + row(6, formula("A6", "SUM(A3:A4)"))],
      "forms/x.xlsx[様式]!A8 form/part-of-item",
    ],
    [
      "a field of a list in a header",
      [row(1), "<headerFooter><oddHeader>{{内訳.名}}</oddHeader></headerFooter>"],
      "forms/x.xlsx[様式]! form/list-outside-rows",
    ],
    [
      "an unknown name in a footer",
      [row(1), "<headerFooter><evenFooter>{{団体}}</evenFooter></headerFooter>"],
      "forms/x.xlsx[様式]! form/unknown-placeholder",
    ],
    [
      "a field of no list",
      [row(2, text("B2", "{{団体名.名}}"))],
      "forms/x.xlsx[様式]!B2 form/unknown-placeholder",
    ],
    [
      "an unknown name in a formula",
      [row(2, formula("B2", 'LEN("{{団体}}")'))],
      "forms/x.xlsx[様式]!B2 form/unknown-placeholder",
    ],
    [
      "more letters than a cell holds",
      [row(2, text("B2", "{{文}}"))],
      "forms/x.xlsx[様式]!B2 form/too-many-letters",
    ],
    [
      "a sheet's name that gets too long",
      [row(1), "", "{{長い名}}"],
      "forms/x.xlsx[{{長い名}}]! form/tab-name",
    ],
  ])("%s", (_, [rows = "", after = "", name = "様式"], expected) => {
    expect([...new Set(told(rows, after, name))]).toEqual([expected]);
  });

  test("a workbook with a password, packed into a compound file", () => {
    const problems: Problem[] = [];
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
    expect(openTemplate(bytes, "forms/x.xlsx", problems)).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(["form/locked"]);
  });
});

describe("room for what is filled in", () => {
  const wrapped =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/><name val="BIZ UDPゴシック"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
  const fixed = (number: number, height: number, words: string): string =>
    `<row r="${number}" ht="${height}" customHeight="1">${text(`A${number}`, words, ' s="1"')}</row>`;
  // Ten letters of ten points a line: a column of 20 digits is about 124 points wide.
  const columns = '<cols><col min="1" max="1" width="20" customWidth="1"/></cols>';
  const filled = (rows: string, own: FormValues, after = "") => {
    const problems: Problem[] = [];
    const xml = worksheet(rows, { before: columns, after });
    const template = openTemplate(
      zippedForm(formParts([{ name: "様式", xml }], { styles: wrapped })),
      "x.xlsx",
      problems,
    );
    if (!template) throw new Error("no template");
    const { parts } = fillForm(template, own, problems);
    return { problems, part: (path: string) => new TextDecoder().decode(parts[path]) };
  };
  const long = (letters: number): string => "あ".repeat(letters);

  test("a row of a list grows until its text fits, another keeps its height", () => {
    const own = { 内訳: { fields: ["名"], rows: [{ 名: long(5) }, { 名: long(60) }] } };
    const { part, problems } = filled(fixed(4, 20, "{{内訳.名}}"), own);
    const heights = [...part("xl/worksheets/sheet1.xml").matchAll(/ ht="([\d.]+)"/gu)].map(([, ht]) =>
      Number(ht),
    );
    expect(heights[0]).toBe(20);
    // At the least six lines of ten points.
    expect(heights[1]).toBeGreaterThan(60);
    expect(problems).toEqual([]);
  });

  test("a row whose height nobody has set grows: with a height of the last program's, or under a merged cell", () => {
    const heightsOf = (rows: string, after = ""): [string, string][] => {
      const { part, problems } = filled(rows, { 文: long(60) }, after);
      expect(problems).toEqual([]);
      expect(part("xl/styles.xml")).toBe(wrapped);
      return [...part("xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)"([^>/]*)\/?>/gu)].map(
        ([, number = "", rest = ""]) => [number, rest.trim()],
      );
    };
    const open = (number: number, words: string, height = ""): string =>
      `<row r="${number}"${height}>${text(`A${number}`, words, ' s="1"')}</row>`;
    const atLeast = (written = ""): number => {
      expect(written).toMatch(/^ht="\d+" customHeight="1"$/u);
      return Number(/\d+/u.exec(written)?.[0]);
    };
    const [saved] = heightsOf(open(2, "{{文}}", ' ht="13.5"'));
    // At the least six lines of ten points.
    expect(atLeast(saved?.[1])).toBeGreaterThan(60);
    // 600 points of letters in two columns of about 124 and 50: four lines.
    const [merged] = heightsOf(open(2, "{{文}}"), merge("A2:B2"));
    expect(atLeast(merged?.[1])).toBeGreaterThan(40);
    // Down over two rows: the first was set by hand, the second takes what lacks.
    for (const below of [row(3), ""]) {
      const [first, second] = heightsOf(fixed(2, 20, "{{文}}") + below, merge("A2:A3"));
      expect(first?.[1]).toBe('ht="20" customHeight="1"');
      expect(atLeast(second?.[1])).toBeGreaterThan(40);
    }
    // LibreOffice leaves it one line high. What stands beside keeps its room: at the least twelve lines.
    const [without] = heightsOf(open(2, "{{文}}"));
    expect(atLeast(without?.[1])).toBeGreaterThan(60);
    const two = text("A2", "{{文}}", ' s="1"') + text("B2", long(60), ' s="1"');
    const [beside] = heightsOf(`<row r="2">${two}</row>`);
    expect(atLeast(beside?.[1])).toBeGreaterThan(120);
  });

  test("elsewhere the type gets smaller, in a style of its own; below five points it is told", () => {
    const { part, problems } = filled(fixed(2, 26, "{{文}}"), { 文: long(40) });
    expect(part("xl/worksheets/sheet1.xml")).toContain('<c r="A2" s="2" t="inlineStr">');
    const styles = part("xl/styles.xml");
    const size = Number(
      /<\/font><font><sz val="([\d.]+)"\/><name val="BIZ UDPゴシック"\/><\/font>/u.exec(styles)?.[1],
    );
    expect(size).toBeGreaterThanOrEqual(5);
    expect(size).toBeLessThan(10);
    expect(styles).toContain('<fonts count="2">');
    expect(styles).toContain(
      '<xf fontId="1" applyAlignment="1" applyFont="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
    expect(problems).toEqual([]);
    const beyond = filled(fixed(2, 26, "{{文}}"), { 文: long(400) });
    expect(beyond.problems.map(({ rule, place }) => [rule, place?.column, place?.row])).toEqual([
      ["form/text-beyond-box", "A", 2],
    ]);
  });
});

test("days are counted as the workbook counts them: 44,327 days lie between 1904-01-01 and 2025-05-12", () => {
  // 121 years of 365 days, 31 leap days (1904, …, 2024), and 131 days from 1 January to 12 May: 44,165 + 31 + 131.
  const xml = worksheet(row(1, text("A1", "{{日}}", ' s="1"')));
  const bytes = zippedForm(
    formParts([{ name: "様式", xml }], { properties: '<workbookPr date1904="true"/>' }),
  );
  const template = openTemplate(bytes, "x.xlsx", []);
  const parts = template && fillForm(template, { 日: { date: "2025-05-12" } }, []).parts;
  expect(new TextDecoder().decode(parts?.["xl/worksheets/sheet1.xml"])).toContain("<v>44327</v>");
});

test("control characters reach no part; what looks like Excel's way to write one keeps its look", () => {
  const xml = worksheet(row(1, text("A1", "{{文}}")));
  const template = openTemplate(zippedForm(formParts([{ name: "様式", xml }])), "x.xlsx", []);
  const parts = template && fillForm(template, { 文: "甲\u000b乙\u0001<_x0041_>" }, []).parts;
  expect(new TextDecoder().decode(parts?.["xl/worksheets/sheet1.xml"])).toContain(
    ">甲\n乙&lt;_x005F_x0041_&gt;</t>",
  );
});

test("a formula is filled within its words and outside them", () => {
  const xml = worksheet(row(1, formula("A1", 'IF({{額}}&gt;0,"{{団体名}}様",{{団体名}})')));
  const template = openTemplate(zippedForm(formParts([{ name: "様式", xml }])), "x.xlsx", []);
  const parts = template && fillForm(template, { 額: new Decimal(5), 団体名: '見本"会"' }, []).parts;
  expect(new TextDecoder().decode(parts?.["xl/worksheets/sheet1.xml"])).toContain(
    '<c r="A1"><f>IF(5&gt;0,&quot;見本&quot;&quot;会&quot;&quot;様&quot;,&quot;見本&quot;&quot;会&quot;&quot;&quot;)</f></c>',
  );
});
