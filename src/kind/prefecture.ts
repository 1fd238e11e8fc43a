import { consolidate } from "../calculate/chamber/consolidate.js";
import { entityFields } from "../compose/chamber/case-fields.js";
import { consolidatedValues } from "../compose/chamber/consolidated-values.js";
import { valuesOf } from "../compose/chamber/field.js";
import { reportValues } from "../compose/chamber/half-fields.js";
import { loadPrefecture } from "../load/chamber/prefecture.js";
import { unknownTemplates } from "../load/chamber/templates.js";
import type { ConsolidatedReport } from "../model/chamber/consolidated.js";
import { halfYearName } from "../model/chamber/half-year.js";
import { loanProgrammesSchema } from "../model/chamber/loan-programmes.js";
import type { PrefectureDataset } from "../model/chamber/prefecture.js";
import { chambersSchema, halfYearDataSchema } from "../model/chamber/prefecture.js";
import type { IsoDate } from "../model/era.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { formPlaces, formWorkbook } from "../render/form/filled-form.js";
import { yearOfHalf } from "./chamber/fiscal-year.js";
import { type FormMaker, formMaker } from "./chamber/form-maker.js";
import { type FormContent, formOutput } from "./chamber/form-output.js";
import { asOfOption, halfOption } from "./chamber/options.js";
import type { Call } from "./desk.js";
import { type Kind, type MadeFile, whole } from "./kind.js";
import { openDataFiles } from "./open-data.js";
import type { OpenedDataset } from "./opened-dataset.js";
import { prefectureOpenData } from "./prefecture/open-data.js";

export interface LoadedPrefecture {
  readonly dataset: PrefectureDataset;
  readonly report: ConsolidatedReport;
  readonly asOf: IsoDate;
}

/** A prefecture's folder, read and put together. */
export async function prefectureReport(
  { folder, yaml, reader }: OpenedDataset,
  call: Call,
): Promise<Outcome<LoadedPrefecture>> {
  const day = asOfOption(call);
  const { value: dataset, problems } = await loadPrefecture(folder, yaml, halfOption(call), reader);
  if (!dataset) return { value: undefined, problems };
  const asOf = day ?? dataset.settings.asOf ?? call.today();
  const consolidated = consolidate(dataset, asOf);
  return {
    value: consolidated.value && { dataset, report: consolidated.value, asOf },
    problems: [...problems, ...consolidated.problems],
  };
}

/** What a prefecture's outputs are made of. */
interface PublishedPrefecture extends LoadedPrefecture {
  readonly forms: FormMaker;
}

/** 県: what its chambers handed in, put together. */
export const prefecture: Kind<PublishedPrefecture> = {
  title: "県",
  options: ["half", "asOf"],
  tables: [chambersSchema, loanProgrammesSchema, halfYearDataSchema],
  year: yearOfHalf,
  async figures(opened, call) {
    const { value, problems } = await prefectureReport(opened, call);
    return { value: value?.report, problems };
  },
  everyFigure: ({ report }) => report.figures,
  async publish(opened, { call }) {
    const { value: loaded, problems } = await prefectureReport(opened, call);
    if (!loaded) return { value: undefined, problems };
    const met: Problem[] = [...problems];
    await unknownTemplates(opened.folder, opened.reader, met);
    const { dataset, asOf } = loaded;
    const owner = { folder: opened.folder, name: dataset.settings.entity.name, date: asOf };
    return { value: { ...loaded, forms: formMaker(owner, opened.reader) }, problems: met };
  },
  starter: async () => (await import("./prefecture/starter.js")).prefectureStarter,
  outputs: [
    formOutput("consolidated.xlsx", "consolidated", consolidatedContent),
    formOutput("consolidated.pdf", "consolidated", consolidatedContent),
    {
      name: "chambers",
      files: /^chambers\/[^/]+\/half-year-report\.(?:xlsx|pdf)$/u,
      make: chamberReports,
    },
    {
      name: "open-data",
      files: openDataFiles,
      make: async (made) => ({ value: await prefectureOpenData(made), problems: [] }),
    },
    {
      name: "figures.json",
      make: async ({ dataset: { folder, settings }, report: { figures, half } }) =>
        whole("figures.json", figuresJson({ folder, figures, settings: { ...settings, half } })),
    },
  ],
};

function consolidatedContent({ dataset, report, asOf }: PublishedPrefecture): FormContent {
  return {
    values: consolidatedValues(report, dataset.settings.entity.name, asOf),
    title: `推薦実績の集計（${halfYearName(report.half)}）`,
    words: dataset.words,
  };
}

/** `chambers/<団体コード>/half-year-report`: 様式5 of every chamber that handed something in. */
async function chamberReports({
  dataset,
  report,
  forms,
}: PublishedPrefecture): Promise<Outcome<readonly MadeFile[]>> {
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const { chamber, report: own } of report.reports) {
    const name = chamber.name.value;
    const entity = { name, prefecture: dataset.settings.entity.name, association: "" };
    const values = {
      ...valuesOf(entityFields, entity),
      ...reportValues(own, name, chamber.reported?.value ?? undefined),
    };
    const form = await forms.fill("form-5", values, problems);
    if (!form) continue;
    const path = `chambers/${chamber.code.value}/half-year-report`;
    files.push({ path: `${path}.xlsx`, bytes: await formWorkbook(form), places: formPlaces(form) });
    const title = `推薦実績報告書（${name}）`;
    files.push({ path: `${path}.pdf`, ...(await forms.pdf(form, title, dataset.words, problems)) });
  }
  return { value: files, problems };
}
