import { createRequire } from "node:module";
import type { Workbook } from "exceljs";

/**
 * exceljs in the one file it offers to browsers: whole workbooks read and written, to the same bytes. Its entry
 * for Node brings streams, archivers and their polyfills along, three hundred files more. Required, not imported:
 * Node would search the whole of it for the names it exports.
 */
export const exceljs: typeof import("exceljs") = createRequire(import.meta.url)(
  "exceljs/dist/exceljs.bare.min.js",
);

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
