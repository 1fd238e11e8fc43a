import exceljs from "exceljs/lib/exceljs.bare.js";

/**
 * exceljs without its streams: whole workbooks read and written, to the same bytes. Its entry for Node brings
 * streams, archivers and their polyfills along, three hundred files more.
 */
export { exceljs };
