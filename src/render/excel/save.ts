import type { Workbook } from "exceljs";
import { unzipParts, zipParts } from "./zipped.js";

/** A workbook's bytes: the same for the same content, whenever they are made. */
export async function save(workbook: Workbook, published: string): Promise<Uint8Array> {
  const date = new Date(`${published}-01T00:00:00Z`);
  workbook.creator = "kaiji";
  workbook.lastModifiedBy = "kaiji";
  workbook.created = date;
  workbook.modified = date;
  // exceljs stamps each zipped part with the time of writing. The parts are zipped anew with one fixed time, so
  // exceljs need not compress them.
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } }));
  return zipParts(unzipParts(bytes));
}
