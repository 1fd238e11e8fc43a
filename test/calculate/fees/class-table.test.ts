import { expect, test } from "vitest";
import { classTable, classTables, specialRate } from "../../../src/calculate/fees/class-table.js";
import { working } from "../by-hand.js";
import { classes, full, rate, schedule, shared, specialRule } from "./schedule.js";

const own = classes("県制度", "1 0.9 0.8 0.7 0.6 0.5 0.4 0.3 0.2");

test("the standard tables first, each followed by its special one, then the others", () => {
  const made = classTables(schedule({ classTables: [own, full, shared], specialRule: specialRule() }));
  expect(made.map(({ name, cover, special }) => `${name} ${cover} ${special ?? ""}`)).toEqual([
    "責任共有 shared ",
    "責任共有（特殊） shared true",
    "責任共有対象外 full ",
    "責任共有対象外（特殊） full true",
    "県制度 shared ",
  ]);
  expect(made[1]?.place).toBe(shared.place);
  // 1.90 × 0.85 = 1.615, rounded up; 0.80 × 0.85 = 0.68
  expect(made[1]?.rates.map(({ value }) => value?.toString())).toEqual([
    "1.62",
    "1.49", // 1.4875
    "1.32", // 1.3175
    "1.15", // 1.1475
    "0.98", // 0.9775
    "0.85",
    "0.68",
    "0.51",
    "0.39", // 0.3825
  ]);
});

test("without a special rule there are only the tables", () => {
  const made = classTables(schedule({ classTables: [own, shared] }));
  expect(made).toEqual([shared, own]);
});

test("by name, special ones too", () => {
  const one = schedule({ classTables: [own, shared], specialRule: specialRule() });
  expect(classTable(one, "県制度")).toBe(own);
  expect(classTable(one, "責任共有（特殊）")?.special).toBe(true);
  expect(classTable(one, "県制度（特殊）")).toBeUndefined();
});

test("a special rate says how it came about", () => {
  const special = specialRate(rate("基", "1.9"), { ...specialRule(), digits: 1 });
  expect(working(special)).toBe("基（特殊）@％.1 基（特殊） = 1.7％ ← rounded 1 up(基（特殊）)");
});
