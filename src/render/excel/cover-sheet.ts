import type { Worksheet } from "exceljs";
import type { NumberStyle } from "../../model/print.js";
import { drawListHead, drawListRow, type ListColumn } from "./list.js";
import { drawHead, setUpPage } from "./page.js";
import { borders, countStyles, fonts, headFill, numberFormat } from "./style.js";

/** A sheet as the cover lists it. */
export interface ListedSheet {
  /** As its tab has it. */
  readonly name: string;
  readonly title: string;
  readonly period: string;
  readonly units: readonly string[];
}

/** What stands on the cover. */
export interface CoverContent {
  /** Whose workbook it is. */
  readonly entity: string;
  readonly title: string;
  /** Whose figures they are, of when: by what they are called. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  /** The files that they were read from; nothing is said where there are none. */
  readonly files: readonly string[];
  readonly sheets: readonly ListedSheet[];
  /** The cells that say 合 or 否, where figures were compared. */
  readonly verdicts?: { readonly cells: string; readonly all: number; readonly wrong: number };
}

const columns: readonly ListColumn[] = [
  { heading: "シート", most: 36 },
  { heading: "時点・期間", most: 50 },
  { heading: "単位", most: 13 },
];

/** The first row of the facts below the title. */
const firstFact = 3;

/** 表紙: whose figures they are, of when, in what units, from which files, whether they agree; and every sheet. */
export function drawCover(worksheet: Worksheet, content: CoverContent, style: NumberStyle): void {
  const { entity, title, sheets } = content;
  drawHead(worksheet, { entity: "", title: `${entity}　${title}`, period: "", unit: "", lastColumn: 3 });
  const facts = factsOf(content);
  const head = firstFact + facts.length + (content.verdicts ? 1 : 0) + 1;
  const rows = sheets.map(({ title: name, period, units }) => [name, period, units.join("・")]);
  const lines = facts.flatMap(([name, text]) => text.split("\n").map((line) => [name, line]));
  drawListHead(worksheet, columns, [...rows, ...lines], head);
  facts.forEach(([name, text], index) => {
    drawFact(worksheet, firstFact + index, name, text);
  });
  if (content.verdicts) drawVerdict(worksheet, firstFact + facts.length, content.verdicts, style);
  sheets.forEach(({ name }, index) => {
    const row = head + 1 + index;
    drawListRow(worksheet, row, rows[index] ?? []);
    const cell = worksheet.getCell(row, 1);
    cell.value = { text: rows[index]?.[0] ?? name, hyperlink: `#'${name}'!A1` };
    cell.font = fonts.link;
  });
  setUpPage(worksheet, { entity, headRow: 1, isLandscape: false, isWhole: true });
}

function factsOf({ facts, sheets, files }: CoverContent): (readonly [name: string, text: string])[] {
  const units = new Set(sheets.flatMap(({ units }) => units));
  return [
    ...facts,
    ["単位", `${[...units].join("、")}（シートごとに示します）`],
    ...(files.length > 0 ? [["資料", [...new Set(files)].sort().join("\n")] as const] : []),
  ];
}

function drawFact(worksheet: Worksheet, row: number, name: string, text: string): void {
  drawListRow(worksheet, row, [name, text]);
  const heading = worksheet.getCell(row, 1);
  heading.font = fonts.strong;
  heading.fill = headFill;
}

/** How many of what was compared do not agree, counted anew whenever a figure changes. */
function drawVerdict(
  worksheet: Worksheet,
  row: number,
  { cells, all, wrong }: NonNullable<CoverContent["verdicts"]>,
  style: NumberStyle,
): void {
  drawFact(worksheet, row, `検算（${all}件）のうち「否」の件数`, "");
  const cell = worksheet.getCell(row, 2);
  cell.value = { formula: `COUNTIF(${cells},"否")`, result: wrong };
  cell.numFmt = numberFormat(0, style);
  cell.alignment = { horizontal: "left", vertical: "middle" };
  cell.border = borders.cell;
  worksheet.addConditionalFormatting({ ref: cell.address, rules: countStyles });
}
