import { entityFields } from "../compose/chamber/case-fields.js";
import { valuesOf } from "../compose/chamber/field.js";
import { followUpDays, followUpValues } from "../compose/chamber/follow-up-values.js";
import { reportValues } from "../compose/chamber/half-fields.js";
import { registerValues } from "../compose/chamber/register-values.js";
import type { Effects, Output } from "../effects.js";
import { unknownTemplates } from "../load/chamber/templates.js";
import type { OpenedDataset } from "../load/dataset.js";
import { halfYearName } from "../model/chamber/half-year.js";
import type { FormValues } from "../model/form.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { type FilledForm, formWorkbook } from "../render/form/filled-form.js";
import { caseFormFiles, caseFormOutputs } from "./case-form-outputs.js";
import { type ChamberOptions, chamberReport, type LoadedChamber } from "./chamber-report.js";
import { type FormMaker, formMaker } from "./form-maker.js";
import type { OutputFiles, OutputPlan } from "./output-plan.js";

interface ChamberOutput extends OutputFiles {
  make(loaded: LoadedChamber, maker: FormMaker): Promise<readonly Output[]>;
}

const valuesOfReport = ({ dataset, report }: LoadedChamber): FormValues => ({
  ...valuesOf(entityFields, dataset.settings.entity),
  ...reportValues(report.report, dataset.settings.entity.name, dataset.settings.reported),
});

/** Every output of a chamber, in the order in which it is told. */
const outputs: readonly ChamberOutput[] = [
  {
    name: "half-year-report.xlsx",
    make: async (loaded, maker) =>
      workbook("half-year-report.xlsx", await maker.fill("form-5", valuesOfReport(loaded))),
  },
  {
    name: "half-year-report.pdf",
    async make(loaded, maker) {
      const form = await maker.fill("form-5", valuesOfReport(loaded));
      const title = `推薦実績報告書（${halfYearName(loaded.report.half)}）`;
      return form
        ? [{ path: "half-year-report.pdf", bytes: await maker.pdf(form, title, loaded.dataset.words) }]
        : [];
    },
  },
  {
    name: "register.xlsx",
    async make({ dataset, report }, maker) {
      const entity = valuesOf(entityFields, dataset.settings.entity);
      const values = { ...entity, ...registerValues(dataset.cases, report.asOf) };
      return workbook("register.xlsx", await maker.fill("form-1", values));
    },
  },
  {
    name: "follow-ups.xlsx",
    async make({ dataset, report }, maker) {
      const { entity, followUp } = dataset.settings;
      const list = followUpValues(report.followUps, report.half, followUp, report.asOf);
      return workbook(
        "follow-ups.xlsx",
        await maker.fill("follow-ups", { ...valuesOf(entityFields, entity), ...list }),
      );
    },
  },
  {
    name: "follow-ups.ics",
    async make({ dataset, report }) {
      const { calendarFile } = await import("../render/calendar/ics.js");
      const { name } = dataset.settings.entity;
      const days = followUpDays(report.followUps, report.half, name);
      return [{ path: "follow-ups.ics", bytes: calendarFile(`${name} 融資後指導`, days, report.asOf) }];
    },
  },
  { name: "forms", files: caseFormFiles, make: (loaded, maker) => caseFormOutputs(loaded, maker, {}) },
  {
    name: "figures.json",
    make: async (loaded) => [
      {
        path: "figures.json",
        bytes: figuresJson({ folder: loaded.dataset.folder, figures: loaded.report.figures }),
      },
    ],
  },
];

const workbook = async (path: string, form: FilledForm | undefined): Promise<Output[]> =>
  form ? [{ path, bytes: await formWorkbook(form) }] : [];

/** A chamber's outputs: read and checked now, filled and drawn when asked. With `--case` or `--form`, forms alone. */
export async function chamberOutputs(
  opened: OpenedDataset,
  options: ChamberOptions,
  effects: Effects,
): Promise<Outcome<OutputPlan>> {
  const { value: loaded, problems } = await chamberReport(opened, options, effects);
  if (!loaded) return { value: undefined, problems };
  const met: Problem[] = [...problems];
  await unknownTemplates(opened.folder, opened.reader, met);
  const isSome = options.case !== undefined || options.form !== undefined;
  const offered = isSome
    ? [{ name: "forms", make: (of: LoadedChamber, maker: FormMaker) => caseFormOutputs(of, maker, options) }]
    : outputs;
  const plan: OutputPlan = {
    names: offered.map(({ name }) => name),
    outputs,
    isPart: isSome,
    async make(names, progress) {
      const found: Problem[] = [];
      const owner = {
        folder: opened.folder,
        name: loaded.dataset.settings.entity.name,
        date: loaded.report.asOf,
      };
      const maker = formMaker(owner, opened.reader, found);
      const files: Output[] = [];
      for (const output of offered.filter(({ name }) => names.includes(name))) {
        const done = progress(`${output.name} を作成`);
        files.push(...(await output.make(loaded, maker)));
        done("できました");
      }
      return { value: files, problems: found };
    },
  };
  return { value: plan, problems: met };
}
