import type { Painter } from "../paper/painter.js";
import type { CoverSheet, PaperBox } from "./engine/page-box.js";

type Point = readonly [number, number];

const weight = 0.25;

/** The length of a mark: it ends before the edge of the paper. */
const lengthOf = ({ mediaMargin, bleed }: PaperBox): number => mediaMargin - bleed - 4;

/** トンボ: corner and centre marks outside the bleed, where there is paper around it. */
export function paintCropMarks(painter: Painter, box: PaperBox): void {
  if (box.mediaMargin === 0) return;
  painter.as(undefined);
  const { width, height, bleed } = box;
  const long = lengthOf(box);
  const mark = ([from, to]: readonly [Point, Point]) => painter.register(from, to, weight);
  for (const [x, across] of [
    [0, -1],
    [width, 1],
  ] as const)
    for (const [y, down] of [
      [0, -1],
      [height, 1],
    ] as const) {
      const outX = x + across * bleed;
      const outY = y + down * bleed;
      // Inner marks show the trim, outer marks the bleed.
      mark([
        [x, outY],
        [x, outY + down * long],
      ]);
      mark([
        [outX, y],
        [outX + across * long, y],
      ]);
      mark([
        [outX, outY],
        [outX, outY + down * long],
      ]);
      mark([
        [outX, outY],
        [outX + across * long, outY],
      ]);
    }
  for (const y of [-bleed - long / 2, height + bleed + long / 2]) {
    mark([
      [width / 2 - 14, y],
      [width / 2 + 14, y],
    ]);
    mark([
      [width / 2, y - long / 2],
      [width / 2, y + long / 2],
    ]);
  }
  for (const x of [-bleed - long / 2, width + bleed + long / 2]) {
    mark([
      [x, height / 2 - 14],
      [x, height / 2 + 14],
    ]);
    mark([
      [x - long / 2, height / 2],
      [x + long / 2, height / 2],
    ]);
  }
}

/** 折りトンボ: marks over and under the folds at both sides of the spine. */
export function paintFoldMarks(painter: Painter, sheet: CoverSheet): void {
  const { height, bleed, folds } = sheet;
  const long = lengthOf(sheet);
  painter.as(undefined);
  for (const x of folds) {
    painter.register([x, -bleed], [x, -bleed - long], weight);
    painter.register([x, height + bleed], [x, height + bleed + long], weight);
  }
}
