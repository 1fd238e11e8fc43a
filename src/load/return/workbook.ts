import { normalForm } from "../../model/normal-form.js";
import type { Return, Sought } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { brokenHead, noOriginColumn, notOurBook } from "../../problem/rules/return.js";
import type { Book } from "../../read/book.js";
import type { Grid } from "../../read/grid.js";
import { sheetNamed } from "../book.js";
import { readDate, readFiscalYear } from "../date.js";
import { visibleGrid } from "../visible.js";
import { figureListIn, figuresIn, type ListHeadings } from "./figure-list.js";
import { isOtherSpan } from "./span.js";

/** The columns of 出典 that are read. */
const headings: ListHeadings = { label: "名前", value: "数値", unit: "単位", id: "ID" };

/**
 * 提出された statements.xlsx, as kaiji wrote it or a spreadsheet program saved it again: 表紙 says whose and of when it
 * is, 出典 has every figure with its id.
 */
export function returnOfBook(book: Book, sought: Sought, problems: Problem[]): Return | undefined {
  const { file } = book;
  const cover = sheetGrid("表紙", book, problems);
  const sheet = sheetGrid("出典", book, problems);
  if (!cover || !sheet) return undefined;
  const head = headOf(cover, file, problems);
  const list = figureListIn(sheet, headings);
  if ("missing" in list) {
    problems.push(noOriginColumn({ headings: list.missing }, { file, sheet: "出典" }));
    return undefined;
  }
  const figures = figuresIn(list, sought, problems);
  if (!head || !figures) return undefined;
  return { file, form: "workbook", ...head, figures };
}

function sheetGrid(name: string, book: Book, problems: Problem[]): Grid | undefined {
  const sheet = sheetNamed(name, book);
  if (sheet) return visibleGrid(sheet.read(), problems);
  problems.push(notOurBook({ sheet: name, found: book.sheets.map((one) => one.name) }, { file: book.file }));
  return undefined;
}

function headOf(
  cover: Grid,
  file: string,
  problems: Problem[],
): Pick<Return, "entity" | "fiscalYear"> | undefined {
  const beside = (word: string): string | undefined => {
    const row = cover.rows.find(({ cells }) => cells[0] && normalForm(cells[0].shown) === word);
    return row?.cells[1]?.shown.trim();
  };
  const name = beside("協会");
  // 令和6年度（令和6年4月1日から令和7年3月31日まで）
  const [year = "", span = ""] = beside("年度")?.split(/[（(]/u) ?? [];
  const fiscalYear = readFiscalYear(year);
  if (name && fiscalYear) {
    const [from, to] = span.split(/から|まで/u).map((day) => readDate(day) ?? undefined);
    return isOtherSpan({ from, to }, fiscalYear, { file, sheet: "表紙" }, problems)
      ? undefined
      : { entity: { name }, fiscalYear };
  }
  const missing = [...(name ? [] : ["協会"]), ...(fiscalYear ? [] : ["年度"])];
  problems.push(brokenHead({ missing }, { file, sheet: "表紙" }));
  return undefined;
}
