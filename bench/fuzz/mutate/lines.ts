import type { Draw } from "../../sample/draw.js";
import { one, placeIn } from "../draw.js";
import { markdownLines, yamlLines, yamlValues } from "./values.js";

type Change = (lines: readonly string[], at: number, draw: Draw) => readonly string[];

/** What is done to the lines of any text. */
const changes: readonly Change[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at, draw) => lines.toSpliced(at, draw.between(1, 10)),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  (lines, at, draw) => lines.toSpliced(at, 0, ...lines.slice(placeIn(draw, lines.length)).slice(0, 10)),
  (lines, at, draw) => lines.toSpliced(at, 1, `${" ".repeat(draw.between(1, 3))}${lines[at] ?? ""}`),
  (lines, at) => lines.toSpliced(at, 1, (lines[at] ?? "").trimStart()),
  (lines, at, draw) => {
    const line = lines[at] ?? "";
    const place = placeIn(draw, line.length);
    return lines.toSpliced(at, 1, line.slice(0, place) + line.slice(place + draw.between(0, 3)));
  },
];

/** What is done to the settings and rates of a dataset: values, mostly. */
const yamlChanges: readonly Change[] = [
  ...changes,
  ...Array<Change>(8).fill((lines, at, draw) =>
    lines.with(
      at,
      (lines[at] ?? "").replace(/(:|- )\s*[^:]*$/u, (_, mark) => `${mark} ${one(draw, yamlValues)}`),
    ),
  ),
  (lines, at, draw) =>
    lines.with(
      at,
      (lines[at] ?? "").replace(/[\d.]+/u, () => one(draw, yamlValues)),
    ),
  (lines, at, draw) => {
    const [indent = ""] = /^\s*/u.exec(lines[at] ?? "") ?? [];
    return lines.toSpliced(at, 0, indent + one(draw, yamlLines));
  },
];

/** What is done to prose. */
const markdownChanges: readonly Change[] = [
  ...changes,
  ...Array<Change>(5).fill((lines, at, draw) => lines.toSpliced(at, 0, one(draw, markdownLines))),
  (lines, at, draw) => lines.with(at, `${lines[at] ?? ""} ${one(draw, markdownLines)}`),
  (lines, at, draw) =>
    lines.with(
      at,
      (lines[at] ?? "").replace(/"[^"]*"/u, () => `"${one(draw, markdownLines)}"`),
    ),
];

const by =
  (kinds: readonly Change[]) =>
  (text: string, draw: Draw): string => {
    const lines = text.split("\n");
    return one(draw, kinds)(lines, draw.between(0, lines.length - 1), draw).join("\n");
  };

export const changedYaml = by(yamlChanges);
export const changedProse = by(markdownChanges);
