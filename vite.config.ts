import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const own = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The fontkit that pdfkit requires: imported, it would be a second one, with faces of its own. */
export const fontkit = createRequire(import.meta.url).resolve("fontkit");

export default defineConfig({
  logLevel: "warn",
  plugins: [
    {
      name: "ready-to-be-called",
      closeBundle() {
        // npm lets a command be called when it first links it, and not again when it is built anew.
        chmodSync(own("dist/kaiji.cjs"), 0o755);
      },
    },
  ],
  resolve: {
    alias: [
      { find: "fontkit", replacement: fontkit },
      // Node has these by itself. Written in JavaScript they take a twentieth of a build's time to be loaded and run.
      { find: "tiny-inflate", replacement: own("src/decompress/inflate.ts") },
      { find: "brotli/decompress.js", replacement: own("src/decompress/brotli.ts") },
      // To this exceljs writes its parts, to the same bytes.
      { find: /^[./]+\/utils\/xml-stream$/u, replacement: own("src/render/excel/xml-stream.ts") },
    ],
  },
  // kaiji as it is run: the code and its libraries in a few files, since Node spends longer on finding and opening
  // hundreds of small ones than on some commands. What has native parts stays where npm put it, and so do the
  // typefaces, and decimal.js, whose values whoever uses kaiji as a library gets to see.
  ssr: { noExternal: true, external: ["chartjs-node-canvas", "decimal.js", "sharp"] },
  build: {
    ssr: true,
    target: "node20",
    sourcemap: true,
    // The licences of what is built in, word for word, go where it goes.
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: { kaiji: "src/bin/kaiji.ts", index: "src/index.ts" },
      output: {
        format: "cjs",
        entryFileNames: "[name].cjs",
        chunkFileNames: "[name].cjs",
        // What every command has some of is small, and is one file rather than a few dozen.
        codeSplitting: { groups: [{ name: "common", test: /src.(model|problem)./u, maxModuleSize: 6000 }] },
      },
    },
  },
});
