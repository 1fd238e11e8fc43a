import { type Colouring, inInks, inRgb } from "./colouring.js";
import { describe, maker } from "./description.js";
import { fontDefinitions } from "./opened-face.js";
import { PdfDocument } from "./pdf-document.js";
import type { PdfFacts } from "./pdf-facts.js";
import { addOutputIntent, type Printing, profileIn } from "./printing.js";
import { writeStructure } from "./structure.js";
import type { Tag } from "./tag.js";

/** A PDF being written: pages are painted on `pdf`, then `close` gives it its structure and its bytes. */
export interface PdfFile {
  readonly pdf: PdfDocument;
  readonly colouring: Colouring;
  /** The colour space of photographs. */
  readonly photographs: unknown;
  /** Whether it can have links: on paper there is nothing to press. */
  readonly hasLinks: boolean;
  close(root: Tag): Promise<Uint8Array>;
}

/**
 * Opens a tagged PDF without a page: PDF/UA-1, and PDF/X-4 where it is for the press. That it is so is for us to see
 * to (`test/render/pdf/matterhorn.test.ts`, `press.test.ts` beside it).
 */
export function openPdf(facts: PdfFacts, printing?: Printing): PdfFile {
  const { title, author, subject, keywords, language, date } = facts;
  const day = new Date(`${date}T00:00:00Z`);
  const options = {
    // PDF/X-4 knows no later one.
    pdfVersion: printing ? "1.6" : "1.7",
    // pdfkit then writes the description that is ours.
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
      Creator: maker,
      Producer: maker,
      CreationDate: day,
      ModDate: day,
      ...(printing && { Trapped: untrapped }),
    },
  };
  const pdf = new PdfDocument(fontDefinitions(), {}, {}, {}, options);
  const bytes = collect(pdf);
  describe(pdf, facts, printing !== undefined);
  if (printing) addOutputIntent(pdf, printing.output);
  return {
    pdf,
    colouring: printing ? inInks(printing.inksOf) : inRgb,
    photographs: printing ? ["ICCBased", profileIn(pdf, printing.photographs, 3)] : "DeviceRGB",
    hasLinks: !printing,
    close(root) {
      writeStructure(pdf, root);
      pdf.end();
      return bytes;
    },
  };
}

/** The name False: pdfkit writes a text in the document information as a text. */
const untrapped = { [Symbol.toStringTag]: "Name", toString: () => "/False" };

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
