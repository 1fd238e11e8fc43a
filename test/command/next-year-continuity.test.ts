import { beforeAll, describe, expect, test } from "vitest";
import { besideLastYear } from "../../src/calculate/last-year.js";
import type { Figure } from "../../src/model/figure.js";
import { isPrintedId } from "../../src/model/return.js";
import { reportOf } from "../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../support/memory.js";
import { change, rolledSample, supply } from "../support/next-year.js";

let filled: MemoryEffects;
beforeAll(async () => {
  filled = await rolledSample();
  supply(filled);
});

/** Whether a figure that was read speaks, by its id or its name, of a year before 令和8年度. */
function isOfBefore({ id, label }: Figure): boolean {
  const years = [...id.matchAll(/(?<=\/)(?:19|20)\d{2}(?=\/)/gu)].map(([year]) => Number(year));
  return (
    /previous|opening/u.test(id) ||
    /前期|前年|期首|当年度(?:予算|の計画)/u.test(label) ||
    years.some((year) => year < 2026)
  );
}

/** What nobody published a year ago: 実績見込 of the year that was then still to come. */
const isNew = ({ id }: Figure): boolean => /^plan\/annual\/2027\/.+\/previousEstimate$/u.test(id);

test("every cell that speaks of an earlier year is held against what was published of it, and nothing differs", async () => {
  const { value } = await reportOf("next", filled);
  if (!value?.dataset.lastYear) throw new Error("no last year");
  const { figures } = value.report;
  const beside = besideLastYear(figures, value.dataset.lastYear, 2026);
  const cellOf = ({ origin }: Figure) => (origin.kind === "read" ? JSON.stringify(origin.place) : "");
  const held = new Set(beside.map(({ now }) => cellOf(now)));
  const read = figures.filter(({ id, origin }) => origin.kind === "read" && !isPrintedId(id));
  const ofBefore = read.filter(
    (figure) => isOfBefore(figure) && !isNew(figure) && !figure.id.startsWith("fees/"),
  );
  expect(ofBefore.length).toBeGreaterThan(1000);
  expect(ofBefore.filter((figure) => !held.has(cellOf(figure))).map(({ id }) => id)).toEqual([]);
  expect(beside.filter(({ gap }) => gap !== "none").map(({ now }) => now.id)).toEqual([]);
  // The indicators of last year's column are held against those that were printed as this year's.
  const ratios = figures.filter(
    ({ id, value: exact }) => /^previous\/ratio\/.+-ratio$/u.test(id) && exact !== null,
  );
  expect(ratios.length).toBeGreaterThan(3);
  const pairs = new Set(beside.map(({ now }) => now.id));
  expect(ratios.filter(({ id }) => !pairs.has(id)).map(({ id }) => id)).toEqual([]);
});

describe("a cell of the year before that is not what was published is one error, at that cell", () => {
  test.each([
    ["statistics/key-figures.csv", "前期末未経過保証料,6336890667", "前期末未経過保証料,6336890668", "B"],
    ["ledger/current-budget.csv", "経常収入,保証料,3223000", "経常収入,保証料,3224000", "C"],
    ["statistics/monthly.csv", "令和7年度,4月,保証承諾,合計,,427,", "令和7年度,4月,保証承諾,合計,,428,", "F"],
    ["plan/mid-term.csv", "令和10年度,保証承諾,108000,106000,", "令和10年度,保証承諾,108001,106000,", "C"],
    ["plan/annual.csv", "令和9年度,保証承諾,106000,104000", "令和9年度,保証承諾,106000,104001", "D"],
  ])("%s", async (path, from, to, column) => {
    const effects = memoryEffects(Object.fromEntries(filled.files));
    const file = `next/${path}`;
    change(effects, file, from, to);
    const { problems } = await reportOf("next", effects);
    const differing = problems.filter(({ rule }) => rule === "last-year/differs");
    expect(differing.map(({ place }) => `${place?.file} ${place?.column}`)).toEqual([`${file} ${column}`]);
  });

  test("the opening of the base property, which is not what it closed with", async () => {
    const effects = memoryEffects(Object.fromEntries(filled.files));
    const file = "next/statistics/base-property-movement.csv";
    // A yen more here and one less there: the total is what it was.
    change(effects, file, "県出捐金,6639300000,0,0,6639300000", "県出捐金,6639300001,0,1,6639300000");
    change(effects, file, "市町村出捐金,2414000000,0,0,2414000000", "市町村出捐金,2413999999,1,0,2414000000");
    const { problems } = await reportOf("next", effects);
    const differing = problems.filter(({ rule }) => rule === "last-year/differs");
    expect(differing.map(({ place }) => `${place?.column}${place?.row}`)).toEqual(["B2", "B3"]);
  });
});
