import { expect, test } from "vitest";
import { danglingNames, namedAlike } from "../../../src/load/fee-schedule/names.js";
import type { FeeSchedule, Programme, ProgrammeRate } from "../../../src/model/fee-schedule.js";
import { at, read } from "../../calculate/by-hand.js";

const classes = (table: string): ProgrammeRate => ({ kind: "classes", table });
const flat: ProgrammeRate = { kind: "flat", rate: read("rate", "0.5", "％") };

const programme = (
  name: string,
  rates: readonly ProgrammeRate[],
  ...discounts: readonly string[]
): Programme => ({
  name,
  rates,
  discounts,
  from: "2020-04-01",
  place: at(name.length),
});

/** A version of the tables 責任共有 and シ制度, the discounts 会計 and ユータンポ, with a rule of special rates. */
const version = (programmes: readonly Programme[], hasRule = true): FeeSchedule =>
  ({
    classTables: [{ name: "責任共有" }, { name: "シ制度" }],
    discounts: [{ name: "会計" }, { name: "ユータンポ" }],
    ...(hasRule ? { specialRule: {} } : {}),
    programmes,
  }) as unknown as FeeSchedule;

/** 「name table,… discount,…」. */
const spelled = (...programmes: readonly Programme[]) =>
  namedAlike(version(programmes)).programmes.map(({ name, rates, discounts }) =>
    [
      name,
      rates.map((rate) => (rate.kind === "classes" ? rate.table : rate.kind)).join(","),
      discounts.join(","),
    ].join(" "),
  );

test("names in another width become those of the version", () => {
  expect(
    spelled(
      programme("甲", [classes("ｼ制度"), flat], "会計"),
      programme("乙", [classes("責任共有")], "ﾕｰﾀﾝﾎﾟ", "会計"),
      programme("丙", [classes("責任共有(特殊)")]),
    ),
  ).toEqual(["甲 シ制度,flat 会計", "乙 責任共有 ユータンポ,会計", "丙 責任共有（特殊） "]);
});

test("an exact name is taken before one that is only alike; one that is nowhere stays", () => {
  const alike = {
    ...version([programme("甲", [classes("シ制度")], "会計")]),
    classTables: [{ name: "ｼ制度" }, { name: "シ制度" }],
  };
  expect(namedAlike(alike as unknown as FeeSchedule).programmes[0]?.rates).toEqual([classes("シ制度")]);
  expect(spelled(programme("甲", [classes("県制度")], "ｶｲｹｲ"))).toEqual(["甲 県制度 ｶｲｹｲ"]);
});

test("a programme that is spelled so already is the same; all else of a version stays", () => {
  const own = programme("甲", [classes("シ制度"), flat], "会計");
  const given = version([own, programme("乙", [classes("ｼ制度")])]);
  const { programmes, ...rest } = namedAlike(given);
  expect(programmes[0]).toBe(own);
  expect(programmes[1]).toEqual(programme("乙", [classes("シ制度")]));
  expect(rest).toEqual({ classTables: given.classTables, discounts: given.discounts, specialRule: {} });
  const byDiscount = programme("丙", [flat], "ﾕｰﾀﾝﾎﾟ");
  expect(namedAlike(version([byDiscount])).programmes[0]).toEqual(programme("丙", [flat], "ユータンポ"));
});

/** 「rule row message hint」. */
const dangling = (programmes: readonly Programme[], hasRule = true) =>
  danglingNames(version(programmes, hasRule)).map(({ rule, place, message, hint }) =>
    [rule, place?.row, message, hint].join(" "),
  );

test("tables and discounts that are nowhere are told at the programme, with those that were meant", () => {
  const told = dangling([
    programme("甲", [classes("責任共用"), flat, classes("責任共有")], "会計", "会記"),
    programme("乙資金", [classes("シ制度（特殊）")], "ユータンボ"),
  ]);
  expect(told).toEqual([
    expect.stringMatching(/^fees\/unknown-table 1 .*甲.*責任共用.*責任共有/u),
    expect.stringMatching(/^fees\/unknown-discount 1 .*「甲」.*会記.*会計/u),
    expect.stringMatching(/^fees\/unknown-table 3 .*乙資金.*シ制度（特殊）/u),
    expect.stringMatching(/^fees\/unknown-discount 3 .*「乙資金」.*ユータンボ.*ユータンポ/u),
  ]);
});

test("only the two standard tables have special ones, where there is a rule", () => {
  const special = [programme("甲", [classes("責任共有（特殊）")])];
  expect(dangling(special)).toEqual([]);
  expect(dangling(special, false)).toHaveLength(1);
  expect(dangling([programme("甲", [classes("責任共有"), classes("シ制度")], "会計", "ユータンポ")])).toEqual(
    [],
  );
});
