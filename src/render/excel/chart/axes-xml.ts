import { gridColour } from "../../../model/theme-colours.js";
import { escaped } from "../../text/markup.js";
import type { NativeChart, NativeSeries } from "./native-chart.js";
import { letterSizes, noOutline, outline, textProperties } from "./shape-xml.js";

/** The two pairs of axes: of the bars, and of the lines over them. */
const ids = { main: [1001, 1002], over: [2001, 2002] } as const;

export const axisIds = (pair: keyof typeof ids): string =>
  ids[pair].map((id) => `<c:axId val="${id}"/>`).join("");

/** The axes of a chart; a pie has none. Both axes of values begin at zero, so that heights can be compared. */
export function axesOf(chart: NativeChart): string {
  const { kind, bars, lines } = chart;
  const [bar, over] = [bars[0], lines[0]];
  if (kind === "pie" || !bar) return "";
  const main = categoryAxis(chart, "main") + valueAxis(chart, bar, "main");
  return over ? main + categoryAxis(chart, "over") + valueAxis(chart, over, "over") : main;
}

function categoryAxis({ kind, colours }: NativeChart, pair: keyof typeof ids): string {
  const [own, crossed] = ids[pair];
  const isLying = kind === "rows";
  return (
    // Lying bars are read from the top, as the rows of the table.
    `<c:catAx><c:axId val="${own}"/><c:scaling><c:orientation val="${isLying ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="${pair === "over" ? 1 : 0}"/><c:axPos val="${isLying ? "l" : "b"}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:spPr>${outline(colours.line)}</c:spPr>${textProperties(letterSizes.label, colours.text)}` +
    `<c:crossAx val="${crossed}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis(
  { kind, bars, lines, colours }: NativeChart,
  of: NativeSeries,
  pair: keyof typeof ids,
): string {
  const [crossed, own] = ids[pair];
  const isLying = kind === "rows";
  const shown = pair === "main" ? bars : lines;
  const hasNegative = shown.some(({ values }) =>
    values.numbers.some((number) => number !== null && number < 0),
  );
  const isOver = pair === "over";
  return (
    `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/>${hasNegative ? "" : '<c:min val="0"/>'}</c:scaling>` +
    // Lying bars bear their numbers: they need no scale.
    `<c:delete val="${isLying ? 1 : 0}"/><c:axPos val="${isOver ? "r" : isLying ? "b" : "l"}"/>` +
    (isOver || isLying
      ? ""
      : `<c:majorGridlines><c:spPr>${outline(gridColour(colours), 0.5)}</c:spPr></c:majorGridlines>`) +
    `<c:numFmt formatCode="${escaped(of.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr>${noOutline}</c:spPr>${textProperties(letterSizes.label, colours.text)}` +
    `<c:crossAx val="${crossed}"/><c:crosses val="${isOver || isLying ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
