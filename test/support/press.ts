import { DOMParser } from "@xmldom/xmldom";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from "pdf-lib";

/**
 * The conditions of PDF/X-4 (ISO 15930-7) that software can test, of those that what we write can meet or miss. Empty
 * where a file is without fault. That fonts are embedded is one of Matterhorn's conditions, too.
 */
export async function pressFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const version = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return [
    ...(version === "%PDF-1.6" ? [] : [`version: ${version}`]),
    ...fileFaults(pdf),
    ...descriptionFaults(pdf),
    ...intentFaults(pdf),
    ...pdf.getPages().flatMap((page, index) => pageFaults(page, index + 1)),
    ...colourSpaceFaults(pdf),
  ];
}

const at = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));
const said = (dict: PDFDict, key: string): string | undefined => {
  const value = at(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : value?.toString();
};

function fileFaults({ context, catalog }: PDFDocument): string[] {
  const { ID, Encrypt, Info } = context.trailerInfo;
  const info = context.lookup(Info, PDFDict);
  const ids = context.lookup(ID, PDFArray).asArray().map(String);
  const actions = ["OpenAction", "AA"].filter((key) => catalog.has(PDFName.of(key)));
  return [
    ...(ids.length === 2 && ids.every((id) => /^<[0-9a-f]{32}>$/iu.test(id)) ? [] : ["no file ID"]),
    ...(Encrypt ? ["encrypted"] : []),
    ...actions.map((key) => `an action: ${key}`),
    ...["Title", "CreationDate", "ModDate", "Producer"]
      .filter((key) => !said(info, key))
      .map((key) => `no ${key}`),
    ...(said(info, "Trapped") === "/False" ? [] : [`Trapped: ${said(info, "Trapped")}`]),
    // Of PDF/X-1 and X-3: a file cannot be both.
    ...(info.has(PDFName.of("GTS_PDFXVersion")) ? ["the version in the document information"] : []),
  ];
}

function descriptionFaults({ context, catalog }: PDFDocument): string[] {
  const metadata = context.lookup(catalog.get(PDFName.of("Metadata")));
  if (!(metadata instanceof PDFRawStream)) return ["no XMP"];
  const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString("utf8");
  const faults: string[] = [];
  const document = new DOMParser({ onError: (_, message) => void faults.push(`XMP: ${message}`) });
  const parsed = document.parseFromString(xmp.replace(/^\uFEFF/u, ""), "text/xml");
  const value = (name: string) => parsed.getElementsByTagName(name)[0]?.textContent?.trim() ?? "";
  return [
    ...faults,
    ...(value("pdfxid:GTS_PDFXVersion") === "PDF/X-4" ? [] : ["XMP: not PDF/X-4"]),
    ...(value("pdf:Trapped") === "False" ? [] : ["XMP: not said whether trapped"]),
    ...[
      "dc:title",
      "xmp:CreateDate",
      "xmp:ModifyDate",
      "xmp:MetadataDate",
      "xmpMM:DocumentID",
      "xmpMM:VersionID",
      "xmpMM:RenditionClass",
    ]
      .filter((name) => value(name) === "")
      .map((name) => `XMP: no ${name}`),
  ];
}

function intentFaults({ catalog }: PDFDocument): string[] {
  const intents = catalog.lookupMaybe(PDFName.of("OutputIntents"), PDFArray);
  const found = intents?.asArray().map((_, index) => intents.lookup(index, PDFDict)) ?? [];
  const own = found.filter((intent) => said(intent, "S") === "/GTS_PDFX");
  const [intent] = own;
  if (!intent || own.length > 1) return [`${own.length} output intents`];
  const stream = at(intent, "DestOutputProfile");
  if (!(stream instanceof PDFRawStream)) return ["an output intent without a profile"];
  const profile = Buffer.from(decodePDFRawStream(stream).decode());
  const kind = [36, 12, 16].map((start) => profile.toString("latin1", start, start + 4)).join(" ");
  return [
    ...(said(intent, "OutputConditionIdentifier") ? [] : ["an output intent without a name"]),
    ...(kind === "acsp prtr CMYK" ? [] : [`the profile is ${kind}`]),
    ...(profile.readUInt32BE(0) === profile.length ? [] : ["the profile is cut off"]),
    ...(said(stream.dict, "N") === "4" ? [] : [`the profile has ${said(stream.dict, "N")} parts`]),
  ];
}

const boxOf = ({ node }: PDFPage, name: string): number[] | undefined =>
  node
    .lookupMaybe(PDFName.of(name), PDFArray)
    ?.asArray()
    .map((side) => (side as PDFNumber).asNumber());

const contains = (outer: readonly number[], inner: readonly number[]): boolean =>
  [0, 1].every((side) => (outer[side] ?? 0) <= (inner[side] ?? 0)) &&
  [2, 3].every((side) => (outer[side] ?? 0) >= (inner[side] ?? 0));

function pageFaults(page: PDFPage, number: number): string[] {
  const [media, bleed, trim] = ["MediaBox", "BleedBox", "TrimBox"].map((name) => boxOf(page, name));
  const faults: string[] = [];
  if (!media || !bleed || !trim) faults.push("boxes missing");
  else if (!contains(media, bleed) || !contains(bleed, trim)) faults.push("boxes not in one another");
  if (page.node.has(PDFName.of("ArtBox"))) faults.push("an ArtBox beside the TrimBox");
  const annotations = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray)?.size() ?? 0;
  if (annotations > 0) faults.push(`${annotations} annotations`);
  const foreign = contentOf(page).match(/(?<=\s)(?:rg|RG|g|G|cs|CS|scn?|SCN?|sh)(?=\s)/gu) ?? [];
  if (foreign.length > 0) faults.push(`colours by ${[...new Set(foreign)].join(", ")}`);
  return faults.map((fault) => `page ${number}: ${fault}`);
}

/** A page's content, its operators between blanks. */
export function contentOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => doc.context.lookup(one)) : [contents];
  return ` ${streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")
        : "",
    )
    .join("\n")} `;
}

/** Colours of a device are those of the output intent, inks; RGB needs a profile of its own. */
function colourSpaceFaults({ context }: PDFDocument): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict =
      object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined;
    if (!dict) return [];
    const space = at(dict, "ColorSpace");
    const says = space instanceof PDFArray ? space.asArray().map((part) => context.lookup(part)) : [space];
    const names = says.map((part) =>
      part instanceof PDFRawStream ? said(part.dict, "N") : part?.toString(),
    );
    const isImage = said(dict, "Subtype") === "/Image";
    return [
      ...(names.some((name) => /Device(?:RGB|CMYK)|Cal(?:RGB|Gray)/u.test(name ?? ""))
        ? [`a colour space: ${names.join(" ")}`]
        : []),
      ...(isImage &&
      !/^(?:\/DeviceGray|\/ICCBased 3|\/Indexed \[|\/Indexed \/ICCBased)/u.test(names.join(" "))
        ? [`a picture in ${names.join(" ")}`]
        : []),
      ...["Alternates", "OPI", "TR", "HTP", "PS", "JS"]
        .filter((key) => dict.has(PDFName.of(key)))
        .map((key) => `forbidden: ${key}`),
    ];
  });
}
