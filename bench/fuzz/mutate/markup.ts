import type { Draw } from "../../sample/draw.js";
import { one, placeIn } from "../draw.js";
import { attributeValues, cellValues, elements } from "./values.js";

type Change = (xml: string, at: number, draw: Draw) => string;

/** The first match at or after a place, else from the beginning. */
function found(xml: string, at: number, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(xml);
  if (match) return match;
  pattern.lastIndex = 0;
  return pattern.exec(xml) ?? undefined;
}

/** Puts something in the place of the next match. */
const replacing =
  (pattern: RegExp, change: (match: RegExpExecArray, draw: Draw, xml: string) => string): Change =>
  (xml, at, draw) => {
    const match = found(xml, at, new RegExp(pattern, "gu"));
    if (!match) return xml;
    return xml.slice(0, match.index) + change(match, draw, xml) + xml.slice(match.index + match[0].length);
  };

const attribute = /([\w:]+)="([^"]*)"/u;
const text = />[^<>]+</u;
const element = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/u;
const row = /<row[ >].*?<\/row>/u;

const escaped = (value: string): string => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const changes: readonly Change[] = [
  ...Array<Change>(4).fill(
    replacing(attribute, ([, name], draw) => `${name}="${one(draw, attributeValues)}"`),
  ),
  replacing(attribute, () => ""),
  replacing(attribute, ([whole]) => `${whole} ${whole}`),
  replacing(
    attribute,
    ([, name], draw, xml) =>
      `${name}="${found(xml, placeIn(draw, xml.length), new RegExp(attribute, "gu"))?.[2]}"`,
  ),
  ...Array<Change>(3).fill(replacing(text, (_, draw) => `>${escaped(one(draw, cellValues))}<`)),
  replacing(element, () => ""),
  replacing(element, ([whole]) => whole + whole),
  replacing(element, ([whole], draw) => whole.repeat(draw.between(2, 300))),
  replacing(element, ([whole, name = ""], draw) =>
    whole.replaceAll(name, one(draw, ["c", "v", "t", "row", "x:y", "si", "r"])),
  ),
  replacing(
    element,
    (_, draw, xml) => found(xml, placeIn(draw, xml.length), new RegExp(element, "gu"))?.[0] ?? "",
  ),
  replacing(element, ([whole], draw) => one(draw, elements) + whole),
  replacing(element, ([whole], draw) => whole + one(draw, elements)),
  replacing(
    /<\/(?:worksheet|workbook|styleSheet|sst|Relationships|sheetData)>/u,
    ([whole], draw) => one(draw, elements) + whole,
  ),
  replacing(row, () => ""),
  replacing(row, ([whole]) => whole + whole),
  replacing(row, (_, draw, xml) => found(xml, placeIn(draw, xml.length), new RegExp(row, "gu"))?.[0] ?? ""),
  (xml, at) => xml.slice(0, at),
  (xml, at, draw) => xml.slice(0, at) + xml.slice(at + draw.between(1, 60)),
];

/** XMLの部品: attributes, elements, texts and rows changed, as other programs write them or nobody does. */
export const changedMarkup = (xml: string, draw: Draw): string =>
  one(draw, changes)(xml, placeIn(draw, xml.length), draw);
