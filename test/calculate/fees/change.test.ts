import { expect, test } from "vitest";
import { changeFee } from "../../../src/calculate/fees/change.js";
import { working } from "../by-hand.js";
import { loan, method } from "./schedule.js";

test("1,200,000 at 1.00％ over 18 months rather than 12: 18,000 − 12,000", () => {
  const [before, after] = [loan("1200000", "1", "12"), loan("1200000", "1", "18")];
  const change = changeFee({ before, after }, method);
  expect(working(change)).toBe(
    "fee/change 条件変更による保証料 = 6000円 ← difference(fee/change/後, fee/change/前)",
  );
  const inputs = change.origin.kind === "derived" ? change.origin.inputs : [];
  expect(inputs.map(({ label }) => label)).toEqual(["変更後の残存期間の保証料", "変更前の残存期間の保証料"]);
  expect(changeFee({ before: after, after: before }, method).value?.toNumber()).toBe(-6000);
});
