import { spineClearance } from "../../../model/spine.js";
import type { Painter } from "../../paper/painter.js";
import { pictureNode } from "../block/photo.js";
import { points } from "../engine/page-box.js";
import type { CoverLayout } from "./front.js";
import { paintGround } from "./ground.js";
import { coverWords, heightOf, room } from "./words.js";

/** The lines of the frame: how far inside the page's edge each is, and its weight, in points. */
const lines = [
  [26, 1.4],
  [29, 0.5],
] as const;

const white = "#ffffff";

/** The picture's height as a share of the page's. */
const pictureShare = 0.36;

/** 枠: a white page in a frame of two lines, the words in its middle line over and under a picture. */
export const frameCover: CoverLayout = (cover, box, section, setting) => {
  const { accent, text, muted } = setting.theme.colours;
  const size = setting.theme.fontSize;
  const align = "centre" as const;
  const words = coverWords(
    cover,
    {
      organisation: { times: 1.7, colour: text, align },
      title: { times: 2.8, colour: text, bold: true, align },
      edition: { times: 5, colour: accent, bold: true, above: size * 0.6, align },
      subtitle: { times: 1.15, colour: muted, above: size * 0.9, align },
    },
    section,
    setting,
  );
  const head = [...words.title, ...words.edition, ...words.subtitle];
  const above = box.height * 0.05;
  const top = box.top + above + heightOf(head, box.textWidth) + size * 4;
  const high = box.height * pictureShare;
  const mark = cover.mark && pictureNode(cover.mark, box.width * 0.1, section, setting);
  const side = (box.textWidth - (mark?.svg?.width ?? 0)) / 2;
  const foot = [
    ...(mark ? [{ ...mark, margin: [side, 0, side, size * 1.2] as const }] : []),
    ...words.organisation,
  ];
  // The publisher stands on the frame's foot, wherever the picture ends.
  const down = box.height - box.bottom - size * 2 - heightOf(foot, box.textWidth) - (top - size * 4);
  // The type area lies nearer to the outer edge, the frame in the middle of the page.
  const shift = (box.width - box.textWidth) / 2 - box.left(1);
  const paintFrame = (painter: Painter) => {
    painter.as(undefined);
    for (const [inwards, weight] of lines) {
      const [left, right] = [inwards, box.width - inwards];
      const [upper, lower] = [inwards, box.height - inwards];
      painter.line(
        [
          [left, upper],
          [right, upper],
          [right, lower],
          [left, lower],
          [left, upper],
        ],
        accent,
        weight,
      );
    }
  };
  return {
    nodes: [
      room(above),
      { stack: head, margin: [shift, 0, -shift, 0] },
      room(Math.max(size, down)),
      { stack: foot, margin: [shift, 0, -shift, 0] },
    ],
    paint: (painter) => {
      const width = box.textWidth - 2 * size;
      paintGround(painter, cover, { x: (box.width - width) / 2, y: top, width, height: high }, setting);
      paintFrame(painter);
    },
    spine: {
      over: { ground: white, title: text, edition: accent },
      under: { ground: white, organisation: text },
      // The frame's upper and lower lines, clear of the folds.
      paint: (painter, x, width) => {
        const clear = points(spineClearance);
        for (const [inwards, weight] of lines)
          for (const y of [inwards, box.height - inwards])
            painter.line(
              [
                [x + clear, y],
                [x + width - clear, y],
              ],
              accent,
              weight,
            );
      },
    },
    back: { paint: paintFrame },
  };
};
