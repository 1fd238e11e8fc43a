import type { Figure } from "../../model/figure.js";
import type { Unit } from "../../model/unit.js";
import type { YamlFile } from "../yaml-file.js";
import type { Written, WrittenRange } from "./shape.js";

/** Under which keys of the schedule a value stands. */
export type KeyPath = readonly (string | number)[];

/** Makes figures of what stands in one version's block, each with the line or cell it was read from; ids begin with `scope`. */
export function quoting(placeOf: YamlFile["placeOf"], scope: string) {
  const figure = (path: KeyPath, label: string, written: Written, unit: Unit = "％"): Figure => ({
    id: `${scope}/${label}`,
    label,
    value: written.value,
    unit,
    origin: { kind: "read", place: placeOf(path), text: written.text },
  });
  const range = (path: KeyPath, label: string, { lowest, highest }: WrittenRange) => ({
    lowest: figure([...path, "最低"], `${label}の掲載下限`, lowest),
    highest: figure([...path, "最高"], `${label}の掲載上限`, highest),
  });
  return { placeOf, figure, range };
}

export type Quote = ReturnType<typeof quoting>;
