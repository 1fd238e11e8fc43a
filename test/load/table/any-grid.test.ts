import fc from "fast-check";
import { expect, test } from "vitest";
import { noHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import { associationSchemas } from "../../../src/model/association/schemas.js";
import type { Problem } from "../../../src/problem/problem.js";
import type { Area, Grid, SeenCell } from "../../../src/read/grid.js";

// Whatever stands in a sheet, a table is read from it or problems are told, and nothing is lost between.

const schemas = associationSchemas;
const headings = schemas.flatMap(({ columns }) =>
  Object.values(columns).flatMap(({ heading, kind }) => [
    heading,
    ...(kind === "amount" ? [`${heading}（千円）`] : []),
  ]),
);
const word = fc.oneof(
  fc.constantFrom(...headings),
  fc.constantFrom(
    "令和6年度",
    "R7",
    "前年度",
    "合計",
    "計",
    "小計",
    "〃",
    "（注）",
    "単位：千円",
    "保証承諾",
    "─",
    "▲1,234",
    "12.5",
  ),
  fc.integer({ min: -5, max: 2_000_000 }).map(String),
  fc.string({ maxLength: 4 }),
);
const grid: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.array(fc.array(fc.oneof(word, fc.constant("")), { maxLength: 7 }), {
      minLength: 1,
      maxLength: 12,
    }),
    gaps: fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
    merges: fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.nat(2), fc.nat(2)), { maxLength: 3 }),
  })
  .map(({ rows, gaps, merges }) => {
    let row = 0;
    const placed = rows.map((texts, index) => {
      row += 1 + (gaps[index] ?? 0);
      const cells = texts.flatMap((text, column): SeenCell[] =>
        text.trim() === "" ? [] : [{ row, column: column + 1, type: "text", stored: text, shown: text }],
      );
      return { row, hidden: false, width: texts.length, cells };
    });
    const areas = merges.map(
      ([top, left, down, across]): Area => ({
        top: top + 1,
        left: left + 1,
        bottom: top + 1 + down,
        right: left + 1 + across,
      }),
    );
    const filled = placed.filter(({ cells }) => cells.length > 0);
    return { file: "t.xlsx", sheet: "表", rows: filled, merges: areas, hiddenColumns: [] };
  });

test("ten thousand sheets of headings, years, totals and anything", () => {
  fc.assert(
    fc.property(fc.constantFrom(...schemas), grid, (schema, sheet) => {
      fc.pre(sheet.rows.length > 0);
      const problems: Problem[] = [];
      const rows = readTable(schema, [{ grid: sheet, hints: noHints }], { year: 2025, problems });
      // None read and none told would be a table lost; each problem points at a cell of this sheet.
      expect(rows.length > 0 || problems.some(({ severity }) => severity === "error")).toBe(true);
      for (const { place } of problems) expect(place?.file).toBe("t.xlsx");
      const read = new Set(rows.map(({ place }) => place.row));
      for (const row of read) expect(sheet.rows.some((one) => one.row === row)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
