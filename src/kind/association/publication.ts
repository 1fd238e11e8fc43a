import { unrounded } from "../../calculate/printed.js";
import { type Document, documentFigures } from "../../model/document.js";
import { type Figure, withInputs, withoutCases } from "../../model/figure.js";
import type { Report } from "../../model/report.js";
import type { Outcome } from "../../problem/problem.js";
import type { Pictures } from "../../render/paper/picture.js";
import type { PressProfiles } from "../../render/pdf/index.js";
import type { Call } from "../desk.js";
import { type FilledPaper, filledForms, formFigures, type WithForms } from "../forms.js";
import type { OpenedDataset } from "../opened-dataset.js";
import type { Summary } from "../summary.js";
import { bookletOf, bookletSources, themeOf } from "./booklet.js";
import { feeRatesOf, feeRatesTemplates } from "./fee-rates.js";
import { associationForms } from "./forms.js";
import { monitoringOf, monitoringTemplates } from "./monitoring.js";
import { monthlyOf, monthlyTemplates } from "./monthly.js";
import { picturesOf } from "./pictures.js";
import { pressProfiles } from "./press-profiles.js";
import { type AssociationReport, associationReport } from "./report.js";
import { summaryOf } from "./summary.js";

/** What an association publishes, before anything is drawn. */
export interface Publication extends AssociationReport, WithForms {
  readonly booklet: Document;
  /** The booklet's pictures, ready to be printed. */
  readonly pictures: Pictures;
  /** For the booklet's variant for the press. */
  readonly profiles: PressProfiles;
  /** Absent where the dataset has no rates. */
  readonly feeRates?: Document;
  /** Absent where the dataset has no list of cases to monitor. */
  readonly monitoring?: Document;
  /** Absent where the dataset has no monthly statistics. */
  readonly monthly?: Document;
  readonly summary: Summary;
}

/**
 * An association's folder, read, calculated and composed: so that `kaiji check` finds what `kaiji build` would.
 * The value is absent where an error stands in the way, be it in the figures or in the words.
 * `composed` is called with the tables of rates, the smaller document, so that they can be drawn elsewhere while
 * the booklet is composed here.
 */
export async function publication(
  opened: OpenedDataset,
  composed: (feeRates: Document) => void = () => {},
  call: Pick<Call, "form"> = {},
): Promise<Outcome<Publication>> {
  const loadingTheme = themeOf(opened);
  const [{ value: made, ...report }, theme, templates] = await Promise.all([
    associationReport(opened),
    loadingTheme,
    feeRatesTemplates(opened),
  ]);
  const feeRates: Outcome<Document> =
    made && theme.value
      ? feeRatesOf(made, templates, theme.value)
      : { value: undefined, problems: templates.problems };
  if (feeRates.value) composed(feeRates.value);
  const sources = await bookletSources(opened, loadingTheme);
  const booklet: Outcome<Document> = made
    ? bookletOf(made, sources)
    : { value: undefined, problems: sources.problems };
  const monitoring: Outcome<Document> =
    made?.report.monitoring && theme.value
      ? monitoringOf(made, await monitoringTemplates(opened), theme.value)
      : { value: undefined, problems: [] };
  const monthly: Outcome<Document> =
    made?.report.monthly && theme.value
      ? monthlyOf(made, await monthlyTemplates(opened), theme.value)
      : { value: undefined, problems: [] };
  const problems = [report, booklet, feeRates, monitoring, monthly].flatMap((part) => part.problems);
  if (!made || !sources.value || !booklet.value) return { value: undefined, problems };
  const documents = [booklet.value, ...(feeRates.value ? [feeRates.value] : [])];
  const [pictures, profiles] = await Promise.all([
    picturesOf(booklet.value, sources.value.pictures, opened),
    pressProfiles(made.dataset.settings.print?.profile, opened),
  ]);
  const papers = {
    report: withPrinted(made.report, booklet.value),
    ...(feeRates.value && { feeRates: feeRates.value }),
    ...(monitoring.value && { monitoring: monitoring.value }),
    ...(monthly.value && { monthly: monthly.value }),
  };
  const forms = await formsOf({ ...made, ...papers, booklet: booklet.value }, opened, call);
  const met = [...problems, ...pictures.problems, ...profiles.problems, ...forms.problems];
  if (!profiles.value) return { value: undefined, problems: met };
  return {
    value: {
      ...made,
      ...papers,
      booklet: booklet.value,
      pictures: pictures.value,
      profiles: profiles.value,
      forms: forms.value ?? [],
      summary: summaryOf({ ...made, documents }, sources.value),
    },
    problems: met,
  };
}

/** The forms of an association, filled with what its papers show. */
export function formsOf(
  made: Papers & Pick<Publication, "dataset" | "booklet">,
  opened: OpenedDataset,
  call: Pick<Call, "form"> = {},
): Promise<Outcome<readonly FilledPaper[]>> {
  return filledForms(opened, () => associationForms(made, everyFigure(made), made.booklet), call);
}

/**
 * The report together with the figures that only the booklet prints: rounded in a sentence, gathered into その他.
 * Those of single cases stay in the house, whatever sum of them is printed.
 */
export function withPrinted(report: Report, booklet: Document): Report {
  const figures = withoutCases(withInputs([...report.figures, ...documentFigures(booklet)]));
  return {
    ...report,
    figures: [...new Map(figures.toReversed().map((figure) => [figure.id, figure])).values()].toReversed(),
  };
}

/** The papers of an association, those that there are. */
type Papers = Pick<Publication, "report" | "feeRates" | "monitoring" | "monthly"> & Partial<WithForms>;

/** Its report and papers as they would be published, without what only drawing them takes. */
export async function printedReport(made: AssociationReport, opened: OpenedDataset): Promise<Papers> {
  const [sources, theme, ofRates, ofMonitoring, ofMonth] = await Promise.all([
    bookletSources(opened),
    themeOf(opened),
    feeRatesTemplates(opened),
    monitoringTemplates(opened),
    monthlyTemplates(opened),
  ]);
  const booklet = bookletOf(made, sources).value;
  const feeRates = theme.value && feeRatesOf(made, ofRates, theme.value).value;
  const monitoring = theme.value && monitoringOf(made, ofMonitoring, theme.value).value;
  const monthly = theme.value && monthlyOf(made, ofMonth, theme.value).value;
  const papers = {
    report: booklet ? withPrinted(made.report, booklet) : made.report,
    ...(feeRates && { feeRates }),
    ...(monitoring && { monitoring }),
    ...(monthly && { monthly }),
  };
  const forms = booklet && (await formsOf({ ...papers, dataset: made.dataset, booklet }, opened)).value;
  return { ...papers, ...(forms && { forms }) };
}

/** Every figure once: what stays in the house, what only the checks made and what only a paper prints included. */
export function everyFigure({ report, feeRates, monitoring, monthly, forms }: Papers): readonly Figure[] {
  const further = [
    ...formFigures({ ...(forms && { forms }) }),
    ...(report.monitoring?.figures ?? []),
    ...report.comparisons.flatMap(({ left, right }) => [left, right]),
    ...[feeRates, monitoring, monthly].flatMap((paper) => (paper ? documentFigures(paper) : [])),
  ];
  const ids = new Set(report.figures.map(({ id }) => id));
  return [...report.figures, ...withInputs(further).filter(({ id }) => !ids.has(id))];
}

/** Every figure that may leave the house: none of the monitoring, none of a single case. */
export function publicFigures({
  report: { monitoring: _, ...report },
  feeRates,
  monthly,
  forms,
}: Papers): readonly Figure[] {
  const papers = { report, ...(feeRates && { feeRates }), ...(monthly && { monthly }) };
  const published = withoutCases(everyFigure(papers));
  const known = new Set(published.map(({ id }) => id));
  const inForms = formFigures({ ...(forms && { forms }) }).filter((figure) =>
    known.has(unrounded(figure).id),
  );
  return withInputs([...published, ...withoutCases(inForms)]);
}
