import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { Outcome } from "../../src/problem/problem.js";
import { readCsv } from "../../src/read/csv/read.js";
import type { Grid } from "../../src/read/grid.js";
import { problemOf } from "../../src/read/trouble.js";
import { readWorkbook } from "../../src/read/workbook.js";
import { cp932 } from "../support/cp932.js";
import { gridOf, xlsxOf } from "./parts.js";

// 何が来ても: data or problems, never an exception and never neither.

let books: readonly Uint8Array[];
beforeAll(async () => {
  books = await Promise.all(
    ["xlsx", "xls", "ods"].map(
      async (format) => new Uint8Array(await readFile(`test/read/same/book.${format}`)),
    ),
  );
});

function expectGrid({ value, problems }: Outcome<Grid>): void {
  if (!value) expect(problems.length).toBeGreaterThan(0);
  for (const { cells } of value?.rows ?? []) {
    for (const cell of cells) {
      expect(typeof cell.shown).toBe("string");
      expect(problemOf(cell, { file: "a" }) === undefined).toBe(cell.trouble === undefined);
    }
  }
}

function expectReadOrTold(bytes: Uint8Array): void {
  const { value: book, problems } = readWorkbook(bytes, "a");
  if (!book) expect(problems.length).toBeGreaterThan(0);
  for (const { read } of book?.sheets ?? []) expectGrid(read());
  expectGrid(readCsv(bytes, "a"));
}

const damage = fc.record({ at: fc.nat(), kind: fc.nat(3), byte: fc.nat(255), length: fc.nat(20) });

function damaged(
  bytes: Uint8Array,
  damages: readonly { at: number; kind: number; byte: number; length: number }[],
) {
  const copy = Uint8Array.from(bytes);
  for (const { at, kind, byte, length } of damages) {
    const place = at % Math.max(1, copy.length);
    if (kind === 0) copy[place] = (copy[place] ?? 0) ^ (1 << (byte & 7));
    else if (kind === 1) copy[place] = byte;
    else if (kind === 2) copy[place] = 255;
    else copy.copyWithin(place, (at * 31) % copy.length, ((at * 31) % copy.length) + length);
  }
  return copy;
}

const damages = fc.array(damage, { minLength: 1, maxLength: 8 });

test("arbitrary bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectReadOrTold), { numRuns: 1000 });
});

test("workbooks with bytes changed, or cut short", () => {
  const changed = fc.record({ which: fc.nat(2), damages, end: fc.option(fc.nat()) });
  fc.assert(
    fc.property(changed, ({ which, damages: list, end }) => {
      const bytes = damaged(books[which] ?? new Uint8Array(), list);
      expectReadOrTold(end === null ? bytes : bytes.subarray(0, end % bytes.length));
    }),
    { numRuns: 400 },
  );
});

// Changed before it is packed, a part goes past the checks of the archive.
test("workbooks with a part changed", () => {
  const changed = fc.record({ which: fc.constantFrom(0, 2), part: fc.nat(), damages });
  fc.assert(
    fc.property(changed, ({ which, part, damages: list }) => {
      const parts = unzipSync(books[which] ?? new Uint8Array());
      const paths = Object.keys(parts).filter((path) => (parts[path]?.length ?? 0) > 0);
      const path = paths[part % paths.length] ?? "";
      expectReadOrTold(
        zipSync({ ...parts, [path]: damaged(parts[path] ?? new Uint8Array(), list) }, { level: 0 }),
      );
    }),
    { numRuns: 300 },
  );
});

const snippet = fc.constantFrom(
  ",",
  '"',
  "\n",
  "\r\n",
  "\t",
  ";",
  "\0",
  "1,234",
  "保証料",
  "▲1",
  "#REF!",
  '="01"',
  "あ",
);

test("arbitrary CSV, in each encoding", () => {
  fc.assert(
    fc.property(fc.array(snippet, { maxLength: 40 }), fc.nat(2), (parts, encoding) => {
      const text = parts.join("");
      const bytes = [new TextEncoder().encode(text), cp932(text), Buffer.from(`\uFEFF${text}`, "utf16le")][
        encoding
      ];
      expectGrid(readCsv(bytes ?? new Uint8Array(), "a.csv"));
    }),
    { numRuns: 1000 },
  );
});

const word = fc.oneof(
  fc.constantFrom("", "保証料", "1,234", 'a"b', "二行\nめ", " 空き ", "#REF"),
  fc
    .string({ unit: "grapheme", maxLength: 6 })
    .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF;]/u.test(text) && !text.startsWith("=")),
);
const table = fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });

/** What is found at each place, where something stands. */
const placed = (grid: Grid): (readonly [number, string])[] =>
  grid.rows.flatMap(({ cells }) => cells.map(({ column, shown }) => [column, shown] as const));

test("a table is read back from CSV and from a workbook as it was", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const expected = rows.flatMap((row) =>
        row.flatMap((text, index) => (text.trim() === "" ? [] : [[index + 1, text] as const])),
      );
      const csv = rows
        .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
        .join("\r\n");
      const { value, problems } = readCsv(new TextEncoder().encode(csv), "a.csv");
      expect(problems).toEqual([]);
      expect(placed(value as Grid)).toEqual(expected);
      const xml = (text: string): string =>
        text
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;")
          .replaceAll("_x", "_x005F_x");
      const cells = rows.map(
        (row) =>
          `<row>${row.map((text) => (text.trim() === "" ? "<c/>" : `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`)).join("")}</row>`,
      );
      expect(placed(gridOf(xlsxOf({ rows: cells.join("") })))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
