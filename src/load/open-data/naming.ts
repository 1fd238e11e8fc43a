import { westernYears } from "../../model/plain-words.js";
import { columnLetter } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/open-data.js";
import { cellPlace } from "../../read/trouble.js";
import { cellAt, type LaidRow, type Layout } from "./layout.js";

/** What the headings and the names of the rows leave unsaid: names, units, time and region. */
export function namingProblems(layout: Layout): Problem[] {
  const { body, head } = layout;
  if (!head || body.length === 0) return [];
  return [...omittedNames(layout), ...missingUnits(layout), ...missingTime(layout), ...missingRegion(layout)];
}

const ditto = /^(?:〃|″|"|同上|同左|々)$/u;

function omittedNames({ grid, head, body, columns, headingOf, isNumeric }: Layout): Problem[] {
  const isMerged = (row: number, column: number): boolean =>
    grid.merges.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const headRow = head?.row ?? 1;
  const unnamed = columns
    .filter((column) => !headingOf(column) && !isMerged(headRow, column))
    .map((column) =>
      rules.omittedName(
        { what: `${columnLetter(column)}列に見出しがありません` },
        cellPlace({ row: headRow, column }, grid),
      ),
    );
  const firstNumeric = columns.find(isNumeric) ?? 0;
  const names = columns.filter((column) => column < firstNumeric);
  const ofRow = (row: LaidRow): Problem[] => {
    // A title between the rows is told as such.
    if (row.cells.length === 1) return [];
    return names.flatMap((column): Problem[] => {
      const cell = cellAt(row, column);
      const at = { row: row.row, column };
      const place = cellPlace(at, grid);
      const heading = headingOf(column)?.shown.trim() ?? columnLetter(column);
      if (!cell)
        return isMerged(at.row, column) ? [] : [rules.omittedName({ what: `「${heading}」が空です` }, place)];
      return ditto.test(cell.shown.trim())
        ? [rules.omittedName({ what: `「${heading}」が「${cell.shown.trim()}」です` }, place)]
        : [];
    });
  };
  return [...unnamed, ...body.flatMap(ofRow)];
}

const inBrackets = /[（([［【].+[）)\]］】]/u;

/** Headings of what is counted in nothing else: years, levels, and numbers whose name is their unit. */
const needsNoUnit =
  /(?:年度?|月|日|四半期|階層|順位|緯度|経度|件数|人数|社数|者数|戸数|台数|回数|世帯数|店舗数)$/u;

function missingUnits({ grid, columns, headingOf, isNumeric }: Layout): Problem[] {
  const headings = columns.flatMap((column) => headingOf(column) ?? []);
  if (headings.some(({ shown }) => /単位$/u.test(shown.trim()))) return [];
  return headings
    .filter(({ column, shown }) => {
      const heading = shown.trim();
      return isNumeric(column) && !inBrackets.test(heading) && !needsNoUnit.test(heading);
    })
    .map((cell) => rules.noUnit({ heading: cell.shown.trim() }, cellPlace(cell, grid)));
}

/** A Western year that is said to be one, or a day; e-Stat's time code (2024000000). */
const westernTime = /(?<!\d)(?:1[89]|2[01])\d\d(?:年|[-/.]\d|H\d|Q\d|\d{6}(?!\d))/u;
const ofTime = /(?:年|年度|年次|年月|月|日|時点|期間?|時間軸.*)$/u;

function missingTime({ grid, head, body, columns, headingOf }: Layout): Problem[] {
  const rows = [...(head ? [head] : []), ...body];
  const isSaid = rows.some((row) =>
    row.cells.some(({ shown, day }) => day !== undefined || westernTime.test(shown)),
  );
  const ofYears = columns.filter((column) => ofTime.test(headingOf(column)?.shown.trim() ?? ""));
  const isInColumn = ofYears.some((column) =>
    body.some((row) => westernYears.test(cellAt(row, column)?.shown ?? "")),
  );
  return isSaid || isInColumn || !head
    ? []
    : [rules.noTime({}, cellPlace({ row: head.row, column: columns[0] ?? 1 }, grid))];
}

const ofRegion = /地域|都道府県|市区町村|市町村|団体コード|自治体/u;
const region = /^(?:全国|北海道|東京都|(?:大阪|京都)府|\S{2,3}県)$/u;

function missingRegion({ grid, head, body, columns, headingOf }: Layout): Problem[] {
  const isHeaded = columns.some((column) => ofRegion.test(headingOf(column)?.shown ?? ""));
  const isNamed = body.some((row) => row.cells.some(({ shown }) => region.test(shown.trim())));
  return isHeaded || isNamed || !head
    ? []
    : [rules.noRegion({}, cellPlace({ row: head.row, column: columns[0] ?? 1 }, grid))];
}
