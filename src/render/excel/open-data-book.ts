import { exceljs } from "../../exceljs.js";
import type { MachineTable } from "../../model/machine-table.js";
import { nothingMark } from "../../model/machine-table.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";

/** `open-data.xlsx`: a sheet a table, the heading in its first row, values alone: no formula, no merge, nothing drawn. */
export function openDataWorkbook(tables: readonly MachineTable[], published: string): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const { title, fields, rows } of tables) {
    const worksheet = addSheet(workbook, title);
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
