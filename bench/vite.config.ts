import { defineConfig } from "vite";
import kaiji from "../vite.config.js";

/** The programs of `bench/`, of kaiji's code, beside kaiji as it is run. */
export default defineConfig({
  ...kaiji,
  plugins: [],
  build: {
    ...kaiji.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        "bench-bad-input": "bench/bad-input/run.ts",
        "bench-commands": "bench/commands/run.ts",
        "bench-booklet": "bench/booklet/run.ts",
        "bench-compare": "bench/compare/run.ts",
        "bench-kills": "bench/kills/run.ts",
        fuzz: "bench/fuzz/run.ts",
        "fuzz-worker": "bench/fuzz/worker.ts",
        sample: "bench/sample/run.ts",
        templates: "bench/form-templates/run.ts",
      },
      output: { chunkFileNames: "[name].js" },
    },
  },
});
