import { createRequire } from "node:module";

/**
 * exceljs in the one file it offers to browsers: whole workbooks read and written, to the same bytes. Its entry
 * for Node brings streams, archivers and their polyfills along, three hundred files more. Required, not imported:
 * Node would search the whole of it for the names it exports.
 */
export const exceljs: typeof import("exceljs") = createRequire(import.meta.url)(
  "exceljs/dist/exceljs.bare.min.js",
);
