import { expect, test } from "vitest";
import { quoting } from "../../../src/load/fee-schedule/quote.js";
import { Decimal } from "../../../src/model/decimal.js";

const placeOf = (path: readonly PropertyKey[]) => ({ file: path.join(".") });
const { figure, range, ...quote } = quoting(placeOf, "fees/2020-04-01");
const written = (text: string) => ({ value: new Decimal(text), text });

test("a figure is named by its version and its label, and has the place of its keys", () => {
  const rate = { id: "fees/2020-04-01/料率", label: "料率", value: new Decimal("0.95") };
  const origin = { kind: "read", place: { file: "版.0" }, text: "0.95" };
  expect(figure(["版", 0], "料率", written("0.95"))).toEqual({ ...rate, unit: "％", origin });
  expect(figure(["版", 0], "料率", written("0.95"), "円")).toEqual({ ...rate, unit: "円", origin });
  expect(quote).toEqual({ placeOf });
});

test("a range is two figures, each with its place", () => {
  const { lowest, highest } = range(["掲載"], "甲", { lowest: written("0.70"), highest: written("2.45") });
  expect([lowest, highest].map(({ id, value, origin }) => [id, value?.toString(), origin])).toEqual([
    ["fees/2020-04-01/甲の掲載下限", "0.7", { kind: "read", place: { file: "掲載.最低" }, text: "0.70" }],
    ["fees/2020-04-01/甲の掲載上限", "2.45", { kind: "read", place: { file: "掲載.最高" }, text: "2.45" }],
  ]);
});
