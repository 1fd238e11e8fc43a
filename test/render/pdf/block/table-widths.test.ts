import { expect, test } from "vitest";
import { fitTable, tableMeasure } from "../../../../src/render/pdf/block/table-widths.js";
import { typeScale } from "../../../../src/render/pdf/setting/scale.js";
import { documentOf } from "../printing.js";

const wish = (natural: number) => ({ natural, least: natural, appetite: 1 });

/** A table of two columns beside its labels, in which nothing wraps; a column is wider by its edges of 2 × 2 + 1. */
const widthsIn = (width: number) =>
  fitTable(
    {
      label: wish(40),
      columns: [wish(30), wish(30)],
      units: [[{ from: 0, to: 2 }]],
    },
    width,
    { scale: typeScale(documentOf().theme), across: [2, 2], along: [1, 1] },
  )?.widths;

test("columns that need the whole width have it, also where it lacks a hair's breadth", () => {
  expect(widthsIn(115)).toEqual([45, 35, 35]);
  expect(widthsIn(114.999)).toEqual([45, 35, 35]);
});

test("figures keep clear of the column before as long as a head can wrap for it", () => {
  // Labels of 40 and two columns of figures 30 wide, the first under a head of 60: each column has edges of 5.
  const widths = (width: number) =>
    fitTable(
      {
        label: wish(40),
        columns: [
          { natural: 60, least: 32, clear: 37, appetite: 1 },
          { natural: 30, least: 30, clear: 37, appetite: 1 },
        ],
        units: [[{ from: 0, to: 2 }]],
      },
      width,
      { scale: typeScale(documentOf().theme), across: [2, 1], along: [1, 1] },
    )?.widths;
  // 45 + 65 + 42 is 152: 7 clear of the first.
  expect(widths(152)).toEqual([45, 65, 42]);
  // With 145 the head wraps, and the figures stay clear.
  expect(widths(145)).toEqual([45, 58, 42]);
  // With less than 45 + 42 + 42 they come closer instead: edges of 3.
  expect(widths(128)?.[2]).toBe(33);
});

test("a table of few figures takes half or two thirds of the measure, no figure far from its label", () => {
  const scale = typeScale(documentOf().theme);
  const em = scale.cell.size;
  const measure = (columns: number, width: number) =>
    tableMeasure(
      { label: wish(8 * em), columns: Array.from({ length: columns }, () => wish(4 * em)), units: [] },
      width,
      { scale, across: [2, 2], along: [1, 1] },
    );
  // Two columns ask for 8 + 2 × 4 + 2 × 3 ems and three edges of 5: 22 ems and 15 points, of which half of 60 ems holds.
  expect(measure(2, 60 * em)).toBeCloseTo(30 * em);
  // Four ask for 8 + 4 × 7 = 36 ems and 25 points: two thirds of 60 ems, 40, hold them.
  expect(measure(4, 60 * em)).toBeCloseTo(40 * em);
  // Six ask for 50 ems.
  expect(measure(6, 60 * em)).toBeCloseTo(60 * em);
  // In a column of 40 ems two thirds are less than 28 ems.
  expect(measure(2, 40 * em)).toBeCloseTo(40 * em);
});
