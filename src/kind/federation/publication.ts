import { calculateFederation } from "../../calculate/federation/report.js";
import { composeBooklet } from "../../compose/booklet.js";
import { loadBooklet } from "../../load/booklet.js";
import { loadFederation } from "../../load/federation/dataset.js";
import { loadTheme } from "../../load/theme.js";
import type { BookletSources } from "../../model/booklet.js";
import type { Document } from "../../model/document.js";
import type { FederationDataset } from "../../model/federation/dataset.js";
import { type Figure, withInputs } from "../../model/figure.js";
import type { Report } from "../../model/report.js";
import { ownFolder } from "../../own-folder.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import type { Pictures } from "../../render/paper/picture.js";
import { picturesOf } from "../association/pictures.js";
import { withPrinted } from "../association/publication.js";
import type { Call } from "../desk.js";
import { filledForms, formFigures, type WithForms } from "../forms.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { referenceFolder } from "../reference.js";
import { federationForms } from "./forms.js";

/** Our own slides. */
const templatesFolder = ownFolder("templates/overview");

export interface FederationReport {
  readonly dataset: FederationDataset;
  readonly report: Report;
}

/** What a federation publishes, before anything is drawn. */
export interface Overview extends FederationReport, WithForms {
  readonly sources: BookletSources;
  readonly slides: Document;
  /** The slides' pictures, ready to be printed. */
  readonly pictures: Pictures;
}

/** A federation's folder, read and calculated. */
async function federationReport({ folder, yaml, reader }: OpenedDataset): Promise<Outcome<FederationReport>> {
  const { value: dataset, problems } = await loadFederation(folder, yaml, referenceFolder, reader);
  if (!dataset) return { value: undefined, problems };
  const { value: report, problems: calculated } = calculateFederation(dataset);
  return {
    value: report && { dataset: withFiled(dataset, report), report },
    problems: [...problems, ...calculated],
  };
}

/** 提出のあったもの: only what was added up says that there are returns to show, since one that does not foot is not. */
function withFiled(dataset: FederationDataset, { tables }: Report): FederationDataset {
  if (!tables.some(({ id }) => id === "returns/measures")) return dataset;
  return { ...dataset, parts: new Set([...(dataset.parts ?? []), "returns/filed"]) };
}

/** A federation's folder, read, calculated and composed: so that `kaiji check` finds what `kaiji build` would. */
export async function overviewOf(
  opened: OpenedDataset,
  call: Pick<Call, "form"> = {},
): Promise<Outcome<Overview>> {
  const { folder, reader } = opened;
  const theme = loadTheme(`${folder}/templates`, templatesFolder, reader);
  const [{ value: made, problems: found }, { value: sources, problems: written }] = await Promise.all([
    federationReport(opened),
    loadBooklet(folder, templatesFolder, theme, reader),
  ]);
  const problems = [...found, ...written];
  if (!made || !sources || hasErrors(problems)) return { value: undefined, problems };
  const { value: bound, problems: composed } = composeBooklet(made.report, made.dataset, sources);
  problems.push(...composed);
  if (!bound) return { value: undefined, problems };
  // Slides are not bound: there is nothing at their back.
  const { backCover: _, ...slides } = bound;
  const pictures = await picturesOf(slides, sources.pictures, opened);
  problems.push(...pictures.problems);
  const report = withPrinted(made.report, slides);
  const forms = await filledForms(opened, () => federationForms(report, made.dataset, slides), call);
  problems.push(...forms.problems);
  const drawn = { sources, slides, pictures: pictures.value, forms: forms.value ?? [] };
  return { value: { ...made, report, ...drawn }, problems };
}

/** Every figure once, what only a form shows included. */
export const overviewFigures = ({ report, forms }: Pick<Overview, "report" | "forms">): readonly Figure[] =>
  withInputs([...report.figures, ...formFigures({ forms })]);
