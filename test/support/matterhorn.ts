import { inflateSync } from "node:zlib";
import { DOMParser } from "@xmldom/xmldom";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from "pdf-lib";

/**
 * マターホルン・プロトコル: the conditions of PDF/UA-1 (ISO 14289-1) that software can test, as the Matterhorn Protocol
 * 1.1 numbers them; those that can be met by what we write. Empty where a file is without fault.
 */
export async function matterhornFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return [...catalogFaults(pdf), ...structureFaults(pdf), ...annotationFaults(pdf), ...fontFaults(pdf)];
}

const name = (dict: PDFDict, key: string): string | undefined =>
  dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();

function catalogFaults({ catalog, context }: PDFDocument): string[] {
  const metadata = context.lookup(catalog.get(PDFName.of("Metadata")));
  const xmp = metadata instanceof PDFRawStream ? textOf(metadata) : "";
  const mark = catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  const viewer = catalog.lookupMaybe(PDFName.of("ViewerPreferences"), PDFDict);
  return [
    ...(metadata instanceof PDFRawStream ? [] : ["06-001: no XMP metadata"]),
    ...notXml(xmp),
    ...(/<pdfuaid:part>1<\/pdfuaid:part>/u.test(xmp) ? [] : ["06-002: no PDF/UA identifier"]),
    ...(/<dc:title>[\s\S]*\S[\s\S]*<\/dc:title>/u.test(xmp) ? [] : ["06-003: no dc:title"]),
    ...(mark?.get(PDFName.of("Marked"))?.toString() === "true" ? [] : ["06-001: not marked"]),
    ...(viewer?.get(PDFName.of("DisplayDocTitle"))?.toString() === "true" ? [] : ["07-001: title not shown"]),
    ...(catalog.get(PDFName.of("Lang")) ? [] : ["11-006: no language"]),
    ...(context.trailerInfo.Encrypt ? ["26-001: encrypted"] : []),
  ];
}

/** What keeps a text from being XML. */
function notXml(text: string): string[] {
  const faults: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => void faults.push(`06-001: ${level}: ${message}`),
  });
  parser.parseFromString(text.replace(/^\uFEFF/u, ""), "text/xml");
  return faults;
}

function textOf(stream: PDFRawStream): string {
  const isDeflated = stream.dict.get(PDFName.of("Filter")) !== undefined;
  return Buffer.from(isDeflated ? inflateSync(stream.contents) : stream.contents).toString("utf8");
}

/** Under what each type may stand. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  Lbl: ["LI", "Note", "TOCI"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
};

/** What may stand under each type, where not everything may. */
const children: Readonly<Record<string, readonly string[]>> = {
  Table: ["Caption", "THead", "TBody", "TFoot", "TR"],
  THead: ["TR"],
  TBody: ["TR"],
  TR: ["TH", "TD"],
  L: ["Caption", "LI", "L"],
  LI: ["Lbl", "LBody"],
  TOC: ["Caption", "TOCI", "TOC"],
};

interface Element {
  readonly type: string;
  readonly dict: PDFDict;
  readonly kids: readonly Element[];
}

function elementsOf(dict: PDFDict, { context }: PDFDocument): readonly Element[] {
  const kids = dict.lookup(PDFName.of("K"));
  const list = kids instanceof PDFArray ? kids.asArray().map((kid) => context.lookup(kid)) : [kids];
  return list.flatMap((kid): Element[] => {
    if (!(kid instanceof PDFDict) || !kid.has(PDFName.of("S"))) return [];
    return [{ type: name(kid, "S") ?? "", dict: kid, kids: elementsOf(kid, { context } as PDFDocument) }];
  });
}

function structureFaults(pdf: PDFDocument): string[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (!root) return ["01-005: no structure"];
  const faults: string[] = [];
  const headings: number[] = [];
  const ids = new Set<string>();
  const look = (element: Element, parent: string): void => {
    const { type, dict, kids } = element;
    if (parents[type]?.includes(parent) === false) faults.push(`09-004: ${type} in ${parent}`);
    for (const kid of kids)
      if (children[type]?.includes(kid.type) === false) faults.push(`09-004: ${kid.type} in ${type}`);
    const id = dict.get(PDFName.of("ID"))?.toString();
    if (id !== undefined && ids.has(id)) faults.push(`19-004: ID ${id} twice`);
    if (id !== undefined) ids.add(id);
    if (type === "Figure" && !dict.has(PDFName.of("Alt"))) faults.push("13-004: a figure without words");
    if (/^H\d$/u.test(type)) headings.push(Number(type[1]));
    if (type === "TH" && !attribute(dict, "Scope")) faults.push("15-003: a heading without scope");
    if (type === "Table") faults.push(...irregular(element));
    for (const kid of kids) look(kid, type);
  };
  for (const element of elementsOf(root, pdf)) look(element, "");
  headings.forEach((level, index) => {
    const before = headings[index - 1] ?? 0;
    if (level > before + 1) faults.push(`14-003: H${level} after ${before === 0 ? "nothing" : `H${before}`}`);
  });
  return faults;
}

function attribute(dict: PDFDict, key: string): string | undefined {
  const attributes = dict.lookup(PDFName.of("A"));
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
  return list
    .flatMap((one) => (one instanceof PDFDict ? (one.get(PDFName.of(key))?.toString() ?? []) : []))
    .at(0);
}

/** 15-: rows of one table that, with what reaches into them from above, are not equally wide. */
function irregular({ kids }: Element): string[] {
  const rows = kids.flatMap((kid) =>
    kid.type === "TR" ? [kid] : kid.kids.filter(({ type }) => type === "TR"),
  );
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const { dict } of row.kids) {
      const across = Number(attribute(dict, "ColSpan") ?? 1);
      const down = Number(attribute(dict, "RowSpan") ?? 1);
      for (let at = index; at < index + down && at < rows.length; at += 1)
        widths[at] = (widths[at] ?? 0) + across;
    }
  });
  return new Set(widths).size > 1
    ? [`15-: rows of ${[...new Set(widths)].join(", ")} columns in one table`]
    : [];
}

function annotationFaults(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }, index) => {
    const annotations = node.lookupMaybe(PDFName.of("Annots"), PDFArray)?.asArray() ?? [];
    const order = name(node, "Tabs");
    return [
      ...(annotations.length > 0 && order !== "S" ? [`28-008: page ${index + 1} has no tab order`] : []),
      ...annotations.flatMap((reference) => {
        const annotation = pdf.context.lookup(reference, PDFDict);
        return [
          ...(annotation.get(PDFName.of("Contents")) ? [] : ["28-005: a link without words"]),
          ...(annotation.get(PDFName.of("StructParent")) instanceof PDFNumber
            ? []
            : ["28-002: a link outside the structure"]),
        ];
      }),
    ];
  });
}

function fontFaults({ context }: PDFDocument): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    if (name(object, "Type") === "Font" && name(object, "Subtype") === "Type0")
      return object.get(PDFName.of("ToUnicode")) instanceof PDFRef
        ? []
        : ["31-027: a font without ToUnicode"];
    if (name(object, "Type") !== "FontDescriptor") return [];
    return object.has(PDFName.of("FontFile2")) || object.has(PDFName.of("FontFile3"))
      ? []
      : ["31-009: a font that is not embedded"];
  });
}
