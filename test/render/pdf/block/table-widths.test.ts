import { expect, test } from "vitest";
import { fitTable } from "../../../../src/render/pdf/block/table-widths.js";
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
