import type {} from "pdfkit";
import { isLink, release } from "./held-link.js";
import type { Tag } from "./tag.js";

type Element = PDFKit.PDFStructureElement & { readonly dictionary: { data: Record<string, unknown> } };
type Child = PDFKit.PDFStructureElementChild;

/** Writes the tree of tags as the document's structure tree; called once everything is painted. */
export function writeStructure(pdf: PDFKit.PDFDocument, root: Tag): void {
  const element = elementOf(pdf, root);
  if (element) pdf.addStructure(element);
}

/** A tag under which nothing was painted leaves no trace, except an empty cell, which a row needs. */
function elementOf(pdf: PDFKit.PDFDocument, tag: Tag): Element | undefined {
  const children: Child[] = [];
  for (const item of tag.content) {
    if (isTag(item)) children.push(...[elementOf(pdf, item)].filter((made) => made !== undefined));
    else children.push(item as Child);
  }
  for (const child of tag.children) {
    const made = elementOf(pdf, child);
    if (made) children.push(made);
  }
  if (children.length === 0 && tag.type !== "TD" && tag.type !== "TH") return undefined;
  const { alternative } = tag.attributes;
  const element = pdf.struct(tag.type, alternative === undefined ? {} : { alt: alternative }) as Element;
  for (const child of children) {
    element.add(child);
    if (isLink(child)) release(child);
  }
  const attributes = attributeObjects(pdf, tag);
  if (attributes.length > 0) element.dictionary.data.A = attributes;
  return element;
}

/** The attribute objects (ISO 32000-1, 14.8.5) that pdfkit's own options do not reach. */
function attributeObjects(pdf: PDFKit.PDFDocument, tag: Tag): Record<string, unknown>[] {
  const { scope, columnSpan, rowSpan, numbering, box } = tag.attributes;
  const objects: Record<string, unknown>[] = [];
  if (scope || columnSpan || rowSpan)
    objects.push({
      O: "Table",
      ...(scope ? { Scope: scope } : {}),
      ...(columnSpan ? { ColSpan: columnSpan } : {}),
      ...(rowSpan ? { RowSpan: rowSpan } : {}),
    });
  if (numbering) objects.push({ O: "List", ListNumbering: numbering });
  if (box) {
    const height = pdf.page.height;
    objects.push({
      O: "Layout",
      Placement: "Block",
      BBox: [box[0], height - box[3], box[2], height - box[1]],
    });
  }
  return objects;
}

function isTag(item: unknown): item is Tag {
  return typeof item === "object" && item !== null && "children" in item && "attributes" in item;
}
