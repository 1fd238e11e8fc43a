import { defineConfig } from "vitest/config";

/**
 * `npm run test:packed`: kaiji as it comes to others. It asks npm for packages, and takes about a minute: too long
 * for those who run `npm test` at every step. `.ci/run` runs both.
 */
export default defineConfig({
  test: {
    include: ["test/packed/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    env: { TZ: "Asia/Tokyo", NO_COLOR: "1" },
  },
});
