import { expect, test } from "vitest";
import { missingNotes } from "../../../src/calculate/chamber/missing-from-sums.js";

const half = { fiscalYear: 2025, half: 1 } as const;
const chambers = ["甲商工会", "乙商工会", "丙商工会"];

test("each sum names the chambers it lacks; one that lacks none says nothing", () => {
  expect(
    missingNotes([
      { half, chambers, missing: [] },
      { half: { ...half, half: 2 }, chambers, missing: ["甲商工会", "丙商工会"] },
    ]),
  ).toEqual(["（注）令和7年度下半期の合計には、報告の届いていない団体（甲商工会、丙商工会）を含みません。"]);
});

test("where nothing was handed in there is no sum that lacks something", () => {
  expect(missingNotes([{ half, chambers, missing: chambers }])).toEqual([]);
});
