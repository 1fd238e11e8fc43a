import { expect, test } from "vitest";
import type { Node } from "../../../../src/render/pdf/engine/node.js";
import { endingOf } from "../../../../src/render/pdf/plan/ending.js";

const width = 300;
const piece = (height: number): Node => ({
  svg: { width, height, drawing: { width, height, shapes: [] } },
});

test("what is one piece goes over whole: nothing of it stands on the page before", () => {
  // Of 250 points 100 are taken, and 300 do not fit what is left: of the next 500, 200 are left.
  expect(endingOf({ stack: [piece(100), piece(300)] }, 250, 500, width)).toEqual({ turns: 1, left: 200 });
  // One that fits stays.
  expect(endingOf({ stack: [piece(100), piece(150)] }, 250, 500, width)).toEqual({ turns: 0, left: 0 });
});

test("beside each other, the longest decides", () => {
  const columns = [
    { ...piece(100), width },
    { ...piece(300), width },
  ];
  expect(endingOf({ columns }, 250, 500, width)).toEqual({ turns: 1, left: 200 });
});
