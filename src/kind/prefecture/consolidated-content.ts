import { consolidatedValues } from "../../compose/chamber/consolidated-values.js";
import { halfYearName } from "../../model/chamber/half-year.js";
import type { FormContent } from "../chamber/form-output.js";
import type { LoadedPrefecture } from "./report.js";

/** 推薦実績の集計: what fills it. */
export function consolidatedContent({ dataset, report, asOf }: LoadedPrefecture): FormContent {
  return {
    values: consolidatedValues(report, dataset.settings.entity.name, asOf),
    title: `推薦実績の集計（${halfYearName(report.half)}）`,
    words: dataset.words,
  };
}
