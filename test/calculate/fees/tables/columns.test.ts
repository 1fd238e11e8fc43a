import { expect, test } from "vitest";
import { classColumns, rateColumn } from "../../../../src/calculate/fees/tables/columns.js";
import { circled } from "../../../../src/model/circled.js";

test("nine classes in circles", () => {
  expect(
    classColumns("群")
      .map(({ id, label, group }) => `${id}${label}${group}`)
      .join(" "),
  ).toBe("1①群 2②群 3③群 4④群 5⑤群 6⑥群 7⑦群 8⑧群 9⑨群");
  expect([circled(1), circled(20)]).toEqual(["①", "⑳"]);
});

test("a rate has two decimals, and a group only where there is one", () => {
  expect(rateColumn("r", "率")).toEqual({ id: "r", label: "率", kind: "percentage", unit: "％", digits: 2 });
  expect(rateColumn("r", "率", "群").group).toBe("群");
  expect("group" in (classColumns()[0] ?? {})).toBe(false);
});
