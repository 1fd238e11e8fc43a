import { exceljs } from "../../exceljs.js";
import type { MachineTable } from "../../model/machine-table.js";
import { nothingMark } from "../../model/machine-table.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";

/**
 * `open-data.xlsx`: a sheet a table, the heading in its first row, values alone: no formula, no merge, nothing drawn.
 * Where each figure stands is added to `places`.
 */
export function openDataWorkbook(
  tables: readonly MachineTable[],
  published: string,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const { title, fields, rows, placed } of tables) {
    const worksheet = addSheet(workbook, title);
    places.push(...placed.map((one) => ({ ...one, kind: "cell" as const, sheet: worksheet.name })));
    worksheet.addRow(fields.map(({ heading }) => heading));
    for (const row of rows)
      worksheet.addRow(
        row.map((value, index) => {
          if (value === null) return nothingMark;
          const type = fields[index]?.type;
          return type === "string" || type === "date" ? value.toString() : Number(value.toString());
        }),
      );
  }
  return save(workbook, published);
}
