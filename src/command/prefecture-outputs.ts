import { consolidate } from "../calculate/chamber/consolidate.js";
import { entityFields } from "../compose/chamber/case-fields.js";
import { consolidatedValues } from "../compose/chamber/consolidated-values.js";
import { valuesOf } from "../compose/chamber/field.js";
import { reportValues } from "../compose/chamber/half-fields.js";
import type { Effects, Output } from "../effects.js";
import { loadPrefecture } from "../load/chamber/prefecture.js";
import { unknownTemplates } from "../load/chamber/templates.js";
import type { OpenedDataset } from "../load/dataset.js";
import type { ConsolidatedReport } from "../model/chamber/consolidated.js";
import { halfYearName } from "../model/chamber/half-year.js";
import type { PrefectureDataset } from "../model/chamber/prefecture.js";
import type { IsoDate } from "../model/era.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { formWorkbook } from "../render/form/filled-form.js";
import { asOfOption, type ChamberOptions, halfOption } from "./chamber-report.js";
import { type FormMaker, formMaker } from "./form-maker.js";
import type { OutputFiles, OutputPlan } from "./output-plan.js";

export interface LoadedPrefecture {
  readonly dataset: PrefectureDataset;
  readonly report: ConsolidatedReport;
  readonly asOf: IsoDate;
}

/** A prefecture's folder, read and put together. */
export async function prefectureReport(
  { folder, yaml, reader }: OpenedDataset,
  options: ChamberOptions,
  effects: Effects,
): Promise<Outcome<LoadedPrefecture>> {
  const day = asOfOption(options);
  const { value: dataset, problems } = await loadPrefecture(folder, yaml, halfOption(options), reader);
  if (!dataset) return { value: undefined, problems };
  const asOf = day ?? dataset.settings.asOf ?? effects.today();
  const consolidated = consolidate(dataset, asOf);
  return {
    value: consolidated.value && { dataset, report: consolidated.value, asOf },
    problems: [...problems, ...consolidated.problems],
  };
}

/** Every output of a prefecture, in the order in which it is told. */
const outputs: readonly (OutputFiles & {
  make(loaded: LoadedPrefecture, maker: FormMaker): Promise<readonly Output[]>;
})[] = [
  {
    name: "consolidated.xlsx",
    async make(loaded, maker) {
      const form = await maker.fill("consolidated", valuesOfAll(loaded));
      return form ? [{ path: "consolidated.xlsx", bytes: await formWorkbook(form) }] : [];
    },
  },
  {
    name: "consolidated.pdf",
    async make(loaded, maker) {
      const form = await maker.fill("consolidated", valuesOfAll(loaded));
      const title = `推薦実績の集計（${halfYearName(loaded.report.half)}）`;
      return form
        ? [{ path: "consolidated.pdf", bytes: await maker.pdf(form, title, loaded.dataset.words) }]
        : [];
    },
  },
  {
    name: "chambers",
    files: /^chambers\/[^/]+\/half-year-report\.(?:xlsx|pdf)$/u,
    make: chamberReports,
  },
  {
    name: "figures.json",
    make: async ({ dataset: { folder }, report: { figures } }) => [
      { path: "figures.json", bytes: figuresJson({ folder, figures }) },
    ],
  },
];

const valuesOfAll = ({ dataset, report, asOf }: LoadedPrefecture) =>
  consolidatedValues(report, dataset.settings.entity.name, asOf);

/** `chambers/<団体コード>/half-year-report`: 様式5 of every chamber that handed something in. */
async function chamberReports({ dataset, report }: LoadedPrefecture, maker: FormMaker): Promise<Output[]> {
  const files: Output[] = [];
  for (const { chamber, report: own } of report.reports) {
    const name = chamber.name.value;
    const entity = { name, prefecture: dataset.settings.entity.name, association: "" };
    const values = {
      ...valuesOf(entityFields, entity),
      ...reportValues(own, name, chamber.reported?.value ?? undefined),
    };
    const form = await maker.fill("form-5", values);
    if (!form) continue;
    const path = `chambers/${chamber.code.value}/half-year-report`;
    files.push({ path: `${path}.xlsx`, bytes: await formWorkbook(form) });
    files.push({
      path: `${path}.pdf`,
      bytes: await maker.pdf(form, `推薦実績報告書（${name}）`, dataset.words),
    });
  }
  return files;
}

/** A prefecture's outputs: read, checked and put together now, drawn when asked. */
export async function prefectureOutputs(
  opened: OpenedDataset,
  options: ChamberOptions,
  effects: Effects,
): Promise<Outcome<OutputPlan>> {
  const { value: loaded, problems } = await prefectureReport(opened, options, effects);
  if (!loaded) return { value: undefined, problems };
  const met: Problem[] = [...problems];
  await unknownTemplates(opened.folder, opened.reader, met);
  const plan: OutputPlan = {
    names: outputs.map(({ name }) => name),
    outputs,
    async make(names, progress) {
      const found: Problem[] = [];
      const owner = { folder: opened.folder, name: loaded.dataset.settings.entity.name, date: loaded.asOf };
      const maker = formMaker(owner, opened.reader, found);
      const files: Output[] = [];
      for (const output of outputs.filter(({ name }) => names.includes(name))) {
        const done = progress(`${output.name} を作成`);
        files.push(...(await output.make(loaded, maker)));
        done("できました");
      }
      return { value: files, problems: found };
    },
  };
  return { value: plan, problems: met };
}
