import { type FiguresPeriod, yearPeriod } from "../../src/model/figures-file.js";
import { figuresJson } from "../../src/render/figures-json.js";
import { filesOf, reportOf, under } from "./dataset.js";
import { memoryEffects } from "./memory.js";

/** The year of which the samples' figures are made out to be, so that they can be added up. */
export const madeUpYear = 2023;

interface Entry {
  id: string;
  value: string | null;
  unit: string;
  origin: { inputs?: string[] };
}

/** A `figures.json` as it is handed over. */
export interface Handed {
  entity: { name: string };
  period: FiguresPeriod;
  figures: Entry[];
}

/** The `figures.json` of a dataset, as if it were of the made-up year. */
export async function handedOver(dataset: string): Promise<Handed> {
  const folder = `data/${dataset}`;
  const effects = memoryEffects(under(folder, await filesOf(folder)));
  const { value, problems } = await reportOf(folder, effects);
  if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
  const { report, dataset: own } = value;
  const bytes = figuresJson({ ...report, settings: own.settings });
  const handed = JSON.parse(new TextDecoder().decode(bytes)) as Handed;
  const later = madeUpYear - handed.period.fiscalYear;
  const moved = (id: string) =>
    id.replace(
      /^(trend\/[^/]+\/)(\d{4})\//u,
      (_, measure: string, year: string) => `${measure}${Number(year) + later}/`,
    );
  return {
    ...handed,
    // A dataset with the sample's own names in it is told of them.
    entity: { ...handed.entity, name: handed.entity.name.replace("みなと県", "あけぼの県") },
    period: yearPeriod(madeUpYear),
    figures: handed.figures.map((figure) => ({
      ...figure,
      id: moved(figure.id),
      origin: { ...figure.origin, ...(figure.origin.inputs && { inputs: figure.origin.inputs.map(moved) }) },
    })),
  };
}

export const written = (handed: Handed): string => JSON.stringify(handed, null, 1);

/** A federation of four corporations, of which three are the samples. */
export const country = {
  "kaiji.yaml": `kind: federation\nentity: { name: 全国の会 }\nfiscalYear: ${madeUpYear}\npublished: "2024-10"\nrounding: { trend: { unit: 百万円 }, mix: { unit: 百万円 } }\n`,
  "associations.csv": [
    "協会コード,協会名,略称,読み,都道府県,地方",
    "02,青森県信用保証協会,青森県,アオモリケン,青森県,東北",
    "41,佐賀県信用保証協会,佐賀県,サガケン,佐賀県,九州",
    "00,あけぼの県信用保証協会,あけぼの県,アケボノケン,あけぼの県,架空",
    "47,沖縄県信用保証協会,沖縄県,オキナワケン,沖縄県,九州",
    "",
  ].join("\n"),
};
