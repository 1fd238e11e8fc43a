import { followUpDays } from "../compose/chamber/follow-up-values.js";
import { unknownTemplates } from "../load/chamber/templates.js";
import { chamberTables } from "../model/chamber/register.js";
import type { Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { caseFormFiles, caseFormOutputs } from "./chamber/case-form-outputs.js";
import {
  coverContent,
  evaluationContent,
  followUpContent,
  hasTargets,
  type PublishedChamber,
  registerContent,
  reportContent,
  summaryContent,
} from "./chamber/contents.js";
import { yearOfHalf } from "./chamber/fiscal-year.js";
import { formMaker } from "./chamber/form-maker.js";
import { formOutput } from "./chamber/form-output.js";
import { chamberReport } from "./chamber/report.js";
import type { Call } from "./desk.js";
import { type Kind, type KindOutput, whole } from "./kind.js";

/** With `--case` or `--form`, forms alone are made, and only those asked for. */
const isPart = (call: Call): boolean => call.case !== undefined || call.form !== undefined;

/** Every output of a chamber, in the order in which they are listed. */
const outputs: readonly KindOutput<PublishedChamber>[] = [
  formOutput<PublishedChamber>("half-year-report.xlsx", "form-5", reportContent),
  formOutput<PublishedChamber>("half-year-report.pdf", "form-5", reportContent),
  formOutput("register.xlsx", "form-1", registerContent),
  formOutput("follow-ups.xlsx", "follow-ups", followUpContent),
  formOutput("follow-up-summary.xlsx", "follow-up-summary", summaryContent),
  formOutput("follow-up-summary.pdf", "follow-up-summary", summaryContent),
  formOutput("form-4-cover.xlsx", "form-4-cover", coverContent),
  formOutput("form-4-cover.pdf", "form-4-cover", coverContent),
  {
    ...formOutput("evaluation.xlsx", "evaluation", evaluationContent),
    isThere: (made, call) => hasTargets(made) && !isPart(call),
  },
  {
    ...formOutput("evaluation.pdf", "evaluation", evaluationContent),
    isThere: (made, call) => hasTargets(made) && !isPart(call),
  },
  {
    name: "follow-ups.ics",
    async make({ dataset, report }) {
      const { calendarFile } = await import("../render/calendar/ics.js");
      const { name } = dataset.settings.entity;
      const days = followUpDays(report.followUps, report.half, name);
      return whole("follow-ups.ics", calendarFile(`${name} 融資後指導`, days, report.asOf));
    },
  },
  {
    name: "forms",
    files: caseFormFiles,
    isThere: () => true,
    make: (published, { call }) => caseFormOutputs(published, call),
  },
  {
    name: "figures.json",
    make: async ({ dataset: { folder, settings }, report: { figures, half } }) =>
      whole("figures.json", figuresJson({ folder, figures, settings: { ...settings, half } })),
  },
];

/** 商工会議所・商工会: a register, and what is owed for it. */
export const chamber: Kind<PublishedChamber> = {
  title: "商工会議所・商工会",
  options: ["half", "asOf", "case", "form"],
  tables: Object.values(chamberTables),
  year: yearOfHalf,
  async figures(opened, call) {
    const { value, problems } = await chamberReport(opened, call);
    return { value: value?.report, problems };
  },
  everyFigure: ({ report }) => report.figures,
  async publish(opened, { call }) {
    const { value: loaded, problems } = await chamberReport(opened, call);
    if (!loaded) return { value: undefined, problems };
    const met: Problem[] = [...problems];
    await unknownTemplates(opened.folder, opened.reader, met);
    const { dataset, report } = loaded;
    const owner = { folder: opened.folder, name: dataset.settings.entity.name, date: report.asOf };
    return { value: { ...loaded, forms: formMaker(owner, opened.reader) }, problems: met };
  },
  isPart,
  starter: async () => (await import("./chamber/starter.js")).chamberStarter,
  next: async (opened, call) => (await import("./chamber/next-half.js")).nextChamber(opened, call),
  outputs: outputs.map((output) => ({ isThere: (_, call) => !isPart(call), ...output })),
};
