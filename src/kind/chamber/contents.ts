import { entityFields } from "../../compose/chamber/case-fields.js";
import { evaluationValues } from "../../compose/chamber/evaluation-values.js";
import { valuesOf } from "../../compose/chamber/field.js";
import { followUpSummaryValues } from "../../compose/chamber/follow-up-summary-values.js";
import { followUpValues } from "../../compose/chamber/follow-up-values.js";
import { reportValues } from "../../compose/chamber/half-fields.js";
import { registerValues } from "../../compose/chamber/register-values.js";
import { visitReportValues } from "../../compose/chamber/visit-report-values.js";
import { halfYearName } from "../../model/chamber/half-year.js";
import { reportedOn } from "../../model/chamber/settings.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { wordsOf } from "../../model/words.js";
import type { FormMaker } from "./form-maker.js";
import type { FormContent } from "./form-output.js";
import type { LoadedChamber } from "./report.js";

/** What a chamber's outputs are made of. */
export interface PublishedChamber extends LoadedChamber {
  readonly forms: FormMaker;
}

// What fills each of the forms that are about the register as a whole.

export function registerContent({ dataset, report }: PublishedChamber): FormContent {
  return {
    values: {
      ...valuesOf(entityFields, dataset.settings.entity),
      ...registerValues(dataset.cases, report.asOf),
    },
    title: "受払簿",
    words: dataset.words,
  };
}

export function followUpContent({ dataset, report }: PublishedChamber): FormContent {
  return {
    values: {
      ...valuesOf(entityFields, dataset.settings.entity),
      ...followUpValues(report.followUps, report.half, dataset.settings.followUp, report.asOf),
    },
    title: "融資後指導",
    words: dataset.words,
  };
}

/** 推薦実績報告書 (様式5). */
export function reportContent({ dataset, report }: LoadedChamber): FormContent {
  const { entity } = dataset.settings;
  const reported = reportedOn(dataset.settings, report.half);
  return {
    values: { ...valuesOf(entityFields, entity), ...reportValues(report.report, entity.name, reported) },
    title: `推薦実績報告書（${halfYearName(report.half)}）`,
    words: dataset.words,
  };
}

export function summaryContent({ dataset: { settings, words }, report }: PublishedChamber): FormContent {
  return {
    values: {
      ...valuesOf(entityFields, settings.entity),
      ...followUpSummaryValues(report.followUpSummary, settings.followUp, report.asOf),
    },
    title: `融資後指導の集計（${halfYearName(report.half)}）`,
    words,
  };
}

export function coverContent({ dataset, report }: PublishedChamber): FormContent {
  const { settings, visits, cases, words } = dataset;
  return {
    values: {
      ...valuesOf(entityFields, settings.entity),
      ...visitReportValues(visits, cases, report.followUps, report.half),
    },
    title: `融資後指導記録票の送付一覧（${halfYearName(report.half)}）`,
    words: [...wordsOf([...cases, ...visits]), ...(words ?? [])],
  };
}

export const hasTargets = ({ report }: PublishedChamber): boolean => report.evaluation.lines.length > 0;

export function evaluationContent({
  dataset: { settings, targets, words },
  report,
}: PublishedChamber): FormContent {
  return {
    values: {
      ...valuesOf(entityFields, settings.entity),
      ...evaluationValues(report.evaluation, settings.ratings),
    },
    title: `支援計画の評価（${fiscalYearName(report.evaluation.year)}）`,
    words: [...wordsOf(targets), ...(words ?? [])],
  };
}
