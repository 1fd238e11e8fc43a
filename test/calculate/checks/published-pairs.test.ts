import { describe, expect, test } from "vitest";
import { percentage } from "../../../src/calculate/arithmetic.js";
import { publishedRatios } from "../../../src/calculate/checks/published-pairs.js";
import type { Figure } from "../../../src/model/figure.js";
import type { AssociationSettings } from "../../../src/model/settings.js";
import type { Table } from "../../../src/model/table.js";
import { at, cell, dataset, inMillions, number, read } from "../by-hand.js";
import { contextOf } from "./context.js";

type Parts = Parameters<typeof contextOf>[1];

/** 「label: published of part ÷ whole, column to digits, how」. */
const lines = (figures: readonly Figure[], parts: Parts = {}) =>
  publishedRatios(contextOf(figures, parts)).map(
    ({ label, published, part, whole, column, digits, how }) =>
      `${label}: ${published.value} of ${part.value} ÷ ${whole.value}, ${column} to ${digits}, ${how}`,
  );

/** A ratio as calculated, and as it was published beside it. */
function kept(id: string, text: string | null, part: Figure, whole: Figure): Figure[] {
  const published: Figure = {
    ...read(`${id}:published`, text, "％"),
    label: id.split("/").slice(-2).join(" "),
  };
  return [published, percentage({ id, label: "" }, part, whole)];
}
const [one, two, three] = [read("one", "1"), read("two", "2"), read("three", "3")];

describe("kept beside the amounts", () => {
  test("each is compared with its own", () => {
    const figures = [
      ...kept("mix/approvals/業種別/製造業/share", "33.3", one, three),
      ...kept("mix/approvals/業種別/建設業/share", "66.6", two, three),
    ];
    expect(lines(figures)).toEqual([
      "製造業 share: 33.3 of 1 ÷ 3, mix/approvals/業種別/share to 1, same",
      "建設業 share: 66.6 of 2 ÷ 3, mix/approvals/業種別/share to 1, truncated",
    ]);
  });
  test("what was calculated of nothing, and what stands alone, is compared with nothing", () => {
    const alone = read("mix/approvals/業種別/製造業/share:published", "33.3", "％");
    expect(lines([alone])).toEqual([]);
    expect(lines([alone, read("mix/approvals/業種別/製造業/share", "33.3", "％")])).toEqual([]);
  });
  test("a blank is no ratio", () => {
    expect(lines(kept("mix/approvals/業種別/製造業/share", null, one, three))).toEqual([
      "製造業 share: null of 1 ÷ 3, mix/approvals/業種別/share to 0, undefined",
    ]);
  });

  // 1 ÷ 3 = 33.333…: with two digits 33.3 is three last digits off.
  describe("a column has as many digits as its longest ratio", () => {
    const long = kept("mix/approvals/業種別/製造業/share", "66.67", two, three);
    const short = (id: string) => kept(id, "33.3", one, three);
    test("wherever that stands", () => {
      const beside = short("mix/approvals/業種別/建設業/share");
      const told = "建設業 share: 33.3 of 1 ÷ 3, mix/approvals/業種別/share to 2, wrong";
      expect(lines([...long, ...beside])[1]).toBe(told);
      expect(lines([...beside, ...long])[0]).toBe(told);
    });
    test.each([
      ["another column", "mix/approvals/業種別/建設業/change"],
      ["another way of dividing", "mix/approvals/制度別/建設業/share"],
      ["another measure", "mix/recoveries/業種別/建設業/share"],
      ["another kind of table", "plan/approvals/業種別/建設業/share"],
    ])("and not as those of %s", (_, id) => {
      expect(lines([...long, ...short(id)])[1]).toMatch(/to 1, same$/u);
    });
    test("a group's item, of which the name has a stroke, stands in the column of the others", () => {
      const item = short("mix/approvals/業種別/卸売・小売/その他/share");
      expect(lines([...long, ...item])[1]).toMatch(/業種別\/share to 2, wrong$/u);
    });
  });

  test("cut off is right where the table is declared so", () => {
    const rounding = {
      ...dataset({}).settings.rounding,
      mix: { ...inMillions, percentage: "truncate" },
    } as const;
    const settings: Partial<AssociationSettings> = { rounding };
    expect(lines(kept("mix/approvals/業種別/建設業/share", "66.6", two, three), { settings })).toEqual([
      "建設業 share: 66.6 of 2 ÷ 3, mix/approvals/業種別/share to 1, same",
    ]);
  });
});

describe("the change of a mix's total, where it was only published, against the year before in the trend", () => {
  const mix = (id: string, title: string): Table => ({
    id,
    title,
    period: "",
    rowHeading: "",
    columns: [],
    rows: [],
    notes: [],
  });
  const shown = [
    mix("mix/approvals/業種別", "業種別保証承諾"),
    mix("mix/approvals/制度別", "制度別保証承諾"),
  ];
  const change = read("mix/approvals/業種別/total/change", "80.0", "％");
  const amount = read("mix/approvals/業種別/total/amount", "2000");
  const before = read("trend/approvals/2023/amount", "2500");

  test("2,000 ÷ 2,500 = 80.0", () => {
    expect(lines([change, amount, before, read("trend/approvals/2022/amount", "1")], { shown })).toEqual([
      "業種別保証承諾 mix/approvals/業種別/total/change: 80 of 2000 ÷ 2500, mix/approvals/業種別/change to 1, same",
    ]);
  });
  test("shares its column with those kept beside the rows", () => {
    const row = kept("mix/approvals/業種別/製造業/change", "33.33", one, three);
    expect(lines([...row, change, amount, before], { shown }).map((line) => line.split(", ")[1])).toEqual([
      "mix/approvals/業種別/change to 2",
      "mix/approvals/業種別/change to 2",
    ]);
  });
  test("a change that we calculated ourselves was not published", () => {
    const calculated = percentage(change, amount, before);
    expect(lines([calculated, amount, before], { shown })).toEqual([]);
  });
  test.each([
    ["without a change", [amount, before]],
    ["without an amount", [change, before]],
    ["without the year before", [change, amount]],
  ])("%s there is nothing to compare", (_, figures) => {
    expect(lines(figures, { shown })).toEqual([]);
  });
});

describe("the annual plan's ratio to the year before, which stands in the mid-term plan", () => {
  const blank = number(null);
  const annualPlan = [
    {
      fiscalYear: cell(2025),
      item: cell("回収"),
      amount: number("2"),
      previousPlan: blank,
      previousEstimate: blank,
      planRatio: blank,
      estimateRatio: blank,
      place: at(1),
    },
  ];
  const ratio = (text: string) => read("plan/annual/2025/回収/plan-ratio", text, "％");
  const planned = read("plan/annual/2025/回収", "2");
  const before = read("plan/mid-term/2024/回収", "3");
  const found = (...figures: Figure[]) => lines(figures, { tables: { annualPlan } });

  test("2 ÷ 3 = 66.66…: rounding is told", () => {
    const told =
      "plan/annual/2025/回収/plan-ratio: 66.6 of 2 ÷ 3, plan/annual/2025/plan-ratio to 1, truncated";
    expect(found(ratio("66.6"), planned, before)).toEqual([told]);
  });
  test("a ratio to another plan is not: the plan may have been revised since", () => {
    expect(found(ratio("66.8"), planned, before)).toEqual([]);
    expect(found(ratio("90.0"), planned, before)).toEqual([]);
  });
  test.each([
    ["a ratio", [planned, before]],
    ["this year's plan", [ratio("66.6"), before]],
    ["last year's plan", [ratio("66.6"), planned, read("plan/mid-term/2025/回収", "3")]],
  ])("without %s there is nothing to compare", (_, figures) => {
    expect(found(...figures)).toEqual([]);
  });
});
