import { expect, test } from "vitest";
import { halfMoves, settingsMovedOn, yearMoves } from "../../../src/load/next-year/settings.js";
import { sourcesWith, writtenSources } from "../../../src/load/next-year/sources.js";

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

test.each([
  ["fiscalYear: 2024\npublished: 2025-07\n", "fiscalYear: 2025\npublished: 2026-07\n"],
  [
    'published: "2025-12" # 毎年\nfiscalYear: "令和6年度"\n',
    'published: "2026-12" # 毎年\nfiscalYear: "令和7年度"\n',
  ],
  ["fiscalYear: R6  # 2024\n", "fiscalYear: 令和7年度  # 2024\n"],
  ["{ fiscalYear: 2024, published: '2025-07' }", "{ fiscalYear: 2025, published: '2026-07' }"],
  [
    "# fiscalYear: 2020\nfiscalYear: 2024\nasOf: { officers: 2024-07-01 }\n",
    "# fiscalYear: 2020\nfiscalYear: 2025\nasOf: { officers: 2024-07-01 }\n",
  ],
])("%j", (before, after) => {
  expect(settingsMovedOn(bytes(before), "kaiji.yaml", yearMoves).text).toBe(after);
});

test.each([
  ["half: 2025H1 # 上半期\n", "half: 2025H2 # 上半期\n"],
  ['half: "2025H2"\nresultDays: 60\n', 'half: "2026H1"\nresultDays: 60\n'],
  // Days of the half that is over are put aside.
  [
    'half: 2025H1\nasOf: "2025-10-08" # 基準日\nreported: R7.10.8\n',
    'half: 2025H2\n# asOf: "2025-10-08" # 基準日\n# reported: R7.10.8\n',
  ],
  ["{ half: 2025H1, asOf: 2025-10-08, kind: chamber }", "{ half: 2025H2,  kind: chamber }"],
])("%j", (before, after) => {
  expect(settingsMovedOn(bytes(before), "kaiji.yaml", halfMoves).text).toBe(after);
});

test("what sources.yaml says of another table stays, with its comments", () => {
  const before = bytes(
    "# 毎年\nstatistics/mix:\n  file: a.csv # 基幹\n残高試算表:\n  - file: b.xlsx\n    sheet: 決算\n",
  );
  const closing = { path: "ledger/trial-balance", title: "残高試算表" };
  expect(writtenSources(before, "sources.yaml", closing)).toEqual([{ file: "b.xlsx", sheet: "決算" }]);
  const after = sourcesWith(before, "sources.yaml", "ledger/previous-trial-balance", { file: "c.xlsx" });
  expect(new TextDecoder().decode(after)).toBe(
    `${new TextDecoder().decode(before)}ledger/previous-trial-balance:\n  file: c.xlsx\n`,
  );
});
