import type { Workbook } from "exceljs";
import { type CellKind, type ColumnPlan, FormPage, field } from "./page.js";

/** Sheets and tables that several templates have. */

/** Figures one by one, each in a row under its name. */
export function figuresOf(
  page: FormPage,
  figures: readonly (readonly [label: string, name: string, kind?: CellKind])[],
): void {
  for (const [label, name, kind = "number"] of figures) page.fact(label, field(name), { kind });
}

/** 保証の内訳: approvals, balance and subrogations, a table for each way in which they are divided. */
export function mixes(workbook: Workbook): void {
  for (const measure of ["保証承諾", "保証債務残高", "代位弁済"]) {
    const page = new FormPage(workbook, { name: `${measure}の内訳`, widths: [26, 10, 12, 9, 9] })
      .title(`${measure}の内訳`, measure === "保証債務残高" ? "{{年度末日}}現在" : "{{期間}}")
      .repeated();
    for (const [dimension, heading] of [
      ["金融機関群別", "金融機関群"],
      ["業種別", "業種"],
      ["制度別", "制度"],
    ] as const) {
      const table = `${dimension}${measure}`;
      if (dimension === "制度別") page.nextPage();
      page
        .heading(dimension, "件、百万円、％")
        .list(table, [
          { heading, field: `${heading}（字下げ）` },
          { heading: "件数", field: "件数", kind: "number" },
          { heading: "金額", field: "金額（百万円）", kind: "number" },
          { heading: "構成比", field: "構成比", kind: "percent" },
          { heading: "前年度比", field: "前年度比", kind: "percent" },
        ])
        .notes(table)
        .gap();
    }
  }
}

/** A statement to the yen, one side under the other. */
export function statement(workbook: Workbook, title: string, sides: readonly string[], when: string): void {
  const page = new FormPage(workbook, { name: title, widths: [44, 22] }).title(title, when).repeated();
  for (const [index, side] of sides.entries()) {
    if (index === 1) page.nextPage();
    page
      .heading(side, "円")
      .list(`${title}（${side}）`, [
        { heading: "科目", field: "科目（字下げ）" },
        { heading: "金額", field: "金額（円）", kind: "yen" },
      ])
      .gap();
  }
}

/** 役員. */
export function officers(workbook: Workbook, when: string): void {
  wordSheet(workbook, { name: "役員", widths: [12, 15, 8, 15, 18], when }, [
    { heading: "役職", field: "役職" },
    { heading: "氏名", field: "氏名" },
    { heading: "常勤", field: "常勤・非常勤", kind: "centre" },
    { heading: "就任", field: "就任年月日" },
    { heading: "備考", field: "備考" },
  ]);
}

/** 事業所. */
export function offices(workbook: Workbook, when: string): void {
  wordSheet(workbook, { name: "事業所", widths: [14, 9, 19, 13, 11], when }, [
    { heading: "名称", field: "名称" },
    { heading: "郵便番号", field: "郵便番号" },
    { heading: "所在地", field: "所在地" },
    { heading: "電話", field: "電話" },
    { heading: "担当地区", field: "担当地区" },
  ]);
}

/** A sheet of one table of words, each row as high as its text. */
export function wordSheet(
  workbook: Workbook,
  {
    name,
    widths,
    when,
    table = name,
  }: { name: string; widths: readonly number[]; when: string; table?: string },
  columns: readonly ColumnPlan[],
): void {
  new FormPage(workbook, { name, widths })
    .title(name, when)
    .repeated()
    .list(table, columns, { isOpen: true });
}
