import { escaped } from "../../text/markup.js";
import type { NativeChart, NativeSeries, TextCells } from "./native-chart.js";
import { outline, solidFill } from "./shape-xml.js";

/** Bars of a series, or the parts of a pie. */
export function barSeries(series: NativeSeries, index: number, { kind, categories }: NativeChart): string {
  const isPie = kind === "pie";
  const invert = isPie ? "" : '<c:invertIfNegative val="0"/>';
  const shape = (colour: string): string =>
    `<c:spPr>${solidFill(colour)}${isPie ? outline("#ffffff") : ""}</c:spPr>`;
  const points = [...series.points].map(
    ([at, colour]) => `<c:dPt><c:idx val="${at}"/>${invert}<c:bubble3D val="0"/>${shape(colour)}</c:dPt>`,
  );
  return (
    `<c:ser>${headOf(series, index)}${shape(series.colour)}${invert}${points.join("")}` +
    `${dataOf(series, categories)}</c:ser>`
  );
}

/** A line with open marks, which stay apart from bars in black and white, too. */
export const lineSeries = (series: NativeSeries, index: number, { categories }: NativeChart): string =>
  `<c:ser>${headOf(series, index)}<c:spPr>${outline(series.colour, 1.75)}</c:spPr>` +
  '<c:marker><c:symbol val="circle"/><c:size val="6"/>' +
  `<c:spPr>${solidFill("#ffffff")}${outline(series.colour, 1.25)}</c:spPr></c:marker>` +
  `${dataOf(series, categories)}<c:smooth val="0"/></c:ser>`;

const headOf = ({ name }: NativeSeries, index: number): string =>
  `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${wordsIn(name)}</c:tx>`;

function dataOf({ values, format }: NativeSeries, categories: TextCells): string {
  const points = values.numbers.flatMap((number, at) => (number === null ? [] : [point(at, String(number))]));
  return (
    `<c:cat>${wordsIn(categories)}</c:cat><c:val><c:numRef><c:f>${escaped(values.formula)}</c:f><c:numCache>` +
    `<c:formatCode>${escaped(format)}</c:formatCode><c:ptCount val="${values.numbers.length}"/>` +
    `${points.join("")}</c:numCache></c:numRef></c:val>`
  );
}

const wordsIn = ({ formula, texts }: TextCells): string =>
  `<c:strRef><c:f>${escaped(formula)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>` +
  `${texts.map((text, at) => point(at, text)).join("")}</c:strCache></c:strRef>`;

const point = (at: number, value: string): string => `<c:pt idx="${at}"><c:v>${escaped(value)}</c:v></c:pt>`;
