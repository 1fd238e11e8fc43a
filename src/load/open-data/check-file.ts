import { columnLetter } from "../../problem/place.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { emptyFile, missingFile } from "../../problem/rules/file.js";
import * as rules from "../../problem/rules/open-data.js";
import type { BookSheet, SheetObject } from "../../read/book.js";
import { readCsv } from "../../read/csv/read.js";
import type { Grid } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";
import { readWorkbook } from "../../read/workbook.js";
import { bytesOf } from "../file.js";
import { nearestPath } from "../nearest-path.js";
import type { Reader } from "../reader.js";
import { limitPerRule } from "../table/limit-per-rule.js";
import { isCsv } from "../table-files.js";
import { cellProblems } from "./cells.js";
import { layoutOf } from "./layout.js";
import { namingProblems } from "./naming.js";
import { pieceProblems } from "./pieces.js";

/** 機械判読の点検: every rule of the Ministry's against a file, whoever made it. */
export async function openDataProblems(file: string, reader: Reader): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const bytes = await bytesOf(file, reader, problems);
  if (!bytes)
    return problems.length > 0
      ? problems
      : [missingFile({ what: "ファイル", near: await nearestPath(file, reader) }, { file })];
  return isCsv(file) ? gridProblems(readCsv(bytes, file)) : bookProblems(bytes, file);
}

function bookProblems(bytes: Uint8Array, file: string): readonly Problem[] {
  const { value: book, problems } = readWorkbook(bytes, file);
  if (!book) return problems;
  const { format } = book;
  const ofFormat = format === "xlsx" ? [] : [rules.fileFormat({ format }, { file })];
  const sheets = book.sheets.map((sheet) => ({ sheet, read: sheet.read() }));
  const isEmpty = sheets.every(({ read }) => read.value?.rows.length === 0);
  return [
    ...problems,
    ...ofFormat,
    ...(isEmpty ? [emptyFile({}, { file })] : []),
    ...sheets.flatMap(({ sheet, read }) => [...objectProblems(sheet, file), ...gridProblems(read)]),
  ];
}

const objectNames: Readonly<Record<SheetObject, string>> = {
  drawing: "図形・画像・グラフ",
  embedded: "埋めこまれた文書",
  control: "ボタンなどの部品",
};

const objectProblems = ({ name, objects = [] }: BookSheet, file: string): Problem[] =>
  objects.map((object) => rules.drawnObject({ what: objectNames[object] }, { file, sheet: name }));

function gridProblems({ value: grid, problems }: Outcome<Grid>): readonly Problem[] {
  if (!grid) return problems;
  const layout = layoutOf(grid);
  const found = [
    ...mergeProblems(grid),
    ...pieceProblems(layout),
    ...namingProblems(layout),
    ...cellProblems(layout),
  ];
  return [...problems, ...limitPerRule(found)];
}

const mergeProblems = (grid: Grid): Problem[] =>
  grid.merges.map(({ top, left, bottom, right }) => {
    const area = `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`;
    return rules.mergedArea({ area }, cellPlace({ row: top, column: left }, grid));
  });
