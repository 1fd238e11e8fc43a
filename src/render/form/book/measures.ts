import { descendants, type XmlElement } from "../xml/element.js";

/** A number that stands in a form's file, and what it may be. */
interface FormMeasure {
  readonly element: string;
  readonly attribute: string;
  /** What a person calls it. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

const margins = { left: "左の余白", right: "右の余白", top: "上の余白", bottom: "下の余白" } as const;
const inches = { least: 0, most: 49 } as const;

/** Excel's own limits, and more where other programs allow themselves more. */
const measures: readonly FormMeasure[] = [
  { element: "sz", attribute: "val", name: "文字の大きさ", least: 1, most: 409 },
  { element: "alignment", attribute: "indent", name: "字下げ", least: 0, most: 250 },
  { element: "row", attribute: "ht", name: "行の高さ", least: 0, most: 2000 },
  { element: "sheetFormatPr", attribute: "defaultRowHeight", name: "行の高さ", least: 0, most: 2000 },
  { element: "col", attribute: "width", name: "列の幅", least: 0, most: 1000 },
  { element: "col", attribute: "min", name: "列の番号", least: 1, most: 16_384 },
  { element: "col", attribute: "max", name: "列の番号", least: 1, most: 16_384 },
  { element: "sheetFormatPr", attribute: "defaultColWidth", name: "列の幅", least: 0, most: 1000 },
  ...Object.entries(margins).map(([attribute, name]) => ({
    element: "pageMargins",
    attribute,
    name,
    ...inches,
  })),
  { element: "pageMargins", attribute: "header", name: "ヘッダーの位置", ...inches },
  { element: "pageMargins", attribute: "footer", name: "フッターの位置", ...inches },
  { element: "pageSetup", attribute: "scale", name: "拡大縮小", least: 10, most: 400 },
  { element: "pageSetup", attribute: "fitToWidth", name: "横のページ数", least: 0, most: 32_767 },
  { element: "pageSetup", attribute: "fitToHeight", name: "縦のページ数", least: 0, most: 32_767 },
];

const byElement = new Map<string, FormMeasure[]>();
for (const measure of measures)
  byElement.set(measure.element, [...(byElement.get(measure.element) ?? []), measure]);

/** A measure that is none: what it is called, and what stands there. */
export interface OddMeasure {
  readonly name: string;
  readonly value: string;
}

/** The first measure of a part with which nothing can be drawn; undefined where all are fine. */
export function oddMeasure(root: XmlElement): OddMeasure | undefined {
  for (const element of [root, ...descendants(root)]) {
    for (const { attribute, name, least, most } of byElement.get(element.name) ?? []) {
      const value = element.attributes.get(attribute)?.value;
      if (value === undefined) continue;
      if (value.trim() === "" || !(Number(value) >= least && Number(value) <= most)) return { name, value };
    }
  }
  return undefined;
}
