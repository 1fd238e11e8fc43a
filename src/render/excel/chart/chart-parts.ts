import type { Parts } from "../zipped.js";
import { chartXml } from "./chart-xml.js";
import { drawingXml } from "./drawing-xml.js";
import type { NativeChart } from "./native-chart.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The parts of a workbook with charts, one a sheet, by the sheet's number: exceljs writes none. Sheets are those that
 * exceljs wrote, which begin without drawings and end with nothing that must follow one.
 */
export function withCharts(parts: Parts, charts: ReadonlyMap<number, NativeChart>): Parts {
  if (charts.size === 0) return parts;
  const made: Record<string, Uint8Array> = { ...parts };
  const overrides: string[] = [];
  for (const [sheet, chart] of charts) {
    made[`xl/charts/chart${sheet}.xml`] = encoder.encode(chartXml(chart));
    made[`xl/drawings/drawing${sheet}.xml`] = encoder.encode(drawingXml(chart));
    relate(
      made,
      `xl/drawings/_rels/drawing${sheet}.xml.rels`,
      "rId1",
      "chart",
      `../charts/chart${sheet}.xml`,
    );
    relate(
      made,
      `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
      drawing,
      "drawing",
      `../drawings/drawing${sheet}.xml`,
    );
    insert(made, `xl/worksheets/sheet${sheet}.xml`, "</worksheet>", `<drawing r:id="${drawing}"/>`);
    overrides.push(
      `<Override PartName="/xl/charts/chart${sheet}.xml" ContentType="${types}.drawingml.chart+xml"/>`,
      `<Override PartName="/xl/drawings/drawing${sheet}.xml" ContentType="${types}.drawing+xml"/>`,
    );
  }
  insert(made, "[Content_Types].xml", "</Types>", overrides.join(""));
  return made;
}

/** A name that exceljs gives to nothing. */
const drawing = "rIdDrawing";

/** One relationship more: to those that the part has, or as the first of them. */
function relate(
  parts: Record<string, Uint8Array>,
  path: string,
  id: string,
  type: string,
  target: string,
): void {
  parts[path] ??= encoder.encode(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  );
  insert(
    parts,
    path,
    "</Relationships>",
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
}

/** Puts elements before a part's last end tag. */
function insert(parts: Record<string, Uint8Array>, path: string, end: string, elements: string): void {
  const text = decoder.decode(parts[path]);
  const at = text.lastIndexOf(end);
  if (at < 0) throw new RangeError(`${path} has no ${end}`);
  parts[path] = encoder.encode(text.slice(0, at) + elements + text.slice(at));
}
