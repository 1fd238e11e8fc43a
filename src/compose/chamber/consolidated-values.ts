import type { ComparedLine, ConsolidatedReport, Filing } from "../../model/chamber/consolidated.js";
import { halfYearCode, halfYearName, previousHalf, sameHalfLastYear } from "../../model/chamber/half-year.js";
import type { HalfYearReport, ReportLine } from "../../model/chamber/half-year-report.js";
import type { Chamber } from "../../model/chamber/prefecture.js";
import type { IsoDate } from "../../model/era.js";
import type { FormValues } from "../../model/form.js";
import { countOf, day, type FormField, listOf, valuesOf } from "./field.js";
import { halfFields, lineFields, noteFields } from "./half-fields.js";

const comparedFields: readonly FormField<ComparedLine>[] = [
  ...lineFields,
  { name: "承諾率", about: "承諾件数÷申込件数（％）", of: ({ rate }) => rate },
  { name: "前期申込金額", about: "前期（千円）", of: ({ previous }) => previous.applications },
  { name: "前期承諾金額", about: "前期（千円）", of: ({ previous }) => previous.approvals },
  { name: "前年同期申込金額", about: "前年同期（千円）", of: ({ lastYear }) => lastYear.applications },
  { name: "前年同期承諾金額", about: "前年同期（千円）", of: ({ lastYear }) => lastYear.approvals },
];

export const byChamber: readonly FormField<ComparedLine>[] = [
  { name: "団体名", about: "団体名", of: ({ name }) => name },
  ...comparedFields,
];

export const byProgramme: readonly FormField<ComparedLine>[] = [
  { name: "融資制度", about: "融資制度の名", of: ({ name }) => name },
  ...comparedFields,
];

export const filingFields: readonly FormField<Filing>[] = [
  { name: "団体コード", about: "団体コード", of: ({ chamber }) => chamber.code.value },
  { name: "団体名", about: "団体名", of: ({ chamber }) => chamber.name.value },
  { name: "報告日", about: "報告を受けた日", of: ({ reported }) => day(reported) },
  { name: "状況", about: "提出、期限後、未提出、期限前", of: ({ status }) => status },
  { name: "資料", about: "受払簿、半期報告", of: ({ source }) => source },
];

export const gatheredFields: readonly FormField<{
  chamber: Chamber;
  report: HalfYearReport;
  line: ReportLine;
}>[] = [
  { name: "団体コード", about: "団体コード", of: ({ chamber }) => chamber.code.value },
  { name: "団体名", about: "団体名", of: ({ chamber }) => chamber.name.value },
  { name: "期", about: "2025H1", of: ({ report }) => halfYearCode(report.half) },
  { name: "融資制度", about: "融資制度の名", of: ({ line }) => line.name },
  { name: "申込件数", about: "申込件数", of: ({ line }) => line.applications.count },
  { name: "申込金額", about: "申込金額（円）", of: ({ line }) => line.applications.yen },
  { name: "承諾件数", about: "承諾件数", of: ({ line }) => line.approvals.count },
  { name: "承諾金額", about: "承諾金額（円）", of: ({ line }) => line.approvals.yen },
];

/** Everything the consolidated workbook may name. */
export function consolidatedValues(
  report: ConsolidatedReport,
  prefecture: string,
  asOf: IsoDate,
): FormValues {
  const { half, chambers, programmes, total, notes, filings, reports } = report;
  const count = (word: Filing["status"]) =>
    countOf(
      "提出.状況",
      word,
      filings.map(({ status }) => status),
    );
  return {
    ...valuesOf(halfFields, half),
    ...valuesOf(comparedFields, total),
    県名: prefecture,
    基準日: day(asOf),
    前期の名: halfYearName(previousHalf(half)),
    前年同期の名: halfYearName(sameHalfLastYear(half)),
    団体別: listOf(byChamber, chambers),
    制度別: listOf(byProgramme, programmes),
    注: listOf(noteFields, notes),
    提出数: count("提出"),
    期限後の数: count("期限後"),
    未提出数: count("未提出"),
    提出: listOf(filingFields, filings),
    データ: listOf(
      gatheredFields,
      reports.flatMap(({ chamber, report: own }) =>
        own.programmes.map((line) => ({ chamber, report: own, line })),
      ),
    ),
  };
}
