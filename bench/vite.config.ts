import { mergeConfig } from "vite";
import kaiji from "../vite.config.js";

/** The programs of `bench/`, built with kaiji and of its code. */
export default mergeConfig(kaiji, {
  build: {
    rolldownOptions: {
      input: {
        "bench-commands": "bench/commands/run.ts",
        "bench-booklet": "bench/booklet/run.ts",
        sample: "bench/sample/run.ts",
      },
    },
  },
});
