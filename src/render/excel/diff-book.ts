import type { Workbook, Worksheet } from "exceljs";
import { exceljs } from "../../exceljs.js";
import { Decimal } from "../../model/decimal.js";
import type { Cause, Difference, EditionName, PlacedFigureText } from "../../model/difference.js";
import { placeText } from "../../problem/place.js";
import { drawListHead, drawListRow, type ListColumn } from "./list.js";
import { drawHead, firstTableRow, setUpPage } from "./page.js";
import { save } from "./save.js";
import { addSheet } from "./sheet-name.js";

/** A sheet for the people who check: a row for each thing to look at, the last column theirs. */
interface CheckSheet {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Entry[])[];
}

/** Words, or a number; null where there is nothing. */
type Entry = string | Decimal | null;

const number = 20;
const mark: ListColumn = { heading: "確認", most: 8 };

/** `diff.xlsx`: figures that changed, came and went; every printed place of them, output by output; prose that changed. */
export function diffWorkbook(difference: Difference): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheets = [figureSheet(difference), placeSheet(difference), wordsSheet(difference)];
  for (const sheet of sheets) drawSheet(workbook, sheet, difference);
  return save(workbook, difference.newer.period.to.slice(0, 7));
}

function figureSheet({ changed, appeared, vanished }: Difference): CheckSheet {
  const oneSided = (
    what: string,
    { label, unit, value, id }: Difference["appeared"][number],
    isNew: boolean,
  ) => [what, label, isNew ? null : entry(value), isNew ? entry(value) : null, null, unit, "", id, ""];
  return {
    title: "変わった数値",
    columns: [
      { heading: "違い", most: 10 },
      { heading: "名前", most: 34 },
      { heading: "前", most: number },
      { heading: "後", most: number },
      { heading: "差", most: number },
      { heading: "単位", most: 8 },
      { heading: "もとのセル", most: 40 },
      { heading: "ID（kaiji traceで使う名）", most: 40 },
      mark,
    ],
    rows: [
      ...changed.map(({ id, label, unit, older, newer, difference, causes }) => [
        "変わった",
        label,
        entry(older),
        entry(newer),
        entry(difference),
        unit,
        causes.map(causeWords).join("\n"),
        id,
        "",
      ]),
      ...appeared.map((one) => oneSided("現れた", one, true)),
      ...vanished.map((one) => oneSided("なくなった", one, false)),
    ],
  };
}

function causeWords(cause: Cause): string {
  if (cause.kind === "working") return `計算のしかた（${cause.label}）`;
  const where = cause.place ? placeText(cause.place) : cause.label;
  return `${where} 「${cause.older ?? "（なし）"}」→「${cause.newer ?? "（なし）"}」`;
}

/** In the order of the outputs and their pages, so that they are looked through once. */
function placeSheet({ changed, appeared, vanished }: Difference): CheckSheet {
  const named = [
    ...changed.map((one) => ({ ...one, what: "変わった" })),
    ...appeared.map((one) => ({ ...one, what: "現れた" })),
    ...vanished.map((one) => ({ ...one, what: "なくなった" })),
  ];
  const placed = named.flatMap(({ printed, label, id, what }) =>
    printed.map((place) => ({ place, label, id, what })),
  );
  const files = [...new Set(placed.map(({ place }) => place.file))];
  const order = ({ place }: (typeof placed)[number]) => [files.indexOf(place.file), place.page ?? 0] as const;
  const sorted = placed.toSorted((one, other) => {
    const [[file, page], [otherFile, otherPage]] = [order(one), order(other)];
    return file - otherFile || page - otherPage;
  });
  return {
    title: "印刷された所",
    columns: [
      { heading: "ファイル", most: 34 },
      { heading: "ページ", most: 8 },
      { heading: "表・図・セル", most: 34 },
      { heading: "行", most: 24 },
      { heading: "列", most: 18 },
      { heading: "前", most: number },
      { heading: "後", most: number },
      { heading: "違い", most: 10 },
      { heading: "名前", most: 34 },
      { heading: "ID（kaiji traceで使う名）", most: 40 },
      mark,
    ],
    rows: sorted.map(({ place, label, id, what }) => {
      const { file, page, row, column, text, before } = place;
      const isGone = what === "なくなった";
      const [older, newer] = isGone ? [text, ""] : [before, text ?? "（図だけ）"];
      const where = [
        file,
        page === undefined ? "" : String(page),
        aroundWords(place),
        row ?? "",
        column ?? "",
      ];
      return [...where, older ?? "", newer, what, label, id, ""];
    }),
  };
}

function aroundWords({ number, title, sentence, sheet, cell }: PlacedFigureText): string {
  const at = [sheet, cell].filter((part) => part !== undefined).join("!");
  return [number, title, sentence, at].filter((part) => part !== undefined && part !== "").join(" ");
}

function wordsSheet({ words }: Difference): CheckSheet {
  return {
    title: "変わった文章",
    columns: [
      { heading: "ファイル", most: 24 },
      { heading: "ページ", most: 8 },
      { heading: "前", most: 60 },
      { heading: "後", most: 60 },
      mark,
    ],
    rows: words.map(({ file, page, older, newer }) => [
      file,
      String(page),
      older.join("\n"),
      newer.join("\n"),
      "",
    ]),
  };
}

/** A number where it is one; what is only printed is words. */
function entry(value: string | null): Entry {
  if (value === null) return null;
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u.test(value) ? new Decimal(value) : value;
}

const nameOf = ({ name, period }: EditionName): string => `${name}（${period.name}）`;

function drawSheet(
  workbook: Workbook,
  { title, columns, rows }: CheckSheet,
  { older, newer }: Difference,
): void {
  const worksheet = addSheet(workbook, title);
  const period = `${nameOf(older)} → ${nameOf(newer)}`;
  drawHead(worksheet, { entity: newer.entity, title, period, unit: "", lastColumn: columns.length });
  const words = rows.map((row) => row.map((one) => (typeof one === "string" ? one : null)));
  const measured = words.map((row, index) =>
    row.map((word, at) => word ?? rows[index]?.[at]?.toString() ?? ""),
  );
  drawListHead(worksheet, columns, measured);
  rows.forEach((row, index) => {
    const at = firstTableRow + 1 + index;
    drawListRow(worksheet, at, words[index] ?? []);
    row.forEach((one, column) => {
      if (one instanceof Decimal) drawNumber(worksheet, at, column + 1, one);
    });
  });
  if (rows.length > 0)
    worksheet.autoFilter = {
      from: { row: firstTableRow, column: 1 },
      to: { row: firstTableRow + rows.length, column: columns.length },
    };
  setUpPage(worksheet, { entity: newer.entity, headRow: firstTableRow, headColumns: 1, isLandscape: true });
}

/** Decimals that are shown: a difference of a ratio is small. */
const mostDigits = 8;

function drawNumber(worksheet: Worksheet, row: number, column: number, value: Decimal): void {
  const cell = worksheet.getCell(row, column);
  const digits = Math.min(value.decimalPlaces(), mostDigits);
  const format = `#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
  cell.value = value.toNumber();
  cell.numFmt = `${format};"▲"${format}`;
}
