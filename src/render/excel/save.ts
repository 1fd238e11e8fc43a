import type { Workbook } from "exceljs";
import { unzipSync, zipSync } from "fflate";

/** A workbook's bytes: the same for the same content, whenever they are made. */
export async function save(workbook: Workbook, published: string): Promise<Uint8Array> {
  const date = new Date(`${published}-01T00:00:00Z`);
  workbook.creator = "kaiji";
  workbook.lastModifiedBy = "kaiji";
  workbook.created = date;
  workbook.modified = date;
  // exceljs stamps each zipped part with the time of writing; 1980 is the zip format's own zero. The parts are
  // zipped anew with it, so exceljs need not compress them.
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } }));
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1), level: 6 });
}
