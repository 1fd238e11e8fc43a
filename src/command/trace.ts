import type { Effects } from "../effects.js";
import { kindOf } from "../kind/kinds.js";
import { type Figure, operationText, withInputs } from "../model/figure.js";
import { printExact } from "../model/print.js";
import { type Place, placeText } from "../problem/place.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { otherTable, readAs } from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import { plainFigure } from "../render/figures-json.js";
import { command, datasetArgument, formatOption } from "./declaration.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { atDataset } from "./fault.js";
import { datasetFolders, open } from "./open.js";

export interface TraceOptions {
  readonly format: "text" | "json";
  readonly colour: boolean;
}

export const traceCommand = command<[dataset: string, wanted: string], TraceOptions>({
  about: "数値がどこから来たかを、元のセルまでたどる",
  arguments: [datasetArgument, { name: "<数値>", about: "数値のID、または名前の一部" }],
  options: formatOption,
  run: ([dataset, wanted], options, effects) => trace(dataset, wanted, options, effects),
});

/** How many figures a part of a label may match before only their ids are listed. */
const mostTrees = 5;

/** `kaiji trace`: how a figure came about, down to the cells it was read from. */
export async function trace(
  dataset: string,
  wanted: string,
  options: TraceOptions,
  effects: Effects,
): Promise<ExitCode> {
  const problems: Problem[] = [];
  const [folder = dataset] = await datasetFolders([dataset], effects);
  const outcome = await atDataset(folder, effects, async (watched) => {
    const opened = await open(folder, watched, problems);
    return opened && (await kindOf(opened)).figures(opened, { today: watched.today });
  });
  if (!outcome?.value) {
    problems.push(...(outcome?.problems ?? []));
    effects.say(problemsText(problems, options.colour));
    return exitOf(problems);
  }
  const { figures } = outcome.value;
  const found = find(figures, wanted);
  if (found.length === 0) {
    const near = suggest(
      wanted,
      figures.flatMap(({ id, label }) => [id, label]),
    );
    effects.say(
      `「${wanted}」という数値はありません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}`,
    );
    return exit.usage;
  }
  effects.print(
    options.format === "json"
      ? json(found)
      : [text(found), ...readingsOf(found, outcome.problems)].join("\n\n"),
  );
  return exit.fine;
}

const readingRules = new Set([readAs.id, otherTable.id]);

/** How the tables lay from which the figures were read, where that had to be found out. */
function readingsOf(found: readonly Figure[], problems: readonly Problem[]): string[] {
  const sheets = new Set(
    withInputs(found.slice(0, mostTrees)).flatMap(({ origin }) =>
      origin.kind === "read" ? [sheetText(origin.place)] : [],
    ),
  );
  const shown = problems.filter(
    ({ rule, place }) => readingRules.has(rule) && place && sheets.has(sheetText(place)),
  );
  if (shown.length === 0) return [];
  return [
    ["読み方:", ...shown.map(({ place, message }) => `  ${place ? placeText(place) : ""} ${message}`)].join(
      "\n",
    ),
  ];
}

const sheetText = ({ file, sheet }: Place): string =>
  placeText(sheet === undefined ? { file } : { file, sheet });

/** The figure of that id; else those whose label is just that; else those whose id or label holds it. */
function find(figures: readonly Figure[], wanted: string): Figure[] {
  const shown = figures.filter(({ id }) => !id.includes(":"));
  const exact = shown.filter(({ id }) => id === wanted);
  if (exact.length > 0) return exact;
  const named = shown.filter(({ label }) => label === wanted);
  return named.length > 0
    ? named
    : shown.filter(({ id, label }) => label.includes(wanted) || id.includes(wanted));
}

function text(found: readonly Figure[]): string {
  const trees = found.slice(0, mostTrees).map((figure) => tree(figure).join("\n"));
  const rest = found.slice(mostTrees);
  if (rest.length === 0) return trees.join("\n\n");
  return [
    ...trees,
    [`ほかに${rest.length}件あります:`, ...rest.map(({ id, label }) => `  ${id}  ${label}`)].join("\n"),
  ].join("\n\n");
}

function tree(figure: Figure, depth = 0): string[] {
  const { origin } = figure;
  const head = `${"  ".repeat(depth)}${figure.label} ${amount(figure)}`;
  if (origin.kind === "read") return [`${head}  ← ${placeText(origin.place)} 「${origin.text}」`];
  if (origin.kind === "given") return [`${head}  ← ${origin.by}`];
  const id = depth === 0 ? `  [${figure.id}]` : "";
  return [
    `${head}  = ${operationText(origin.operation, figure.unit)}${id}`,
    ...origin.inputs.flatMap((input) => tree(input, depth + 1)),
  ];
}

const amount = ({ value, unit }: Figure): string =>
  value === null ? "（なし）" : `${printExact(value)}${unit}`;

function json(found: readonly Figure[]): string {
  return JSON.stringify(
    { figures: found.map(({ id }) => id), all: withInputs(found).map((figure) => plainFigure(figure)) },
    null,
    2,
  );
}
