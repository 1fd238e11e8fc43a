import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Machines may be slow and busy; what hangs is still told.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: "Asia/Tokyo", NO_COLOR: "1" },
  },
});
