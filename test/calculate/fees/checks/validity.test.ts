import { describe, expect, test } from "vitest";
import { validityChecks } from "../../../../src/calculate/fees/checks/checks.js";
import type { FeeSchedule } from "../../../../src/model/fee-schedule.js";
import { findAll } from "../../../../src/problem/check.js";
import { at, told } from "../../by-hand.js";
import { flat, programme, schedule } from "../schedule.js";

const version = (effectiveFrom: string, row: number, parts: Partial<FeeSchedule> = {}) =>
  schedule({ effectiveFrom, place: at(row), confirmed: "2025-01-01", ...parts });
const checked = (versions: readonly FeeSchedule[], on = "2025-04-01") =>
  findAll(validityChecks, { versions, on });

describe("versions follow each other day by day", () => {
  const ending = (effectiveUntil: string) =>
    told(checked([version("2020-04-01", 1, { effectiveUntil }), version("2023-04-01", 2)]));

  test("one that ends on the day before the next", () => {
    expect(ending("2023-03-31")).toEqual([]);
  });
  test("a day less is a gap, a day more an overlap", () => {
    expect(ending("2023-03-30")).toEqual(["fees/validity-gap 1 (2)"]);
    expect(ending("2023-04-01")).toEqual(["fees/validity-overlap 1 (2)"]);
  });
  test("none ends before it began; on the day itself it may", () => {
    expect(
      told(checked([version("2020-04-01", 1, { effectiveUntil: "2020-03-31" }), version("2020-04-02", 2)])),
    ).toEqual(["fees/ends-before-start 1"]);
    expect(
      checked([version("2020-04-01", 1, { effectiveUntil: "2020-04-01" }), version("2020-04-02", 2)]),
    ).toEqual([]);
  });
  test("one of a single day is followed as any other", () => {
    const day = version("2020-04-01", 1, { effectiveUntil: "2020-04-01" });
    expect(told(checked([day, version("2020-04-03", 2)]))).toEqual(["fees/validity-gap 1 (2)"]);
  });
  test("the last may end, an open one ends with the next", () => {
    expect(
      checked([version("2020-04-01", 1), version("2023-04-01", 2, { effectiveUntil: "2024-03-31" })]),
    ).toEqual([]);
  });
  test("the messages name the version and both days", () => {
    const [gap] = checked([
      version("2020-04-01", 1, { effectiveUntil: "2023-03-30" }),
      version("2023-04-01", 2),
    ]);
    expect(gap?.message).toMatch(/2020-04-01からの版.*2023-03-30.*2023-04-01/u);
  });
});

describe("periods of a programme that versions give it", () => {
  const open = (name: string, from: string, until: string | undefined, row: number) =>
    programme(name, [flat("0.5")], { from, place: at(row), ...(until && { until }) });
  const of = (...programmes: ReturnType<typeof open>[]) => [version("2020-04-01", 1, { programmes })];

  test("of the same name follow each other", () => {
    expect(
      told(checked(of(open("甲", "2020-04-01", "2021-03-30", 5), open("甲", "2021-04-01", undefined, 6)))),
    ).toEqual(["fees/validity-gap 5 (6)"]);
    expect(
      checked(of(open("甲", "2020-04-01", "2021-03-30", 5), open("乙", "2021-04-01", undefined, 6))),
    ).toEqual([]);
  });
  test("that versions carry over are one", () => {
    const same = open("甲", "2020-04-01", "2021-03-31", 5);
    const versions = [
      version("2020-04-01", 1, { programmes: [same] }),
      version("2023-04-01", 2, { programmes: [same] }),
    ];
    expect(checked(versions)).toEqual([]);
  });
  test("are named with their programme", () => {
    const [problem] = checked(of(open("甲", "2020-04-01", "2020-03-31", 5)));
    expect(problem?.message).toBe("「甲」の終わり（2020-03-31）が、始まり（2020-04-01）より前です。");
  });
});

describe("the version in force was confirmed within a year", () => {
  const on = (day: string, ...versions: FeeSchedule[]) => told(checked(versions, day));
  const confirmed = version("2020-04-01", 1, { confirmed: "2024-04-01" });

  test("the day a year later it still is", () => {
    expect(on("2025-04-01", confirmed)).toEqual([]);
    expect(on("2025-04-02", confirmed)).toEqual(["fees/confirmed-long-ago 1"]);
  });
  test("only the one in force counts, from its first day on", () => {
    const newer = version("2025-04-02", 2, { confirmed: "2025-04-02" });
    expect(on("2025-04-02", confirmed, newer)).toEqual([]);
    expect(on("2025-04-01", confirmed, newer)).toEqual([]);
    expect(on("2019-04-01", confirmed)).toEqual(["fees/starts-later 1"]);
  });
});

describe("some version was in force by the day", () => {
  const on = (day: string) =>
    checked([version("2025-04-01", 1, { confirmed: "2025-04-01" }), version("2026-04-01", 2)], day);

  test("on its first day it is, the day before it is not", () => {
    expect(told(on("2025-04-01"))).toEqual([]);
    expect(told(on("2025-03-31"))).toEqual(["fees/starts-later 1"]);
  });
  test("the first of them counts, in whatever order they stand", () => {
    const versions = [version("2026-04-01", 2), version("2025-04-01", 1, { confirmed: "2025-04-01" })];
    expect(told(checked(versions, "2025-03-31"))).toContain("fees/starts-later 1");
  });
  test("the message has both days", () => {
    expect(on("2025-03-31")[0]?.message).toBe(
      "料率表は2025-04-01からで、2025-03-31にはまだ始まっていません。",
    );
  });
});
