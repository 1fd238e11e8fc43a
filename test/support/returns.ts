import { Decimal } from "../../src/model/decimal.js";
import type { Return, ReturnedFigure, ReturnForm, Working } from "../../src/model/return.js";
import type { Unit } from "../../src/model/unit.js";

/** A figure of a return: its value in 円, or with its unit behind it (`120 千円`); its label is its id's last part. */
export function returned(id: string, written: string | null, working?: Working): ReturnedFigure {
  const [value, unit = "円"] = written?.split(" ") ?? [];
  return {
    id,
    label: id.split("/").at(-1) ?? id,
    value: value === undefined ? null : new Decimal(value),
    unit: unit as Unit,
    origin: { kind: "read", place: { file: "", row: 1 }, text: value ?? "" },
    ...(working && { working }),
  };
}

/** A return by what its figures are; every one is placed in its file. */
export function returnOf(
  name: string,
  fiscalYear: number,
  figures: Readonly<Record<string, string | null>>,
  { file = `${name}-${fiscalYear}.json`, form = "figures" }: { file?: string; form?: ReturnForm } = {},
  workings: Readonly<Record<string, Working>> = {},
): Return {
  const list = Object.entries(figures).map(([id, written], index): ReturnedFigure => {
    const figure = returned(id, written, workings[id]);
    return { ...figure, origin: { ...figure.origin, place: { file, row: index + 1 } } };
  });
  return { file, form, entity: { name }, fiscalYear, figures: new Map(list.map((one) => [one.id, one])) };
}
