import { yearPeriod } from "../../src/model/figures-file.js";

/** Figures of a small corporation: `[id, label, value]`, in 円 or with the unit behind it (`5 千円`). */
export type SmallFigures = readonly (readonly [id: string, label: string, written: string])[];

/** Its `figures.json`, with parts of the file changed as told. */
export function smallFigures(
  name: string,
  figures: SmallFigures,
  change: Readonly<Record<string, unknown>> = {},
): string {
  const file = {
    format: 1,
    kaiji: "0.1.0",
    kind: "association",
    entity: { name },
    period: yearPeriod(2023),
    figures: figures.map(([id, label, written]) => {
      const [value, unit = "円"] = written.split(" ");
      return { id, label, value, unit, origin: { given: "試験" } };
    }),
    ...change,
  };
  return JSON.stringify(file, null, 1);
}

/** Its open data: the list of figures as `kaiji build` writes it. */
export function smallList(name: string, figures: SmallFigures, year = 2023): string {
  const rows = figures.map(([id, label, written]) => {
    const [value, unit = "円"] = written.split(" ");
    return `00,ある県,${name},${year},${id},${label},明細,${value},${unit}`;
  });
  return [`地域コード,地域,団体,資料の年度,項目ID,項目,行の種類,数値,数値の単位`, ...rows, ""].join("\r\n");
}
