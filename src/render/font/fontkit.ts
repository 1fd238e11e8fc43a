import { createRequire } from "node:module";
import type { Font } from "fontkit";

/** What we use of fontkit; its typings leave out the registering of formats. */
interface Fontkit {
  openSync(file: string): Font;
  registerFormat(format: FontFormat): void;
}

/** A format of font files: fontkit asks each whether bytes are its own, and has the first that says so open them. */
export interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): Font;
  probe(bytes: Uint8Array): boolean;
}

/** Required, not imported: pdfkit requires it, and what is imported would be a second fontkit beside that one. */
export const fontkit: Fontkit = createRequire(import.meta.url)("fontkit");
