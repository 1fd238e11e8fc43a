import { entityFields } from "../../compose/chamber/case-fields.js";
import { valuesOf } from "../../compose/chamber/field.js";
import { reportValues } from "../../compose/chamber/half-fields.js";
import { halfYearName } from "../../model/chamber/half-year.js";
import { reportedOn } from "../../model/chamber/settings.js";
import type { FormContent } from "./form-output.js";
import type { LoadedChamber } from "./report.js";

/** 推薦実績報告書 (様式5): what fills it. */
export function halfYearContent({ dataset, report }: LoadedChamber): FormContent {
  const { entity } = dataset.settings;
  const reported = reportedOn(dataset.settings, report.half);
  return {
    values: { ...valuesOf(entityFields, entity), ...reportValues(report.report, entity.name, reported) },
    title: `推薦実績報告書（${halfYearName(report.half)}）`,
    words: dataset.words,
  };
}
