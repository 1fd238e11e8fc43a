import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

// pdf.js asks for a canvas of its own, and two of them do not live in one process: it is given the one that charts
// are drawn on.
require("canvas");
require.cache[require.resolve("@napi-rs/canvas")] = require.cache[require.resolve("canvas")];

/** pdf.js, by which a PDF is read as a reader's program reads it. */
export const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
