import { fontDefinitions } from "./opened-face.js";
import { PdfDocument } from "./pdf-document.js";
import { writeStructure } from "./structure.js";
import type { Tag } from "./tag.js";

/** The document information of a PDF: title, author, language, date. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** `ja-JP`. */
  readonly language: string;
  /** `YYYY-MM-DD`, given by the caller: the same input gives the same bytes. */
  readonly date: string;
}

/** A PDF being written: pages are painted on `pdf`, then `close` gives it its structure and its bytes. */
export interface PdfFile {
  readonly pdf: PdfDocument;
  close(root: Tag): Promise<Uint8Array>;
}

/** Opens a tagged PDF without a page. */
export function openPdf({ title, author, subject, keywords, language, date }: PdfFacts): PdfFile {
  const day = new Date(`${date}T00:00:00Z`);
  const options = {
    pdfVersion: "1.7",
    // ISO 14289-1; that it is so is for us to see to (`test/render/pdf/matterhorn.test.ts`).
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: language,
    autoFirstPage: false,
    // No font of pdfkit's own.
    font: null,
    info: {
      Title: title,
      Author: author,
      ...(subject === undefined ? {} : { Subject: subject }),
      ...(keywords === undefined ? {} : { Keywords: keywords.join(", ") }),
      Creator: "kaiji",
      Producer: "kaiji",
      CreationDate: day,
      ModDate: day,
    },
  };
  const pdf = new PdfDocument(fontDefinitions, {}, {}, {}, options);
  const bytes = collect(pdf);
  return {
    pdf,
    close(root) {
      writeStructure(pdf, root);
      pdf.end();
      return bytes;
    },
  };
}

/** The bytes as pdfkit pushes them: read as a stream, every line of the file would be an event. */
function collect(pdf: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    for (let part = pdf.read(); part; part = pdf.read()) parts.push(part);
    pdf.push = (part: Buffer | null) => {
      if (part) parts.push(part);
      else resolve(Buffer.concat(parts));
      return true;
    };
  });
}
