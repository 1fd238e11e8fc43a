import { isDateFormat } from "../../../number-format/format.js";
import { daysTo1904 } from "../../../number-format/serial.js";
import { columnLetter } from "../../../problem/place.js";
import type { CellContent } from "../../sheet/sheet.js";
import { stringRuns, type WrittenRun } from "../book/strings.js";
import { cellWordsEncoded, xmlEncoded } from "../xml/characters.js";
import { childOf, elementWords, type XmlElement } from "../xml/element.js";
import { type CellPlace, type RowContext, siteOf } from "./row-context.js";

/** What stands in a cell that was filled, as XML. A figure's formula stands beside its result. */
export function contentXml(
  cell: XmlElement,
  content: CellContent,
  at: CellPlace,
  context: RowContext,
): string {
  const tag = (name: string, xml: string, attributes = ""): string =>
    `<${cell.prefix}${name}${attributes}>${xml}</${cell.prefix}${name}>`;
  const formulaTag = (formula: string | undefined): string =>
    formula === undefined ? "" : tag("f", xmlEncoded(formula));
  switch (content.kind) {
    case "blank":
      return "";
    case "formula":
      return formulaTag(context.formula(content.text, siteOf(at, context), at));
    case "number": {
      const live = context.live.get(`${columnLetter(at.column + 1)}${at.row + 1}`);
      return formulaTag(live) + tag("v", String(storedNumber(content.value, at, context)));
    }
    case "text": {
      const words = (text: string) => tag("t", cellWordsEncoded(text), ' xml:space="preserve"');
      const properties = writtenRuns(cell, context).map(({ xml }) => underPrefix(xml, cell.prefix));
      const runs = (content.runs ?? []).flatMap(({ text }, index) =>
        text === "" ? [] : [tag("r", (properties[index] ?? "") + words(text))],
      );
      return tag("is", runs.length > 0 ? runs.join("") : words(content.text));
    }
  }
}

/** A day is counted as the workbook counts its days. */
function storedNumber(value: number, { source, column }: CellPlace, { sheet, from1904 }: RowContext): number {
  const format = sheet.rows[source]?.cells[column]?.format.numberFormat ?? "";
  return from1904 && isDateFormat(format) ? value - daysTo1904 : value;
}

/** The parts of a cell's text as its template writes them, in the cell or among the strings that all share. */
function writtenRuns(cell: XmlElement, { part, strings }: RowContext): readonly WrittenRun[] {
  const inline = childOf(cell, "is");
  if (inline) return stringRuns(inline, part.text);
  const number = childOf(cell, "v");
  return number ? (strings[Number(elementWords(number, part.text))] ?? []) : [];
}

/** The strings of a workbook may be written with another prefix than the cells. */
const underPrefix = (xml: string, prefix: string): string =>
  xml.replaceAll(/(?<open><\/?)(?:[\w.-]+:)?(?=[\w.-])/gu, `$<open>${prefix}`);
