import type { Document } from "@xmldom/xmldom";
import { zipSync } from "fflate";
import { columnLetter, type Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import {
  brokenSheet,
  brokenWorkbook,
  hugeForm,
  oddFormMeasure,
  oddPrintArea,
} from "../../problem/rules/form.js";
import { tooLarge } from "../../problem/rules/read.js";
import type { CellRange } from "../sheet/sheet.js";
import { mostFormCells, rangeOf, type SheetFrame, sheetFrame } from "./form-frame.js";
import { oddMeasure } from "./form-measures.js";
import { elements, parseXml, printXml, sheetPaths } from "./parts.js";
import { openParts, type Parts, unpackedSize } from "./zipped.js";

/** A form's file, looked through before exceljs gets to see it. */
export interface FormParts {
  readonly parts: Parts;
  /** By the names of the worksheets. */
  readonly frames: ReadonlyMap<string, SheetFrame>;
  /** The workbook without what nobody draws and exceljs would unfold cell by cell. */
  readonly lean: Uint8Array;
}

/** Bytes of a form, unpacked, and of each part of which a tree is made: many times what forms have. */
const largestForm = 64 * 1024 * 1024;
const largestPart = 1024 * 1024;
const megabytes = (bytes: number): string => `伸長した大きさで${bytes / 1024 / 1024}MB`;

/** Merged areas and drop-downs over a whole sheet are a few words in the file, and billions of cells there. */
const unfolded = [
  "mergeCells",
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
];

/** undefined, with a problem, where a form cannot be filled and drawn. */
export function formParts(bytes: Uint8Array, file: string, problems: Problem[]): FormParts | undefined {
  const size = unpackedSize(bytes);
  const parts = size !== undefined && size <= largestForm ? openParts(bytes) : undefined;
  const sheets = parts ? sheetPaths(parts) : [];
  const names = new Set(sheets.map(({ name }) => name));
  // Excel has no two sheets of one name.
  if (!parts || sheets.length === 0 || names.size < sheets.length) {
    problems.push(
      (size ?? 0) > largestForm
        ? tooLarge({ what: "様式", limit: megabytes(largestForm) }, { file })
        : brokenWorkbook({}, { file }),
    );
    return undefined;
  }
  const met: Problem[] = [];
  const lean: Record<string, Uint8Array> = { ...parts };
  const opened = (path: string, place: Place): Document | undefined => {
    const isLarge = (parts[path]?.length ?? 0) > largestPart;
    const document = isLarge ? undefined : parseXml(parts, path);
    const odd = document && oddMeasure(document);
    if (isLarge) met.push(tooLarge({ what: "様式のシート", limit: megabytes(largestPart) }, place));
    else if (!document) met.push(brokenWorkbook({}, place));
    if (odd) met.push(oddFormMeasure(odd, place));
    return document;
  };
  if (parts["xl/styles.xml"]) opened("xl/styles.xml", { file });
  const workbook = opened("xl/workbook.xml", { file });
  const areas = workbook ? printAreas(workbook, sheets, file, met) : new Map<string, CellRange>();
  const frames = new Map<string, SheetFrame>();
  for (const { name, path } of sheets) {
    const place = { file, sheet: name };
    const document = opened(path, place);
    if (!document) continue;
    const frame = sheetFrame(document);
    if (!frame) met.push(brokenSheet({}, place));
    else if (isHuge(frame, areas.get(name))) met.push(hugeSheet(frame, areas.get(name), place));
    else frames.set(name, frame);
    // Wherever they stand: exceljs takes no notice of what they stand in.
    for (const element of unfolded.flatMap((what) => elements(document, what)))
      element.parentNode?.removeChild(element);
    lean[path] = printXml(document);
  }
  if (workbook) {
    for (const name of elements(workbook, "definedName"))
      if (!/^_xlnm\.Print_/u.test(name.getAttribute("name") ?? "")) name.parentNode?.removeChild(name);
    lean["xl/workbook.xml"] = printXml(workbook);
  }
  problems.push(...met);
  return met.length > 0 ? undefined : { parts, frames, lean: zipSync(lean, { level: 0 }) };
}

const isHuge = ({ rows, columns }: Pick<SheetFrame, "rows" | "columns">, area: CellRange | undefined) =>
  Math.max(rows, (area?.bottom ?? 0) + 1) * Math.max(columns, (area?.right ?? 0) + 1) > mostFormCells;

function hugeSheet({ rows, columns }: SheetFrame, area: CellRange | undefined, place: Place): Problem {
  const last = `${columnLetter(Math.max(columns, (area?.right ?? 0) + 1))}${Math.max(rows, (area?.bottom ?? 0) + 1)}`;
  return hugeForm({ range: `A1:${last}`, most: mostFormCells }, place);
}

/** The area of each sheet that is printed, by its name; what is no area (`#REF!`) is a problem. */
function printAreas(
  workbook: Document,
  sheets: readonly { readonly name: string }[],
  file: string,
  problems: Problem[],
): Map<string, CellRange> {
  const areas = new Map<string, CellRange>();
  for (const name of elements(workbook, "definedName")) {
    const sheet = sheets[Number(name.getAttribute("localSheetId") ?? "-1")]?.name;
    if (name.getAttribute("name") !== "_xlnm.Print_Area" || sheet === undefined) continue;
    const text = name.textContent ?? "";
    const [, reference = ""] = /^(?:'(?:[^']|'')*'|[^'!,]*)!([^!,]*)$/u.exec(text) ?? [];
    const area = rangeOf(reference);
    if (area) areas.set(sheet, area);
    else problems.push(oddPrintArea({ area: text }, { file, sheet }));
  }
  return areas;
}
