import { entityFields } from "../compose/chamber/case-fields.js";
import { valuesOf } from "../compose/chamber/field.js";
import { reportValues } from "../compose/chamber/half-fields.js";
import { unknownTemplates } from "../load/chamber/templates.js";
import { loanProgrammesSchema } from "../model/chamber/loan-programmes.js";
import { chambersSchema, halfYearDataSchema } from "../model/chamber/prefecture.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { formPlaces, formWorkbook } from "../render/form/filled-form.js";
import { yearOfHalf } from "./chamber/fiscal-year.js";
import { type FormMaker, formMaker } from "./chamber/form-maker.js";
import { formOutput } from "./chamber/form-output.js";
import { type Kind, type MadeFile, whole } from "./kind.js";
import { openDataFiles } from "./open-data.js";
import { consolidatedContent } from "./prefecture/consolidated-content.js";
import { prefectureOpenData } from "./prefecture/open-data.js";
import { type LoadedPrefecture, prefectureReport } from "./prefecture/report.js";

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
  next: async (opened, call) => (await import("./prefecture/next-half.js")).nextPrefecture(opened, call),
  outputs: [
    formOutput<PublishedPrefecture>("consolidated.xlsx", "consolidated", consolidatedContent),
    formOutput<PublishedPrefecture>("consolidated.pdf", "consolidated", consolidatedContent),
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
