import { expect, test } from "vitest";
import { problemOf } from "../../src/read/trouble.js";
import { gridOf, xlsxOf } from "./parts.js";

test("why a cell cannot be taken, with its place", () => {
  const cells = [
    '<c r="A3" t="e"><v>#REF!</v></c>',
    '<c r="B3"><f>1+2</f></c>',
    '<c r="C3" s="1"><v>12</v></c>',
    '<c r="D3" s="2"><v>100000000</v></c>',
    '<c r="E3"><v>1e400</v></c>',
    '<c r="F3" s="3"><v>15</v></c>',
    '<c r="AA3"><v>1</v></c>',
  ];
  const grid = gridOf(
    xlsxOf({ rows: `<row r="3">${cells.join("")}</row>`, formats: ["[DBNum2]General", "yyyy/m/d"] }),
  );
  const problems = grid.rows.flatMap((row) => row.cells.flatMap((cell) => problemOf(cell, grid) ?? []));
  expect(problems.map(({ message, place }) => [place?.column, message])).toEqual([
    ["A", "エラー値「#REF!」です。"],
    ["B", "数式「=1+2」の計算結果が保存されていません。"],
    ["C", "表示形式「[DBNum2]General」が分からず、値「12」がExcelでどう見えるか決められません。"],
    ["D", "表示形式「yyyy/m/d」は日付ですが、値「100000000」は日付になりません（Excelでは####と見えます）。"],
    ["E", "数か日付のはずですが「1e400」と保存されています。"],
    ["F", "「15」は取り消し線で消されています。"],
  ]);
  expect(
    problems.every(({ place }) => place?.file === "a.xlsx" && place.sheet === "表" && place.row === 3),
  ).toBe(true);
});
