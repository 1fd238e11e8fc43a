import { isDateFormat } from "../../../number-format/format.js";
import { daysTo1904, serialOf } from "../../../number-format/serial.js";
import { columnLetter } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import { formulaInForm, noRoom } from "../../../problem/rules/form.js";
import {
  blank,
  type CellContent,
  type CellFormat,
  type CellRange,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
} from "../../sheet/sheet.js";
import { attributeOf, childOf, elementWords, type XmlElement } from "../xml/element.js";
import { type FormStyles, formStyles } from "./cell-format.js";
import { columnWidth, normalDigitWidth } from "./column-width.js";
import { type FormBook, isOn, type XmlPart } from "./form-book.js";
import { cellElements, rangeOf, rowElements } from "./frame.js";
import type { SoundTab } from "./open.js";
import { hasRoom, pageSetup } from "./page-setup.js";
import { drawnRuns, plainRun, sharedStrings, stringRuns, type WrittenRun, wordsOfRuns } from "./strings.js";

/** What the worksheets of a workbook share. */
interface Shared {
  readonly styles: FormStyles;
  readonly strings: readonly (readonly WrittenRun[])[];
  readonly digit: number;
  readonly from1904: boolean;
}

/** Every worksheet of a form as a sheet, those that are hidden too. */
export function sheetsOf(
  book: FormBook,
  tabs: readonly SoundTab[],
  file: string,
  problems: Problem[],
): readonly Sheet[] {
  const workbook = book.workbook as XmlPart;
  const styles = formStyles(book);
  const [strings] = book.related(workbook.path, "sharedStrings");
  const shared: Shared = {
    styles,
    strings: sharedStrings(strings),
    digit: normalDigitWidth(styles.part),
    from1904: book.countsFrom1904,
  };
  return tabs.map((tab) => {
    const sheet = sheetOf(tab, shared, workbook, file, problems);
    if (!hasRoom(sheet.page)) problems.push(noRoom({}, { file, sheet: sheet.name }));
    return sheet;
  });
}

function sheetOf(tab: SoundTab, shared: Shared, workbook: XmlPart, file: string, problems: Problem[]): Sheet {
  const { frame, part, isHidden } = tab;
  const measures = childOf(part.root, "sheetFormatPr");
  const value = (name: string) => (measures && attributeOf(measures, name)) ?? undefined;
  const columns = columnsOf(part.root, frame.columns, Number(value("defaultColWidth") ?? Number.NaN), shared);
  const followers = new Set(frame.merges.flatMap(followersOf));
  const written = new Map(rowElements(part.root).map((row) => [Number(attributeOf(row, "r")) - 1, row]));
  const areHidden = isOn(value("zeroHeight"));
  const rows = Array.from({ length: frame.rows }, (_, index): SheetRow => {
    const row = written.get(index);
    const cells = new Map(
      (row ? cellElements(row) : []).map((cell) => [rangeOf(attributeOf(cell, "r") ?? "")?.left ?? -1, cell]),
    );
    const height = row && attributeOf(row, "ht");
    const styleOfRow = row && isOn(attributeOf(row, "customFormat")) ? attributeOf(row, "s") : undefined;
    return {
      height: height === undefined ? undefined : Number(height),
      isFixed: row !== undefined && isOn(attributeOf(row, "customHeight")),
      hidden: row ? isOn(attributeOf(row, "hidden")) : areHidden,
      cells: Array.from({ length: frame.columns }, (_, column): SheetCell => {
        const cell = cells.get(column);
        const style = (cell ? (attributeOf(cell, "s") ?? "0") : styleOfRow) ?? columns[column]?.style ?? "0";
        const format = shared.styles.formats[Number(style)] ?? (shared.styles.formats[0] as CellFormat);
        const content =
          cell && !followers.has(`${index},${column}`) ? contentOf(cell, part, format, shared) : blank;
        if (content.kind !== "formula") return { content, format };
        const place = { file, sheet: tab.name, row: index + 1, column: columnLetter(column + 1) };
        if (!isHidden) problems.push(formulaInForm({}, place));
        return { content: content.text.includes("{{") ? content : blank, format };
      }),
    };
  });
  return {
    name: tab.name,
    isHidden,
    columns: columns.map(({ width, hidden }) => ({ width, hidden })),
    rows,
    rowHeight: Number(value("defaultRowHeight") ?? "15"),
    merges: frame.merges,
    page: pageSetup(tab, workbook),
  };
}

function columnsOf(
  root: XmlElement,
  count: number,
  standard: number,
  { digit }: Shared,
): (SheetColumn & { readonly style: string | undefined })[] {
  const written = (childOf(root, "cols")?.children ?? []).map((column) => ({
    from: Number(attributeOf(column, "min") ?? "1") - 1,
    to: Number(attributeOf(column, "max") ?? "1") - 1,
    width: attributeOf(column, "width"),
    hidden: isOn(attributeOf(column, "hidden")),
    style: attributeOf(column, "style"),
  }));
  const usual = Number.isNaN(standard) ? undefined : standard;
  return Array.from({ length: count }, (_, index) => {
    const own = written.find(({ from, to }) => from <= index && index <= to);
    const characters = own?.width === undefined ? usual : Number(own.width);
    return { width: columnWidth(characters, digit), hidden: own?.hidden ?? false, style: own?.style };
  });
}

function contentOf(
  cell: XmlElement,
  { text }: XmlPart,
  format: CellFormat,
  { strings, styles, from1904 }: Shared,
): CellContent {
  const formula = childOf(cell, "f");
  if (formula) return { kind: "formula", text: elementWords(formula, text) };
  const stored = childOf(cell, "v");
  const inline = childOf(cell, "is");
  const written = stored ? elementWords(stored, text) : "";
  const runs = (): readonly WrittenRun[] => {
    if (inline) return stringRuns(inline, text);
    const type = attributeOf(cell, "t");
    return type === "s" ? (strings[Number(written)] ?? []) : [plainRun(written)];
  };
  switch (attributeOf(cell, "t") ?? "n") {
    case "n": {
      if (written.trim() === "") return blank;
      const value = Number(written);
      return {
        kind: "number",
        value: from1904 && isDateFormat(format.numberFormat) ? value + daysTo1904 : value,
      };
    }
    case "d":
      return /^\d{4}-\d\d-\d\d/u.test(written)
        ? { kind: "number", value: serialOf(written.slice(0, 10)) }
        : { kind: "text", text: written };
    case "b":
      return written === "" ? blank : { kind: "text", text: written.trim() === "1" ? "TRUE" : "FALSE" };
    default: {
      const words = wordsOfRuns(runs());
      const drawn = drawnRuns(runs(), format.font, styles.fontOf);
      return words === "" ? blank : { kind: "text", text: words, ...(drawn && { runs: drawn }) };
    }
  }
}

function followersOf({ top, left, bottom, right }: CellRange): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (row !== top || column !== left) cells.push(`${row},${column}`);
    }
  }
  return cells;
}
