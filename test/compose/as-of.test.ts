import { expect, test } from "vitest";
import { asOf } from "../../src/compose/as-of.js";
import type { Context } from "../../src/compose/context.js";
import type { DatedTable } from "../../src/model/settings.js";
import { dataset } from "../calculate/by-hand.js";

const over = (table: DatedTable, days: Partial<Record<DatedTable, string>>) => {
  const typed = dataset({});
  return asOf(table, {
    dataset: { ...typed, settings: { ...typed.settings, asOf: days } },
  } as Pick<Context, "dataset"> as Context);
};

test("the day on which a table was so stands over it, where it is given", () => {
  expect(over("officers", { officers: "2026-07-01" })).toEqual([
    { kind: "paragraph", role: "note", content: ["令和8年7月1日現在"] },
  ]);
  expect(over("offices", { officers: "2026-07-01" })).toEqual([]);
});
