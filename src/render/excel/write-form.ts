import type { Document, Element } from "@xmldom/xmldom";
import { type Filling, type Moved, movedRows } from "../sheet/filling.js";
import type { CellContent } from "../sheet/sheet.js";
import { formFormulas, type SheetFormulas } from "./form-formulas.js";
import { movedArea, movedFormula } from "./moved-reference.js";
import { elements, parseXml, printXml, sheetPaths } from "./parts.js";
import { type Parts, zipParts } from "./zipped.js";

/**
 * The filled workbook. The template's own XML is kept and only the filled cells and repeated rows are changed,
 * so everything the template's owner drew stays: styles, merges, shapes, pictures, print set-up.
 * `fillings` go by worksheet name.
 */
export function writeForm(template: Parts, fillings: ReadonlyMap<string, Filling>): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = { ...template };
  const sheets = sheetPaths(template);
  const formulas = formFormulas(fillings);
  for (const { name, path } of sheets) {
    const filling = fillings.get(name);
    const document = parseXml(template, path);
    if (!filling || !document) continue;
    fillSheet(document, filling, formulas.get(name) ?? new Map());
    parts[path] = printXml(document);
  }
  const workbook = parseXml(template, "xl/workbook.xml");
  if (workbook) {
    moveDefinedNames(workbook, (index) => {
      const filling = fillings.get(sheets[index]?.name ?? "");
      return filling && movedRows(filling);
    });
    parts["xl/workbook.xml"] = printXml(workbook);
  }
  return zipParts(parts);
}

function fillSheet(document: Document, filling: Filling, formulas: SheetFormulas): void {
  const [data] = elements(document, "sheetData");
  if (!data) return;
  const moved = movedRows(filling);
  const templateRows = new Map(elements(data, "row").map((row) => [Number(row.getAttribute("r")) - 1, row]));
  const rows = filling.rows.flatMap(({ source, contents }, index) => {
    const row = templateRows.get(source);
    return row ? [fillRow(row.cloneNode(true) as Element, index, contents, moved, formulas)] : [];
  });
  while (data.firstChild) data.removeChild(data.firstChild);
  for (const row of rows) data.appendChild(row);
  moveMerges(document, moved);
  for (const name of ["dimension", "conditionalFormatting", "dataValidation", "hyperlink"]) {
    for (const element of elements(document, name)) {
      const attribute = element.hasAttribute("sqref") ? "sqref" : "ref";
      const ranges = (element.getAttribute(attribute) ?? "").split(" ");
      element.setAttribute(attribute, ranges.map((range) => movedArea(range, moved)).join(" "));
    }
  }
  for (const element of elements(document, "rowBreaks").flatMap((breaks) => elements(breaks, "brk"))) {
    const id = Number(element.getAttribute("id"));
    element.setAttribute("id", String((moved.get(id - 1)?.last ?? id - 1) + 1));
  }
}

type RowMap = ReadonlyMap<number, Moved>;

function fillRow(
  row: Element,
  index: number,
  contents: ReadonlyMap<number, CellContent>,
  moved: RowMap,
  formulas: SheetFormulas,
): Element {
  row.setAttribute("r", String(index + 1));
  for (const cell of elements(row, "c")) {
    const letters = (cell.getAttribute("r") ?? "").replace(/\d+/u, "");
    cell.setAttribute("r", `${letters}${index + 1}`);
    for (const formula of elements(cell, "f")) {
      formula.textContent = movedFormula(formula.textContent ?? "", moved);
      // The template's result is out of date: Excel and LibreOffice calculate anew where there is none.
      for (const value of elements(cell, "v")) cell.removeChild(value);
    }
    const content = contents.get(columnIndex(letters));
    if (content) setContent(cell, content, formulas.get(`${letters}${index + 1}`));
  }
  return row;
}

/** A formula stands beside its result. */
function setContent(cell: Element, content: CellContent, formula: string | undefined): void {
  while (cell.firstChild) cell.removeChild(cell.firstChild);
  cell.removeAttribute("t");
  if (content.kind === "blank") return;
  const document = cell.ownerDocument as Document;
  const make = (name: string): Element => {
    const prefix = cell.prefix ? `${cell.prefix}:` : "";
    return document.createElementNS(cell.namespaceURI, `${prefix}${name}`);
  };
  const put = (name: string, words: string): Element => {
    const element = make(name);
    element.appendChild(document.createTextNode(words));
    return element;
  };
  if (content.kind === "number") {
    if (formula !== undefined) cell.appendChild(put("f", formula));
    cell.appendChild(put("v", String(content.value)));
    return;
  }
  const text = put("t", content.text);
  text.setAttribute("xml:space", "preserve");
  const inline = make("is");
  inline.appendChild(text);
  cell.appendChild(inline);
  cell.setAttribute("t", "inlineStr");
}

/** A merge inside a repeated row is made for each copy; a merge that reaches over repeated rows grows with them. */
function moveMerges(document: Document, moved: RowMap): void {
  for (const merge of elements(document, "mergeCell")) {
    const range = merge.getAttribute("ref") ?? "";
    const [, left = "", top = "", right = "", bottom = ""] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? [];
    const rows = moved.get(Number(top) - 1);
    if (top !== bottom || !rows) {
      merge.setAttribute("ref", movedArea(range, moved));
      continue;
    }
    for (let row = rows.first; row <= rows.last; row += 1) {
      const copy = merge.cloneNode(true) as Element;
      copy.setAttribute("ref", `${left}${row + 1}:${right}${row + 1}`);
      merge.parentNode?.insertBefore(copy, merge);
    }
    merge.parentNode?.removeChild(merge);
  }
  for (const merges of elements(document, "mergeCells")) {
    merges.setAttribute("count", String(elements(merges, "mergeCell").length));
  }
}

/** Print areas and print titles follow their rows. */
function moveDefinedNames(workbook: Document, rowsOf: (sheetIndex: number) => RowMap | undefined): void {
  for (const name of elements(workbook, "definedName")) {
    const moved = rowsOf(Number(name.getAttribute("localSheetId") ?? "-1"));
    if (moved) name.textContent = movedFormula(name.textContent ?? "", moved);
  }
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
