import type { Painter } from "../../paper/painter.js";
import { pictureNode } from "../block/photo.js";
import type { CoverLayout } from "./front.js";
import { paintGround } from "./ground.js";
import { coverWords, heightOf } from "./words.js";

/** Share of the page's height, from the top, that stays white and holds the title. */
const whiteShare = 0.56;

/** Weight of the line over the band, in points. */
const lineWeight = 3;

const white = "#ffffff";

/** 帯: title and edition in the white upper part, the ground in a band below it. */
export const bandCover: CoverLayout = (cover, box, section, setting) => {
  const { accent, tint, text, muted, series } = setting.theme.colours;
  const size = setting.theme.fontSize;
  const words = coverWords(
    cover,
    {
      organisation: { times: 1.5, colour: muted },
      title: { times: 3.6, colour: text, bold: true, above: box.height * 0.1 },
      edition: { times: 5.6, colour: accent, bold: true, above: 2 },
      subtitle: { times: 1.35, colour: text, above: size * 1.4 },
    },
    section,
    setting,
  );
  const mark = cover.mark && pictureNode(cover.mark, box.width * 0.14, section, setting);
  const nodes = [
    ...words.organisation,
    ...words.title,
    ...words.edition,
    ...words.subtitle,
    ...(mark ? [{ ...mark, margin: [0, size * 3, 0, 0] as const }] : []),
  ];
  // The band gives way to words of many lines.
  const top = Math.max(box.height * whiteShare, box.top + heightOf(nodes, box.textWidth) + size * 2);
  const line = (painter: Painter, x: number, width: number) =>
    painter.fill(x, top - lineWeight, width, lineWeight, series[1] ?? accent);
  const [x, width, high] = [-box.bleed, box.width + 2 * box.bleed, box.height + box.bleed - top];
  return {
    nodes,
    paint: (painter) => {
      paintGround(painter, cover, { x, y: top, width, height: high }, setting);
      line(painter, x, width);
    },
    // The band goes all around.
    spine: {
      parting: top,
      over: { ground: white, title: text, edition: accent },
      under: { ground: accent, organisation: white },
      paint: line,
    },
    back: {
      ink: text,
      paint: (painter) => {
        painter.as(undefined);
        painter.fill(x, top, width, high, tint);
        line(painter, x, width);
      },
    },
  };
};
