import { escaped } from "../../text/markup.js";
import { axesOf, axisIds } from "./axes-xml.js";
import type { NativeChart } from "./native-chart.js";
import { barSeries, lineSeries } from "./series-xml.js";
import { letterSizes, outline, solidFill, textProperties, titled } from "./shape-xml.js";

/** The part `xl/charts/chart….xml` (DrawingML charts, ECMA-376, 21.2): a flat chart in the sheet's own face. */
export function chartXml(chart: NativeChart): string {
  const { title, colours } = chart;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${titled(title, letterSizes.title, colours.text)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotsOf(chart)}${axesOf(chart)}</c:plotArea>` +
    `${legendOf(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solidFill("#ffffff")}${outline(colours.line)}</c:spPr>` +
    `${textProperties(letterSizes.text, colours.text)}</c:chartSpace>`
  );
}

/** A single series is named at its axis. */
function legendOf({ kind, bars, lines, colours }: NativeChart): string {
  if (kind !== "pie" && bars.length + lines.length === 1) return "";
  const side = kind === "pie" ? "r" : "b";
  const words = textProperties(letterSizes.text, colours.text);
  return `<c:legend><c:legendPos val="${side}"/><c:overlay val="0"/>${words}</c:legend>`;
}

function plotsOf(chart: NativeChart): string {
  const { kind, bars, lines } = chart;
  const series = bars.map((one, index) => barSeries(one, index, chart)).join("");
  const inside = `${series}${barLabels(chart)}`;
  if (kind === "pie")
    return `<c:pieChart><c:varyColors val="1"/>${inside}<c:firstSliceAng val="0"/></c:pieChart>`;
  const isStacked = kind === "stacked-columns";
  const main =
    `<c:barChart><c:barDir val="${kind === "rows" ? "bar" : "col"}"/>` +
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${inside}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}${axisIds("main")}</c:barChart>`;
  if (lines.length === 0) return main;
  const over = lines.map((one, index) => lineSeries(one, bars.length + index, chart)).join("");
  return (
    `${main}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${over}` +
    `<c:marker val="1"/>${axisIds("over")}</c:lineChart>`
  );
}

/** Lying bars and parts have room for their numbers; over the years these stand in the table above. */
function barLabels({ kind, bars: [first], colours }: NativeChart): string {
  if (!first || (kind !== "rows" && kind !== "pie")) return "";
  const format = kind === "pie" ? `${first.format.split(";")[0]}"${first.unit}"` : first.format;
  return (
    `<c:dLbls><c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/>` +
    `${textProperties(letterSizes.label, colours.text, "numbers")}<c:dLblPos val="outEnd"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}
