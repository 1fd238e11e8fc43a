import type { Colour } from "../../../model/theme.js";
import { escaped } from "../../text/markup.js";
import { fonts } from "../style.js";

/** In hundredths of a point. */
export const letterSizes = { title: 1100, text: 900, label: 800 } as const;

/** The parts of DrawingML that titles, axes, bars and lines share. */

export const solidFill = (colour: Colour): string =>
  `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;

/** A line of a width in points. */
export const outline = (colour: Colour, width = 0.75): string =>
  `<a:ln w="${width * 12_700}">${solidFill(colour)}</a:ln>`;

export const noOutline = "<a:ln><a:noFill/></a:ln>";

/** The face of letters, as `defRPr` of a paragraph or `rPr` of a run. */
const letters = (tag: "defRPr" | "rPr", size: number, colour: Colour, bold: boolean): string => {
  const face = escaped(fonts.text.name);
  return (
    `<a:${tag} lang="ja-JP" sz="${size}" b="${bold ? 1 : 0}">${solidFill(colour)}` +
    `<a:latin typeface="${face}"/><a:ea typeface="${face}"/></a:${tag}>`
  );
};

/**
 * How words of a size are written wherever the chart writes them by itself: upright, in lines where they are long;
 * numbers in one.
 */
export const textProperties = (
  size: number,
  colour: Colour,
  written: "words" | "numbers" = "words",
): string =>
  `<c:txPr><a:bodyPr rot="0" vert="horz"${written === "numbers" ? ' wrap="none"' : ""}/><a:p><a:pPr>${letters("defRPr", size, colour, false)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;

/** The title of a chart. */
export const titled = (text: string, size: number, colour: Colour): string =>
  `<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:p><a:pPr>${letters("defRPr", size, colour, true)}</a:pPr>` +
  `<a:r>${letters("rPr", size, colour, true)}<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
  '<c:overlay val="0"/></c:title>';
