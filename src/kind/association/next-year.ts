import { yearMoves } from "../../load/next-year/settings.js";
import { associationSchemas, associationTables } from "../../model/association/schemas.js";
import { seriesFolder } from "../../model/association/sources.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import { figuresJson } from "../../render/figures-json.js";
import { movingYear } from "../next-year/period.js";
import { rollForward } from "../next-year/roll-forward.js";
import type { OpenedDataset } from "../opened-dataset.js";
import type { RolledForward } from "../rolled-forward.js";
import { publication, publicFigures } from "./publication.js";

/**
 * 翌年度のデータ: an association's folder a year later: closing balances are opening ones, what is of one year lies in
 * `last-year/` beside what was published, what stands is copied. Nothing where the dataset has errors: what was not fit
 * to be published is no ground for the next year.
 */
export async function nextAssociation(opened: OpenedDataset): Promise<Outcome<RolledForward>> {
  const { value: made, problems } = await publication(opened);
  if (!made || hasErrors(problems)) return { value: undefined, problems };
  const { settings, tables, series = [] } = made.dataset;
  const ids = new Map<string, string>(Object.entries(associationTables).map(([id, { path }]) => [path, id]));
  const rolled = await rollForward(opened, {
    period: movingYear(settings),
    settings: yearMoves,
    schemas: associationSchemas,
    read: {
      tables: associationSchemas.map((schema) => ({
        schema,
        rows: tables[ids.get(schema.path) as keyof typeof tables] ?? [],
      })),
      series: { below: seriesFolder, tables: series },
    },
    published: [
      { path: "figures.json", bytes: figuresJson({ ...made.report, figures: publicFigures(made) }) },
    ],
  });
  return { ...rolled, problems: [...problems, ...rolled.problems] };
}
