import type { Style, Workbook } from "exceljs";
import { unzipParts, zipParts } from "./zipped.js";

/** A workbook's bytes: the same for the same content, whenever they are made. */
export async function save(workbook: Workbook, published: string): Promise<Uint8Array> {
  const date = new Date(`${published}-01T00:00:00Z`);
  workbook.creator = "kaiji";
  workbook.lastModifiedBy = "kaiji";
  workbook.created = date;
  workbook.modified = date;
  shareStyles(workbook);
  // exceljs stamps each zipped part with the time of writing. The parts are zipped anew with one fixed time, so
  // exceljs need not compress them.
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } }));
  return zipParts(unzipParts(bytes));
}

/**
 * One object for all cells of a style: exceljs writes a style it has met before no more. Left to itself it writes
 * out that of every cell, to find that it has the same already.
 */
function shareStyles(workbook: Workbook): void {
  const known = new Map<string, Partial<Style>>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const key = `${cell.effectiveType} ${JSON.stringify(cell.style)}`;
        const shared = known.get(key);
        if (shared) cell.style = shared;
        else known.set(key, cell.style);
      }),
    ),
  );
}
