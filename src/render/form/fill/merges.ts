import { columnLetter } from "../../../problem/place.js";
import { movedAreas } from "../../sheet/filling.js";
import type { XmlPart } from "../book/form-book.js";
import { rangeOf } from "../book/frame.js";
import { Edits } from "../xml/edits.js";
import { attributeOf, childOf, type XmlElement } from "../xml/element.js";
import type { SheetMove } from "./moves.js";

/** SheetMoves what stands over cells: merged areas and links. One in the rows of an item is made for each item. */
export function writeMerges(
  { root, text }: XmlPart,
  move: SheetMove,
  formula: (formula: string) => string,
  edits: Edits,
): void {
  for (const name of ["mergeCells", "hyperlinks"]) {
    const holder = childOf(root, name);
    if (!holder) continue;
    const copies = holder.children.map((element) => copiesOf(element, text, move, formula));
    holder.children.forEach((element, index) => {
      const written = copies[index]?.join("") ?? "";
      if (written !== text.slice(element.from, element.to)) edits.replace(element.from, element.to, written);
    });
    if (holder.attributes.has("count")) edits.attribute(holder, "count", String(copies.flat().length));
  }
}

function copiesOf(
  element: XmlElement,
  text: string,
  move: SheetMove,
  formula: (formula: string) => string,
): string[] {
  const written = attributeOf(element, "ref") ?? "";
  const area = rangeOf(written);
  const areas = area ? movedAreas(area, move.filling).map(referenceOf) : [written];
  const location = attributeOf(element, "location");
  return areas.map((ref) => {
    const edits = new Edits();
    edits.attribute(element, "ref", ref);
    if (location !== undefined) edits.attribute(element, "location", formula(location));
    return edits.applied(text, element.from, element.to);
  });
}

function referenceOf({ top, left, bottom, right }: NonNullable<ReturnType<typeof rangeOf>>): string {
  const first = `${columnLetter(left + 1)}${top + 1}`;
  const last = `${columnLetter(right + 1)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
