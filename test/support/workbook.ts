import exceljs, { type CellValue, type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook of sheets with their rows, as a person would save it; `change` dresses up each sheet. */
export async function workbookBytes(
  sheets: readonly (readonly [name: string, rows: readonly (readonly CellValue[])[]])[],
  change: (sheet: Worksheet) => void = () => {},
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of sheets) {
    const sheet = book.addWorksheet(name);
    sheet.addRows(rows.map((row) => [...row]));
    change(sheet);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** All that stands in the parts of a workbook, as it is saved. */
export const partsText = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");

/**
 * A workbook that `kaiji init` made. exceljs spreads a check over every cell of its column: the last row that a
 * worksheet has stands for the hundredth here.
 */
export async function starterWorkbook(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.startsWith("xl/worksheets/") ? strToU8(strFromU8(part).replaceAll("1048576", "100")) : part,
  ]);
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(zipSync(Object.fromEntries(parts))).buffer);
  return book;
}

/** Every cell that holds something: 「シート!B5」 with its words or its number, calculated or not. */
export async function workbookCells(bytes: Uint8Array): Promise<Map<string, string | number>> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  const cells = new Map<string, string | number>();
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.result ?? cell.value;
        if (value !== null)
          cells.set(`${sheet.name}!${cell.address}`, typeof value === "number" ? value : cell.text);
      }),
    ),
  );
  return cells;
}
