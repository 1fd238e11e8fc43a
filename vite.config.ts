import { defineConfig } from "vitest/config";

export default defineConfig({
  logLevel: "warn",
  // kaiji as it is run: the code and its libraries in a few files, since Node spends longer on finding and opening
  // hundreds of small ones than on some commands. What has native parts stays where npm put it, and so does what
  // is required for its files or for being shared with another package.
  ssr: { noExternal: true, external: ["@napi-rs/canvas", "chartjs-node-canvas", "sharp"] },
  build: {
    ssr: true,
    target: "node20",
    sourcemap: true,
    rolldownOptions: {
      input: { kaiji: "src/bin/kaiji.ts", drawing: "src/bin/drawing.ts", index: "src/index.ts" },
      output: { chunkFileNames: "[name].js" },
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Machines may be slow and busy; what hangs is still told.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: "Asia/Tokyo", NO_COLOR: "1" },
  },
});
