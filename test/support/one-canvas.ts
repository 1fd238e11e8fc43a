import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

// pdf.js, by which tests read PDFs, asks for a canvas of its own, and two of them do not live in one process: it is
// given the one that charts are drawn on.
require("canvas");
require.cache[require.resolve("@napi-rs/canvas")] = require.cache[require.resolve("canvas")];
