import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const own = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The fontkit that pdfkit requires: imported, it would be a second one, with faces of its own. */
export const fontkit = createRequire(import.meta.url).resolve("fontkit");

export default defineConfig({
  logLevel: "warn",
  resolve: {
    alias: {
      fontkit,
      // Node has these by itself. Written in JavaScript they take a twentieth of a build's time to be loaded and run.
      "tiny-inflate": own("src/decompress/inflate.ts"),
      "brotli/decompress.js": own("src/decompress/brotli.ts"),
    },
  },
  // kaiji as it is run: the code and its libraries in a few files, since Node spends longer on finding and opening
  // hundreds of small ones than on some commands. What has native parts stays where npm put it, and so does what
  // is required or resolved by its place there (exceljs, the typefaces).
  ssr: { noExternal: true, external: ["@napi-rs/canvas", "chartjs-node-canvas", "sharp"] },
  build: {
    ssr: true,
    target: "node20",
    sourcemap: true,
    rolldownOptions: {
      input: { kaiji: "src/bin/kaiji.ts", drawing: "src/bin/drawing.ts", index: "src/index.ts" },
      output: {
        chunkFileNames: "[name].js",
        // What every command has some of is small, and is one file rather than a few dozen.
        codeSplitting: { groups: [{ name: "common", test: /src.(model|problem)./u, maxModuleSize: 6000 }] },
      },
    },
  },
});
