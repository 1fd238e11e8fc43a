import { fiscalYearIn } from "../load/fiscal-year-setting.js";
import { federationSchemas } from "../model/federation/schemas.js";
import type { PrintedPlace } from "../model/printed-place.js";
import { figuresJson } from "../render/figures-json.js";
import { chartFiles, pngProblems } from "./association/charts.js";
import { titleOf } from "./association/summary.js";
import { federationOpenData } from "./federation/open-data.js";
import { type Overview, overviewFigures, overviewOf } from "./federation/publication.js";
import { asksForForm, formsOutput, unlessForm } from "./forms.js";
import { type Kind, whole } from "./kind.js";
import { openDataFiles } from "./open-data.js";

/** 連合会: the whole country, as slides and as a workbook. */
export const federation: Kind<Overview> = {
  title: "連合会",
  options: ["png", "form"],
  tables: federationSchemas,
  year: ({ yaml }) => fiscalYearIn((yaml.value as { fiscalYear?: unknown }).fiscalYear),
  async figures(opened) {
    const { value, problems } = await overviewOf(opened);
    return { value: value && { figures: overviewFigures(value) }, problems };
  },
  everyFigure: overviewFigures,
  async publish(opened, desk) {
    const lacking = await pngProblems(desk.call);
    if (lacking.length > 0) return { value: undefined, problems: lacking };
    desk.prepare();
    return overviewOf(opened, desk.call);
  },
  isPart: asksForForm,
  summary: ({ dataset, slides, sources }) => ({
    folder: dataset.folder,
    made: `概況は${slides.chapters.length}章`,
    leftOut: (slides.leftOut ?? []).map(({ name, why }) => ({ name: titleOf(name, sources, dataset), why })),
    unused: [],
  }),
  starter: async () => (await import("./federation/starter.js")).federationStarter,
  next: async (opened) => (await import("./federation/next-year.js")).nextFederation(opened),
  outputs: [
    ...unlessForm<Overview>([
      {
        name: "overview.pdf",
        make: async ({ dataset: { folder }, slides, pictures }, { renderPdf }) => {
          const { value, problems, imprint } = await renderPdf(slides, {
            variant: "final",
            pictures,
            folder,
          });
          return { value: value && [{ path: "overview.pdf", bytes: value, ...imprint }], problems };
        },
      },
      {
        name: "overview.xlsx",
        make: async ({ report, slides: { theme } }) => {
          const { overviewWorkbook } = await import("../render/excel/book.js");
          const places: PrintedPlace[] = [];
          return whole("overview.xlsx", await overviewWorkbook(report, theme, places), places);
        },
      },
      {
        name: "open-data",
        files: openDataFiles,
        make: async (made) => ({ value: await federationOpenData(made), problems: [] }),
      },
      {
        name: "charts",
        files: /^charts\/[^/]+\.(?:svg|png)$/u,
        make: async ({ slides }, desk) => ({
          value: await chartFiles(slides, desk.call.png ?? false, desk),
          problems: [],
        }),
      },
      {
        name: "figures.json",
        make: async (made) =>
          whole("figures.json", figuresJson({ ...made.report, figures: overviewFigures(made) })),
      },
    ]),
    formsOutput<Overview>(({ dataset: { settings, words } }) => ({
      name: settings.entity.name,
      published: settings.published,
      words,
    })),
  ],
};
