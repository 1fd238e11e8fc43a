import { expect, test } from "vitest";
import { placeholders } from "../../../src/compose/placeholder/registry.js";

test("what there is to be filled in", () => {
  expect(placeholders.map(({ name }) => name)).toEqual([
    "figure",
    "entity",
    "prefecture",
    "year",
    "year-end",
    "period",
    "published",
    "ref",
  ]);
});
