import type { Effects } from "../effects.js";
import { kindOf } from "../kind/kinds.js";
import { figuresDigest } from "../kind/printed-index.js";
import { type Figure, withInputs } from "../model/figure.js";
import { indexFile } from "../model/printed-index.js";
import { type Place, placeText } from "../problem/place.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { otherTable, readAs } from "../problem/rules/table.js";
import { plainFigure } from "../render/figures-json.js";
import { command, datasetArgument, formatOption } from "./declaration.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { atDataset } from "./fault.js";
import { datasetFolders, open } from "./open.js";
import { openIndex } from "./open-index.js";
import { outputFolder } from "./output-folder.js";
import { nothingText } from "./trace/nothing.js";
import { allPlaces, type FileState, type PlaceInFile, statesOf } from "./trace/printed.js";
import { exactId, type Traced, traced } from "./trace/traced.js";
import { mostTrees, tracedText } from "./trace/traced-text.js";

export interface TraceOptions {
  /** The folder under which the dataset's outputs are. */
  readonly output: string;
  readonly format: "text" | "json";
  readonly colour: boolean;
}

export const traceCommand = command<[dataset: string, wanted: string], TraceOptions>({
  about: "数値の出どころと印刷された所を、元のセルからもページからもたどる",
  arguments: [
    datasetArgument,
    {
      name: "<数値>",
      about:
        "数値のID、名前の一部、印刷された値（298,423）、ページや表（P.12、表3、booklet.pdf:12）、ブックのセル（statements.xlsx!収支計算書!D14）、元のセル（ledger/trial-balance.csv!D12）",
    },
  ],
  options: {
    "--output <フォルダ>": { about: "kaiji build の書き出し先", default: "output" },
    ...formatOption,
  },
  run: ([dataset, wanted], options, effects) => trace(dataset, wanted, options, effects),
});

/** `kaiji trace`: how a figure came about, down to the cells it was read from, and where it is printed; or what rests on a cell. */
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
  const outputs = outputFolder(folder, options.output);
  const index = await openIndex(outputs, effects);
  const named = outcome.value.figures;
  const figures = withInputs(named);
  const places = index && allPlaces(index);
  const known = { folder, named, figures, places };
  const answer = traced(wanted, known);
  const again = `kaiji build ${folder}${options.output === "output" ? "" : ` --output ${options.output}`}`;
  if (!("figures" in answer)) {
    effects.say(answer.kind === "unbuilt" ? unbuiltText(outputs, again) : nothingText(wanted, known));
    return exit.usage;
  }
  const shown = shownPlaces(answer, places ?? []);
  const files = index?.files.filter(({ file }) => shown.some((place) => place.file === file)) ?? [];
  const states = await statesOf(files, outputs, figuresDigest(named), effects);
  if (!index) effects.say(unbuiltText(outputs, again));
  for (const [file, state] of states) if (state !== "current") effects.say(stateText(file, state, again));
  const isThere = ({ file }: PlaceInFile) => ["current", "older"].includes(states.get(file) ?? "");
  const there = shown.filter(isThere);
  if (answer.kind === "places" && !answer.places.some(isThere)) return exit.usage;
  effects.print(
    options.format === "json"
      ? json(answer, there, states)
      : [
          tracedText(
            answer.kind === "places" ? { ...answer, places: answer.places.filter(isThere) } : answer,
            placesOf(there, answer),
          ),
          ...readingsOf(answer.figures, outcome.problems),
        ].join("\n\n"),
  );
  return exit.fine;
}

/** A figure stands where it is printed, and, where it is asked for by its name, where it is printed rounded. */
function shownPlaces(
  answer: Extract<Traced, { readonly figures: readonly Figure[] }>,
  places: readonly PlaceInFile[],
): PlaceInFile[] {
  const asked = answer.kind === "places" ? answer.places.map(({ figure }) => figure) : [];
  const ids = new Set([...answer.figures.map(({ id }) => id), ...asked]);
  return places.filter(
    ({ figure }) => ids.has(figure) || (answer.kind === "figures" && ids.has(exactId(figure))),
  );
}

function placesOf(there: readonly PlaceInFile[], { kind }: Traced) {
  return ({ id }: Figure) =>
    there.filter(({ figure }) => figure === id || (kind === "figures" && exactId(figure) === id));
}

const unbuiltText = (folder: string, again: string): string =>
  `印刷された所は、まだ分かりません（${folder}/${indexFile} がありません）。${again} で作ると分かります。`;

function stateText(file: string, state: Exclude<FileState, "current">, again: string): string {
  switch (state) {
    case "older":
      return `${file} は、いまのデータより前の数値で作ったものです。印刷された所は、そのときのものです。${again} で作り直してください。`;
    case "replaced":
      return `${file} は、索引（${indexFile}）を書いたあとに置きかえられています。この中の印刷された所は分かりません。${again} で作り直してください。`;
    case "gone":
      return `${file} は、書き出し先にありません。${again} で作り直してください。`;
  }
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

function json(
  { figures }: Extract<Traced, { readonly figures: readonly Figure[] }>,
  printed: readonly PlaceInFile[],
  states: ReadonlyMap<string, FileState>,
): string {
  return JSON.stringify(
    {
      figures: figures.map(({ id }) => id),
      all: withInputs(figures).map((figure) => plainFigure(figure)),
      printed,
      files: [...states].map(([file, state]) => ({ file, state })),
    },
    null,
    2,
  );
}
