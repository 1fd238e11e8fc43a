import { readFile } from "node:fs/promises";
import { read } from "@e965/xlsx";
import { expect, test } from "vitest";
import type { Grid } from "../../src/read/grid.js";
import { readWorkbook } from "../../src/read/workbook.js";

// 同じ表: book.xlsx was written by hand, book.xls and book.ods saved from it by LibreOffice.
const formats = ["xlsx", "xls", "ods"] as const;

async function sheetsOf(format: (typeof formats)[number]) {
  const bytes = new Uint8Array(await readFile(`test/read/same/book.${format}`));
  const { value: book, problems } = readWorkbook(bytes, `book.${format}`);
  expect(problems).toEqual([]);
  expect(book?.format).toBe(format);
  return book?.sheets ?? [];
}

/** Column A and B as a person sees them in Excel, worked out from the stored value and the format of each. */
const shown = [
  ["A1", "1,235", "#,##0, of 1234567"],
  ["B1", "16", "15 struck out, 16"],
  ["A2", "102.3%", "0.0% of 1.023"],
  ["B2", "874²", "874 with a raised 2"],
  ["A3", "令和6年3月31日", "ggge年m月d日 of 45382"],
  ["A4", "R1.5.1", "ge.m.d of 43586"],
  ["A5", "2024/3/31", "yyyy/m/d of 45382"],
  ["C5", "#DIV/0!", "an error"],
  ["D5", "TRUE", "a yes"],
  ["E5", "2469134", "A1*2"],
  ["F5", "", "a formula's empty text"],
  ["A6", "9:00", "h:mm of 0.375"],
  ["A7", "4,204.8百万円", "#,##0.0,,百万円 of 4204755062"],
  ["A8", "日", "aaa of 45382, a Sunday"],
  ["A9", "", "covered by the merged cell above"],
  ["A10", "▲ 1,234", "#,##0;▲ #,##0 of −1234"],
  ["A11", "0018160", "0000000 of 18160"],
  ["A12", "2024/3/31 12:00", "yyyy/m/d h:mm of 45382.5"],
  ["A13", "5", "@ of 5"],
  ["A14", "1/2", "# ?/? of 0.5"],
  ["A15", "少20", "[<=99999]少0;多0 of 20"],
  ["A16", "", "15, struck out as a whole"],
] as const;

function cellAt(grid: Grid, address: string) {
  const column = address.charCodeAt(0) - 64;
  return grid.rows
    .find(({ row }) => row === Number(address.slice(1)))
    ?.cells.find((cell) => cell.column === column);
}

test.each(formats)("what is shown: %s", async (format) => {
  const [sheet, hidden] = await sheetsOf(format);
  expect([sheet, hidden].map((found) => [found?.name, found?.visibility])).toEqual([
    ["表", "visible"],
    ["隠", "hidden"],
  ]);
  const grid = sheet?.read().value as Grid;
  expect(shown.map(([address]) => [address, cellAt(grid, address)?.shown])).toEqual(
    shown.map(([address, text]) => [address, text]),
  );
  expect(
    hidden?.read().value?.rows.map(({ row, cells }) => [row, cells[0]?.column, cells[0]?.shown]),
  ).toEqual([[3, 3, "3"]]);
});

test.each(formats)("what is known of it: %s", async (format) => {
  const grid = (await sheetsOf(format))[0]?.read().value as Grid;
  const facts = (address: string) => cellAt(grid, address);
  expect([facts("A1")?.scale, facts("A2")?.scale, facts("A7")?.scale, facts("A10")?.scale]).toEqual([
    -3,
    2,
    -6,
    undefined,
  ]);
  expect([facts("A3")?.day, facts("A4")?.day, facts("A12")?.day, facts("A6")?.day]).toEqual([
    "2024-03-31",
    "2019-05-01",
    "2024-03-31",
    undefined,
  ]);
  expect([facts("B1")?.struck, facts("A16")?.struck, facts("A16")?.trouble]).toEqual([
    "part",
    "whole",
    "struck-out",
  ]);
  expect([facts("C5")?.trouble, facts("F5")?.type, facts("F5")?.formula?.hasResult]).toEqual([
    "error-value",
    "blank",
    true,
  ]);
  expect([facts("A8")?.merged, facts("B9")?.merged]).toEqual(["first", "covered"]);
  expect(grid.merges).toEqual([{ top: 8, left: 1, bottom: 9, right: 2 }]);
  expect(grid.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([4]);
  expect([facts("A4")?.hidden, facts("C5")?.hidden, facts("D5")?.hidden]).toEqual([true, true, undefined]);
});

// Another reader, and its stored values of the old format: what is struck out or raised it does not know.
test("SheetJS finds the same numbers in the .xls", async () => {
  const grid = (await sheetsOf("xls"))[0]?.read().value as Grid;
  const sheet = read(await readFile("test/read/same/book.xls"), { cellNF: true }).Sheets.表;
  const ours = grid.rows.flatMap(({ row, cells }) =>
    cells
      .filter(({ number }) => number !== undefined)
      .map((cell) => [`${"ABCDEF"[cell.column - 1]}${row}`, Number(cell.number), cell.format ?? "General"]),
  );
  expect(ours.length).toBe(17);
  expect(
    ours.map(([address]) => [address, sheet?.[String(address)]?.v, sheet?.[String(address)]?.z]),
  ).toEqual(ours);
});
