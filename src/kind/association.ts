import { fiscalYearIn } from "../load/fiscal-year-setting.js";
import { associationSchemas } from "../model/association/schemas.js";
import type { PrintedPlace } from "../model/printed-place.js";
import { figuresJson } from "../render/figures-json.js";
import { bookletPdf } from "./association/booklet-pdf.js";
import { chartFiles, pngProblems } from "./association/charts.js";
import { feeRatesPdf, feeRatesXlsx } from "./association/fee-rates.js";
import { monitoringPdf, monitoringReturn, monitoringXlsx } from "./association/monitoring.js";
import { monthlyPdf, monthlyXlsx } from "./association/monthly.js";
import { associationOpenData } from "./association/open-data.js";
import {
  everyFigure,
  type Publication,
  printedReport,
  publication,
  publicFigures,
} from "./association/publication.js";
import { associationReport } from "./association/report.js";
import { asksForForm, formsOutput, unlessForm } from "./forms.js";
import { type Kind, whole } from "./kind.js";
import { openDataFiles } from "./open-data.js";

/** 信用保証協会: the disclosure booklet, the regulators' workbook, the tables of rates. */
export const association: Kind<Publication> = {
  title: "信用保証協会",
  options: ["proof", "print", "png", "form"],
  tables: associationSchemas,
  year: ({ yaml }) => fiscalYearIn((yaml.value as { fiscalYear?: unknown }).fiscalYear),
  async figures(opened) {
    const { value, problems } = await associationReport(opened);
    if (!value) return { value: undefined, problems };
    return { value: { figures: everyFigure(await printedReport(value, opened)) }, problems };
  },
  everyFigure,
  async publish(opened, desk, early) {
    const lacking = await pngProblems(desk.call);
    if (lacking.length > 0) return { value: undefined, problems: lacking };
    desk.prepare();
    return publication(opened, (feeRates) => early({ feeRates }), desk.call);
  },
  isPart: asksForForm,
  summary: ({ summary }) => summary,
  starter: async () => (await import("./association/starter.js")).associationStarter,
  next: async (opened) => (await import("./association/next-year.js")).nextAssociation(opened),
  outputs: [
    ...unlessForm<Publication>([
      {
        name: "booklet.pdf",
        make: (made, { renderPdf }) => bookletPdf(made, "final", renderPdf),
      },
      {
        name: "booklet-proof.pdf",
        isThere: (_, { proof = false }) => proof,
        make: (made, { renderPdf }) => bookletPdf(made, "proof", renderPdf),
      },
      {
        name: "booklet-print.pdf",
        isThere: (_, { print = false }) => print,
        make: (made, { renderPdf }) => bookletPdf(made, "print", renderPdf),
      },
      {
        name: "cover-print.pdf",
        isThere: ({ booklet: { spine } }, { print = false }) => print && spine !== undefined,
        make: (made, { renderPdf }) => bookletPdf(made, "cover", renderPdf),
      },
      {
        name: "statements.xlsx",
        isThere: ({ report: { statements, tables } }) => statements.length + tables.length > 0,
        make: async ({ report, booklet: { theme } }) => {
          const { statementsWorkbook } = await import("../render/excel/book.js");
          const places: PrintedPlace[] = [];
          return whole("statements.xlsx", await statementsWorkbook(report, theme, places), places);
        },
      },
      {
        name: "fee-rates.pdf",
        isThere: ({ feeRates }) => feeRates !== undefined,
        from: "feeRates",
        make: async ({ feeRates }, { renderPdf }) =>
          feeRates ? feeRatesPdf(feeRates, renderPdf) : { value: [], problems: [] },
      },
      {
        name: "fee-rates.xlsx",
        isThere: ({ report }) => report.fees !== undefined,
        make: feeRatesXlsx,
      },
      {
        name: "open-data",
        files: openDataFiles,
        make: async (made) => ({ value: await associationOpenData(made), problems: [] }),
      },
      {
        name: "charts",
        files: /^charts\/[^/]+\.(?:svg|png)$/u,
        make: async ({ booklet }, desk) => ({
          value: await chartFiles(booklet, desk.call.png ?? false, desk),
          problems: [],
        }),
      },
      {
        name: "monitoring.pdf",
        isThere: ({ monitoring }) => monitoring !== undefined,
        make: async ({ monitoring }, { renderPdf }) =>
          monitoring ? monitoringPdf(monitoring, renderPdf) : { value: [], problems: [] },
      },
      {
        name: "monitoring.xlsx",
        isThere: ({ report }) => report.monitoring !== undefined,
        make: monitoringXlsx,
      },
      {
        name: "monitoring-return.json",
        isThere: ({ report }) => report.monitoring !== undefined,
        make: async (made) => ({ value: monitoringReturn(made), problems: [] }),
      },
      {
        name: "monthly.pdf",
        isThere: ({ monthly }) => monthly !== undefined,
        make: async ({ monthly }, { renderPdf }) =>
          monthly ? monthlyPdf(monthly, renderPdf) : { value: [], problems: [] },
      },
      {
        name: "monthly.xlsx",
        isThere: ({ report }) => report.monthly !== undefined,
        make: monthlyXlsx,
      },
      {
        name: "figures.json",
        make: async (made) =>
          whole("figures.json", figuresJson({ ...made.report, figures: publicFigures(made) })),
      },
    ]),
    formsOutput<Publication>(({ dataset: { settings, words } }) => ({
      name: settings.entity.name,
      published: settings.published,
      words,
    })),
  ],
};
