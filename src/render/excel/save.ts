import type { Workbook } from "exceljs";
import { withCharts } from "./chart/chart-parts.js";
import type { NativeChart } from "./chart/native-chart.js";
import { shareStyles } from "./shared-styles.js";
import { fonts } from "./style.js";
import { type Parts, unzipParts, zipParts } from "./zipped.js";

/** A workbook's bytes: the same for the same content, whenever they are made. `charts` go by the sheets' ids. */
export async function save(
  workbook: Workbook,
  published: string,
  charts: ReadonlyMap<number, NativeChart> = new Map(),
): Promise<Uint8Array> {
  const date = new Date(`${published}-01T00:00:00Z`);
  workbook.creator = "kaiji";
  workbook.lastModifiedBy = "kaiji";
  workbook.created = date;
  workbook.modified = date;
  shareStyles(workbook);
  // exceljs stamps each zipped part with the time of writing. The parts are zipped anew with one fixed time, so
  // exceljs need not compress them.
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } }));
  return zipParts(withCharts(withOwnFace(unzipParts(bytes)), charts));
}

/** 標準の書体: that of empty cells and of the columns' measure, which exceljs takes for Calibri. */
function withOwnFace(parts: Parts): Parts {
  const path = "xl/styles.xml";
  const { name, size } = fonts.text;
  const face = `<font><sz val="${size}"/><name val="${name}"/><family val="3"/><charset val="128"/></font>`;
  const styles = new TextDecoder().decode(parts[path]).replace(/<font>.*?<\/font>/su, face);
  return { ...parts, [path]: new TextEncoder().encode(styles) };
}
