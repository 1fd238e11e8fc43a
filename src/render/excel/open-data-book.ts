import { exceljs } from "../../exceljs.js";
import type { MachineTable } from "../../model/machine-table.js";
import { nothingMark } from "../../model/machine-table.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";
import { cellPadding, textWidth } from "./text-width.js";

/** In digits: longer words than these are seen in their cell alone. */
const widest = 40;

/**
 * `open-data.xlsx`: a sheet a table, the heading in its first row, values alone: no formula, no merge, nothing drawn.
 * Its columns are as wide as what stands in them, its heading stays in sight and is repeated in print. Where each figure
 * stands is added to `places`.
 */
export function openDataWorkbook(
  tables: readonly MachineTable[],
  published: string,
  places: PrintedPlace[] = [],
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const { title, fields, rows, placed } of tables) {
    const worksheet = addSheet(workbook, title);
    // A cell holds fewer digits than a CSV can.
    const held = placed.map(({ text, ...one }) => ({ ...one, text: String(Number(text)) }));
    places.push(...held.map((one) => ({ ...one, kind: "cell" as const, sheet: worksheet.name })));
    // Whole numbers are shown whole, which Excel by itself does not do with twelve digits and more.
    fields.forEach(({ type }, index) => {
      if (type === "integer" || type === "year") worksheet.getColumn(index + 1).numFmt = "0";
    });
    worksheet.addRow(fields.map(({ heading }) => heading));
    for (const row of rows)
      worksheet.addRow(
        row.map((value, index) => {
          if (value === null) return nothingMark;
          const type = fields[index]?.type;
          return type === "string" || type === "date" ? value.toString() : Number(value.toString());
        }),
      );
    fields.forEach(({ heading }, index) => {
      const longest = rows.reduce((most, row) => Math.max(most, textWidth(row[index]?.toString() ?? "")), 0);
      worksheet.getColumn(index + 1).width = Math.min(
        widest,
        Math.max(textWidth(heading), longest) + cellPadding,
      );
    });
    worksheet.views = [{ state: "frozen", ySplit: 1 }];
    worksheet.pageSetup = {
      ...worksheet.pageSetup,
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    };
  }
  return save(workbook, published);
}
