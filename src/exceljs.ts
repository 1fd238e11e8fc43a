import type { Workbook } from "exceljs";
import exceljs from "exceljs/lib/exceljs.bare.js";

/**
 * exceljs without its streams: whole workbooks read and written, to the same bytes. Its entry for Node brings
 * streams, archivers and their polyfills along, three hundred files more.
 */
export { exceljs };

/** A workbook's bytes, opened; undefined where they are no workbook. */
export async function openedWorkbook(bytes: Uint8Array): Promise<Workbook | undefined> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    return workbook;
  } catch {
    return undefined;
  }
}
