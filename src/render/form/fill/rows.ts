import type { FilledRow } from "../../sheet/filling.js";
import { cellElements, rowElements } from "../book/frame.js";
import { xmlEncoded } from "../xml/characters.js";
import { Edits } from "../xml/edits.js";
import { attributeOf, childOf, elementWords, type XmlElement } from "../xml/element.js";
import { contentXml } from "./cell-content.js";
import { columnNumber } from "./moved-formula.js";
import { movedArea } from "./pointers.js";
import { type CellPlace, type RowContext, siteOf } from "./row-context.js";
import { type SharedFormulas, sharedFormulas } from "./shared-formulas.js";

/** Writes the rows of a filled sheet: each as it stands in the template, but for its number and what is filled in. */
export function writeRows(context: RowContext, edits: Edits): void {
  const { part, move } = context;
  const rows = rowElements(part.root);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const written = new Map(
    rows.map((row, at) => [Number(attributeOf(row, "r")) - 1, { row, before: rows[at - 1] }]),
  );
  const shared = sharedFormulas(rows, context);
  const xml = move.filling.rows.flatMap((filled, index) => {
    const found = written.get(filled.source);
    if (!found) return filled.height === undefined ? [] : [emptyRowXml(index, filled.height, first.prefix)];
    const gap = found.before ? part.text.slice(found.before.to, found.row.from) : "";
    return [gap + rowXml(found.row, index, filled, shared, context)];
  });
  edits.replace(first.from, last.to, xml.join(""));
}

/** A row of which the template says nothing, under a merged cell that needs it higher. */
const emptyRowXml = (index: number, height: number, prefix: string): string =>
  `<${prefix}row r="${index + 1}" ht="${height}" customHeight="1"/>`;

function rowXml(
  row: XmlElement,
  index: number,
  { source, contents, height, sizes }: FilledRow,
  shared: SharedFormulas,
  context: RowContext,
): string {
  const edits = new Edits();
  edits.attribute(row, "r", String(index + 1));
  if (height !== undefined) {
    edits.attribute(row, "ht", String(height));
    edits.attribute(row, "customHeight", "1");
  }
  for (const cell of cellElements(row)) {
    const letters = (attributeOf(cell, "r") ?? "").replace(/\d+/u, "");
    const at = { row: index, source, column: columnNumber(letters) - 1 };
    const content = contents.get(at.column);
    edits.attribute(cell, "r", `${letters}${index + 1}`);
    const size = sizes?.get(at.column);
    const style = Number(attributeOf(cell, "s") ?? "0");
    if (size !== undefined) edits.attribute(cell, "s", String(context.shrunk.of(style, size)));
    if (content) {
      edits.attribute(cell, "t", content.kind === "text" ? "inlineStr" : undefined);
      edits.inside(cell, contentXml(cell, content, at, context));
    } else moveFormula(cell, at, shared, context, edits);
  }
  return edits.applied(context.part.text, row.from, row.to);
}

/** A formula of the template, its references moved; one that was read from another cell stands on its own from now on. */
function moveFormula(
  cell: XmlElement,
  at: CellPlace,
  shared: SharedFormulas,
  context: RowContext,
  edits: Edits,
): void {
  const formula = childOf(cell, "f");
  if (!formula) return;
  const type = attributeOf(formula, "t");
  const written = elementWords(formula, context.part.text);
  const unfolded = type === "shared" ? shared.unfolded(formula, at) : undefined;
  const site = siteOf(at, context);
  const moved = context.formula(unfolded ?? written, site, at);
  if (unfolded !== undefined)
    edits.replace(formula.from, formula.to, `<${formula.prefix}f>${xmlEncoded(moved)}</${formula.prefix}f>`);
  else if (moved !== written && type !== "shared") edits.inside(formula, xmlEncoded(moved));
  const ref = attributeOf(formula, "ref");
  if (type === "array" && ref !== undefined)
    edits.attribute(
      formula,
      "ref",
      site.copy ? context.formula(ref, site, at) : movedArea(ref, context.move),
    );
  const result = childOf(cell, "v");
  if (!context.isStale || !result) return;
  // Excel and LibreOffice calculate anew where there is no result.
  edits.remove(result);
  edits.attribute(cell, "t", undefined);
}
