import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from "pdf-lib";

/** A node of a structure tree as it stands in a file: what the tests compare. */
export interface StructureNode {
  readonly type: string;
  readonly alternative: string | undefined;
  readonly scope: string | undefined;
  readonly hasBox: boolean;
  /** Its own text. */
  readonly text: string;
  /** How many strings its own text was shown in: one a line and style. */
  readonly strings: number;
  /** All text at and below it, in reading order. */
  readonly reading: string;
  readonly children: readonly StructureNode[];
}

/** Reads back what a reader's software would: structure with its text, outline, fonts, page texts. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const pages = pdf.getPages();
  const texts = pages.map((page) => markedTexts(page.node, pdf));
  const pageStrings = texts.map((page) =>
    [...page].flatMap(([mcid, strings]) => (mcid === artifact ? [] : strings)),
  );
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const pageIndex = new Map(pages.map((page, index) => [page.ref.toString(), index]));

  const node = (dict: PDFDict): StructureNode => {
    const own: string[] = [];
    const reading: string[] = [];
    const children: StructureNode[] = [];
    const kids = dict.lookup(PDFName.of("K"));
    const list =
      kids instanceof PDFArray ? kids.asArray().map((kid) => context.lookup(kid)) : kids ? [kids] : [];
    const contentOf = (holder: PDFDict, mcid: number) =>
      texts[pageIndex.get(String(holder.get(PDFName.of("Pg")))) ?? -1]?.get(mcid) ?? [];
    for (const kid of list) {
      // Content on the element's own page is a bare number, on a further one a reference that names it.
      const say = (strings: readonly string[]) => {
        own.push(...strings);
        reading.push(...strings);
      };
      if (kid instanceof PDFNumber) say(contentOf(dict, kid.asNumber()));
      if (!(kid instanceof PDFDict)) continue;
      const type = kid.lookupMaybe(PDFName.of("Type"), PDFName)?.decodeText();
      if (type === "MCR") say(contentOf(kid, kid.lookup(PDFName.of("MCID"), PDFNumber).asNumber()));
      else if (type !== "OBJR") {
        const child = node(kid);
        children.push(child);
        reading.push(child.reading);
      }
    }
    const attributes =
      dict
        .lookupMaybe(PDFName.of("A"), PDFArray)
        ?.asArray()
        .map((one) => context.lookup(one)) ?? [];
    const attribute = (name: string) =>
      attributes.find((one): one is PDFDict => one instanceof PDFDict && one.has(PDFName.of(name)));
    return {
      type: dict.lookup(PDFName.of("S"), PDFName).decodeText(),
      alternative: decoded(dict.lookup(PDFName.of("Alt"))),
      scope: attribute("Scope")?.lookup(PDFName.of("Scope"), PDFName).decodeText(),
      hasBox: attribute("BBox") !== undefined,
      text: own.join(""),
      strings: own.length,
      reading: reading.join(""),
      children,
    };
  };
  const top = root.lookup(PDFName.of("K"), PDFArray);
  return {
    pages: pages.length,
    sizes: pages.map((page) => page.getSize()),
    trims: pages.map((page) => page.getTrimBox()),
    title: pdf.getTitle(),
    language: decoded(catalog.lookup(PDFName.of("Lang"))),
    marked: catalog.lookup(PDFName.of("MarkInfo"), PDFDict).lookup(PDFName.of("Marked"))?.toString(),
    displaysTitle: catalog
      .lookup(PDFName.of("ViewerPreferences"), PDFDict)
      .lookup(PDFName.of("DisplayDocTitle"))
      ?.toString(),
    structure: node(context.lookup(top.get(0), PDFDict)),
    outline: outlineTitles(catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict)),
    fonts: fontNames(pdf),
    /** Texts of each page in the order in which they are painted, artifacts left out. */
    pageTexts: pageStrings.map((strings) => strings.join("")),
    /** The same as they were shown: a cell's, a line's, apart from the next. */
    pageStrings,
    /** What is painted on each page besides: running heads, folios, repeated heads. */
    artifacts: texts.map((page) => page.get(artifact) ?? []),
  };
}

/** Every node of a tree, parents first. */
export function flattened(node: StructureNode): StructureNode[] {
  return [node, ...node.children.flatMap(flattened)];
}

function decoded(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

function outlineTitles(parent: PDFDict | undefined): string[] {
  const titles: string[] = [];
  for (
    let item = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
    item;
    item = item.lookupMaybe(PDFName.of("Next"), PDFDict)
  )
    titles.push(decoded(item.lookup(PDFName.of("Title"))) ?? "", ...outlineTitles(item));
  return titles;
}

function fontNames(pdf: PDFDocument): { name: string; embedded: boolean; bytes: number }[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of("Type")) !== PDFName.of("FontDescriptor"))
      return [];
    const file = object.lookup(PDFName.of("FontFile2")) ?? object.lookup(PDFName.of("FontFile3"));
    const bytes = file instanceof PDFRawStream ? file.contents.length : 0;
    return [
      { name: object.lookup(PDFName.of("FontName"), PDFName).decodeText(), embedded: bytes > 0, bytes },
    ];
  });
}

/** In place of an MCID. */
const artifact = -1;

/** The text of every marked-content sequence of a page, by its MCID, through the fonts' ToUnicode maps. */
function markedTexts(page: PDFDict, pdf: PDFDocument): Map<number, string[]> {
  const fonts = page.lookup(PDFName.of("Resources"), PDFDict).lookupMaybe(PDFName.of("Font"), PDFDict);
  const maps = new Map(
    (fonts?.entries() ?? []).map(([name, font]) => [
      name.decodeText(),
      toUnicode(pdf.context.lookup(font, PDFDict)),
    ]),
  );
  const stream = page.lookup(PDFName.of("Contents")) as PDFRawStream;
  const content = inflateSync(stream.contents).toString("latin1");
  const found = new Map<number, string[]>();
  let current: number | undefined;
  let font = "";
  for (const [token] of content.matchAll(
    /\/\w+ <<[^>]*>> BDC|\/\w+ BMC|\bEMC\b|\/(\w+) [\d.]+ Tf|\[[^\]]*\] TJ/gu,
  )) {
    const mcid = /\/MCID (\d+)/.exec(token);
    if (mcid) current = Number(mcid[1]);
    else if (token.startsWith("/Artifact ")) current = artifact;
    else if (token.endsWith("BDC") || token.endsWith("BMC") || token === "EMC") current = undefined;
    else if (token.endsWith("Tf")) font = /\/(\w+)/.exec(token)?.[1] ?? "";
    else if (current !== undefined) {
      const codes = [...token.matchAll(/<([0-9a-f]*)>/gu)].map(([, hex]) => hex).join("");
      const text = (codes.match(/.{4}/gu) ?? []).map((code) => maps.get(font)?.get(code) ?? "?").join("");
      found.set(current, [...(found.get(current) ?? []), text]);
    }
    if (mcid && current !== undefined && !found.has(current)) found.set(current, []);
  }
  return found;
}

function toUnicode(font: PDFDict): Map<string, string> {
  const stream = font.lookup(PDFName.of("ToUnicode")) as PDFRawStream;
  const text = inflateSync(stream.contents).toString("latin1");
  const map = new Map<string, string>();
  for (const [, first = "", , body = ""] of text.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gu)) {
    [...body.matchAll(/<([0-9a-f ]+)>/gu)].forEach(([, hex = ""], index) => {
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      map.set(code, Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    });
  }
  return map;
}
