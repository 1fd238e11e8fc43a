import { expect, test } from "vitest";
import { isThere, type Presence } from "../../src/compose/presence.js";
import { at, cell, dataset } from "../calculate/by-hand.js";

const presence = (data: object = {}, texts: readonly string[] = []): Presence =>
  ({
    dataset: { ...dataset({}), ...data },
    sources: { texts: new Map(texts.map((name) => [name, { file: name, text: "" }])) },
  }) as unknown as Presence;

const history = [{ date: cell("2024-04-01"), event: cell("設立"), place: at(1) }];

test("a table is there where it has rows", () => {
  expect(isThere("profile/history", presence({ tables: { history } }))).toBe(true);
  expect(isThere("profile/history", presence({ tables: { history: [] } }))).toBe(false);
  expect(isThere("profile/history", presence())).toBe(false);
  expect(isThere("profile/officers", presence({ tables: { history } }))).toBe(false);
});

test("a text is there by its name", () => {
  expect(isThere("text/greeting", presence({}, ["greeting"]))).toBe(true);
  expect(isThere("text/greeting", presence({}, ["text/greeting"]))).toBe(false);
});

test("rates are there, and with them a surcharge that any of their versions has", () => {
  const fees = (...counts: readonly number[]) => ({
    fees: { versions: counts.map((count) => ({ surcharges: Array.from({ length: count }, () => ({})) })) },
  });
  for (const name of ["rates/schedule", "rates/surcharges"]) expect(isThere(name, presence())).toBe(false);
  expect(isThere("rates/schedule", presence(fees(0)))).toBe(true);
  expect(isThere("rates/surcharges", presence(fees(0, 0)))).toBe(false);
  expect(isThere("rates/surcharges", presence(fees(0, 1)))).toBe(true);
});
