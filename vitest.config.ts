import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { fontkit } from "./vite.config.js";

export default defineConfig({
  resolve: { alias: { fontkit } },
  test: {
    include: ["test/**/*.test.ts"],
    // What takes a registry and a minute: `npm run test:packed`.
    exclude: ["test/packed/**"],
    // The code is loaded once a worker, not once a file: tests share its modules, and leave them as they found them.
    isolate: false,
    setupFiles: ["test/support/one-canvas.ts"],
    maxWorkers: availableParallelism(),
    // Machines may be slow and busy; what hangs is still told.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    env: { TZ: "Asia/Tokyo", NO_COLOR: "1" },
    // What is CommonJS is imported as Node imports it, in the tests as in what is built.
    deps: { interopDefault: false },
  },
});
