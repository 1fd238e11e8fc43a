import { pictureNode } from "../block/photo.js";
import type { CoverLayout } from "./front.js";
import { paintGround } from "./ground.js";
import { coverWords, heightOf, room } from "./words.js";

/** The panel's width, and how far above the foot of the page it ends, in shares of the page. */
const panelWidth = 0.66;
const panelFoot = 0.1;

const white = "#ffffff";

/** Between the panel's edge and its words, in sizes of prose. */
const inset = 2.4;

/** 全面: the ground fills the page, and the words stand in white on a panel of the accent at the binding. */
export const fullCover: CoverLayout = (cover, box, section, setting) => {
  const { accent, series } = setting.theme.colours;
  const size = setting.theme.fontSize;
  const words = coverWords(
    cover,
    {
      organisation: { times: 1.4, colour: white, above: size * 2 },
      title: { times: 2.6, colour: white, bold: true },
      edition: { times: 4.8, colour: white, bold: true },
      subtitle: { times: 1.2, colour: white, above: size * 0.8 },
    },
    section,
    setting,
  );
  const left = box.left(1);
  const width = box.width * panelWidth - left - size * inset;
  const lines = [...words.title, ...words.edition, ...words.subtitle, ...words.organisation];
  const height = heightOf(lines, width) + 2 * size * inset;
  const foot = Math.min(box.height * (1 - panelFoot), box.height - box.bottom + size * inset);
  const top = foot - height;
  const mark = cover.mark && pictureNode(cover.mark, box.width * 0.13, section, setting);
  // The mark stands on a white square at the head, so that any photograph may be behind it.
  const above = mark?.svg ? mark.svg.height : 0;
  const { bleed } = box;
  const page = { x: -bleed, y: -bleed, width: box.width + 2 * bleed, height: box.height + 2 * bleed };
  return {
    nodes: [
      ...(mark ? [mark] : []),
      room(top + size * inset - box.top - above),
      { columns: [{ stack: lines, width }], columnGap: 0 },
    ],
    paint: (painter) => {
      paintGround(painter, cover, page, setting);
      if (mark?.svg) {
        const edge = size;
        painter.fill(
          left - edge,
          box.top - edge,
          mark.svg.width + 2 * edge,
          mark.svg.height + 2 * edge,
          white,
        );
      }
      painter.fill(-bleed, top, box.width * panelWidth + bleed, height, accent);
      painter.fill(-bleed, top + height, box.width * panelWidth + bleed, 3, series[1] ?? accent);
    },
    spine: {
      over: { ground: accent, title: white, edition: white },
      under: { ground: accent, organisation: white },
    },
    back: {
      ink: white,
      plate: white,
      paint: (painter) => {
        painter.as(undefined);
        painter.fill(page.x, page.y, page.width, page.height, accent);
      },
    },
  };
};
