import type {} from "pdfkit";
import type { PdfFacts } from "./pdf-facts.js";

/** What a file of ours says of itself in two places, so that neither can contradict the other. */
export const maker = "kaiji";

/** As pdfkit holds what it writes about a document. */
interface Described {
  _addInfo(): void;
  endSubset(): void;
  appendXML(xml: string): void;
  readonly _id: Buffer;
}

/**
 * 文書の記述 (XMP): title, makers, dates, and the standards that a file keeps: PDF/UA-1 for everybody, PDF/X-4 for the
 * press. Written here because pdfkit's own takes a title for XML: 「A&B」 would break it.
 */
export function describe(pdf: PDFKit.PDFDocument, facts: PdfFacts, isForPress: boolean): void {
  const described = pdf as unknown as Described;
  described.endSubset = () => undefined;
  described._addInfo = () =>
    described.appendXML(description(facts, isForPress, described._id.toString("hex")));
}

function description(facts: PdfFacts, isForPress: boolean, id: string): string {
  const date = `${facts.date}T00:00:00Z`;
  const say = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`;
  const list = (name: string, kind: string, text: string | undefined, language = ""): string =>
    text === undefined
      ? ""
      : `<${name}><rdf:${kind}><rdf:li${language}>${escaped(text)}</rdf:li></rdf:${kind}></${name}>`;
  const anyLanguage = ' xml:lang="x-default"';
  return about(
    {
      dc: "http://purl.org/dc/elements/1.1/",
      xmp: "http://ns.adobe.com/xap/1.0/",
      xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
      pdf: "http://ns.adobe.com/pdf/1.3/",
      pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
      ...(isForPress && { pdfxid: "http://www.npes.org/pdfx/ns/id/" }),
    },
    [
      list("dc:title", "Alt", facts.title, anyLanguage),
      list("dc:creator", "Seq", facts.author),
      list("dc:description", "Alt", facts.subject, anyLanguage),
      list("dc:language", "Bag", facts.language),
      ...["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"].map((name) => say(name, date)),
      say("xmp:CreatorTool", maker),
      say("pdf:Producer", maker),
      say("pdf:Keywords", facts.keywords?.join(", ")),
      say("pdfuaid:part", "1"),
      ...(isForPress
        ? [
            say("pdfxid:GTS_PDFXVersion", "PDF/X-4"),
            say("pdf:Trapped", "False"),
            say("xmpMM:DocumentID", `uuid:${id}`),
            say("xmpMM:InstanceID", `uuid:${id}`),
            say("xmpMM:VersionID", "1"),
            say("xmpMM:RenditionClass", "default"),
          ]
        : []),
    ],
  );
}

function about(spaces: Readonly<Record<string, string>>, said: readonly string[]): string {
  const names = Object.entries(spaces).map(([name, uri]) => ` xmlns:${name}="${uri}"`);
  return `<rdf:Description rdf:about=""${names.join("")}>\n${said.filter(Boolean).join("\n")}\n</rdf:Description>`;
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escaped = (text: string): string => text.replace(/[&<>]/gu, (mark) => marks[mark] ?? mark);
