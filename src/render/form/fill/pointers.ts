import type { XmlPart } from "../book/form-book.js";
import { xmlEncoded } from "../xml/characters.js";
import type { Edits } from "../xml/edits.js";
import { attributeOf, descendants, elementWords, type XmlElement } from "../xml/element.js";
import type { SheetMove } from "./moves.js";
import { endsOf, writtenEnd } from "./references.js";

/**
 * 番地をもつもの: what in the parts of a workbook points at rows of a sheet. A new kind is a line here. Names are those of
 * elements and attributes, whatever their prefixes: what Excel has added since (`x14:`, `xm:`) goes by the old names.
 */
const pointers = {
  /** Elements that hold a formula. */
  formulas: [
    "formula", "formula1", "formula2", "oldFormula", "f", "definedName", "calculatedColumnFormula", "totalsRowFormula",
  ], // biome-ignore format: two rows of names
  /** Attributes that hold a formula. */
  formulaAttributes: ["textlink", "linkedCell", "listFillRange", "fmlaLink", "fmlaRange", "fmlaTxbx"],
  /** Attributes that hold one area or cell. */
  areas: ["ref", "activeCell", "topLeftCell"],
  /** Attributes and elements that hold areas, a space between them. */
  areaLists: ["sqref"],
} as const;

type Formula = (formula: string) => string;

/** SheetMoves what in a part points at the rows of the sheet that the part belongs to, and the formulas that it holds. */
export function movePointers(
  { root, text }: XmlPart,
  move: SheetMove | undefined,
  formula: Formula,
  edits: Edits,
): void {
  const has = (names: readonly string[], name: string) => names.includes(name);
  const visit = (element: XmlElement): void => {
    // Cells go with their rows; merged areas and links are made anew for each copy.
    if (["sheetData", "mergeCells", "hyperlinks"].includes(element.name)) return;
    if (has(pointers.formulas, element.name)) replaceWords(element, text, formula, edits);
    else if (move && has(pointers.areaLists, element.name))
      replaceWords(element, text, (areas) => movedList(areas, move), edits);
    for (const [written, { value }] of element.attributes) {
      const name = written.slice(written.indexOf(":") + 1);
      if (has(pointers.formulaAttributes, name)) edits.attribute(element, written, formula(value));
      else if (move && has(pointers.areaLists, name))
        edits.attribute(element, written, movedList(value, move));
      else if (move && has(pointers.areas, name) && element.name !== "worksheetSource")
        edits.attribute(element, written, movedArea(value, move));
    }
    if (move) moveNumbers(element, text, move, edits);
    for (const child of element.children) visit(child);
  };
  visit(root);
}

/** Rows that are named by their number alone. */
function moveNumbers(element: XmlElement, text: string, move: SheetMove, edits: Edits): void {
  const attribute = (name: string, moved: (value: string) => string): void => {
    const value = element.attributes.get(name)?.value;
    if (value !== undefined) edits.attribute(element, name, moved(value));
  };
  switch (element.name) {
    case "brk":
      // A page ends behind the row of this number.
      if (element.parent?.name === "rowBreaks")
        attribute("id", (id) => String(move.of(Number(id) - 1).last + 1));
      break;
    case "cellWatch":
    case "inputCells":
      attribute("r", (cell) => movedArea(cell, move));
      break;
    case "twoCellAnchor":
    case "oneCellAnchor":
    case "anchor":
      moveAnchor(element, text, move, edits);
      break;
  }
}

/** A drawing goes with the row that it begins in; one that sizes with its cells grows with the rows that it lies over. */
function moveAnchor(anchor: XmlElement, text: string, move: SheetMove, edits: Edits): void {
  const rowOf = (end: "from" | "to") =>
    anchor.children.find(({ name }) => name === end)?.children.find(({ name }) => name === "row");
  const editAs = attributeOf(anchor, "editAs");
  const [from, to] = [rowOf("from"), rowOf("to")];
  if (!from || editAs === "absolute") return;
  const start = Number(elementWords(from, text));
  const first = move.of(start).first;
  edits.inside(from, String(first));
  if (!to) return;
  const end = Number(elementWords(to, text));
  edits.inside(to, String(editAs === "oneCell" ? end + first - start : move.of(end).last));
}

function replaceWords(
  element: XmlElement,
  text: string,
  moved: (words: string) => string,
  edits: Edits,
): void {
  const words = elementWords(element, text);
  const next = moved(words);
  if (next !== words) edits.inside(element, xmlEncoded(next));
}

/** `A4:F4 A9`: areas of an item's rows are there for each item. */
const movedList = (areas: string, move: SheetMove): string =>
  areas
    .split(/\s+/u)
    .flatMap((area) => movedCopies(area, move))
    .join(" ");

function movedCopies(area: string, move: SheetMove): string[] {
  const [from, to] = endsOf(area);
  const end = to ?? from;
  const areas = from.row === undefined || end.row === undefined ? undefined : move.rows(from.row, end.row);
  return (
    areas?.map(({ top, bottom }) => {
      const first = writtenEnd({ ...from, row: top });
      return to || top !== bottom ? `${first}:${writtenEnd({ ...end, row: bottom })}` : first;
    }) ?? [movedArea(area, move)]
  );
}

/** `A3:F5`, from the first copy of its first row to the last of its last; a cell is its first copy. */
export function movedArea(area: string, move: SheetMove): string {
  const [from, to] = endsOf(area);
  if (from.row === undefined) return area;
  const first = writtenEnd({ ...from, row: move.of(from.row).first });
  return to?.row === undefined ? first : `${first}:${writtenEnd({ ...to, row: move.of(to.row).last })}`;
}

/** The parts of a workbook in which notes and old controls are drawn: VML, which is often no XML. */
export function movedVml(text: string, move: SheetMove, formula: Formula): string {
  const rows = (pattern: RegExp, moved: (value: string) => string) => (vml: string) =>
    vml.replaceAll(pattern, (_, before: string, value: string) => before + moved(value));
  const anchor = rows(/(<x:Anchor>)([^<]*)/gu, (value) => {
    const places = value.split(",").map((place) => place.trim());
    const [top, bottom] = [Number(places[2]), Number(places[6])];
    const by = move.of(top).first - top;
    return by === 0 || places.length !== 8
      ? value
      : places
          .with(2, String(top + by))
          .with(6, String(bottom + by))
          .join(", ");
  });
  const row = rows(/(<x:Row>)(\d+)/gu, (value) => String(move.of(Number(value)).first));
  const formulas = rows(/(<x:Fmla(?:Link|Range|Txbx)>)([^<]*)/gu, formula);
  return [anchor, row, formulas].reduce((vml, change) => change(vml), text);
}

/** Whether a part names a sheet's rows as the source of what it counts (a pivot table). */
export function movePivotSource(
  { root }: XmlPart,
  moveOf: (sheet: string) => SheetMove | undefined,
  edits: Edits,
): void {
  for (const source of descendants(root, "worksheetSource")) {
    const [sheet, ref] = [attributeOf(source, "sheet"), attributeOf(source, "ref")];
    const move = sheet === undefined ? undefined : moveOf(sheet);
    if (!move) continue;
    edits.attribute(source, "sheet", move.name);
    if (ref !== undefined) edits.attribute(source, "ref", movedArea(ref, move));
    if (ref !== undefined && movedArea(ref, move) !== ref) edits.attribute(root, "refreshOnLoad", "1");
  }
}
