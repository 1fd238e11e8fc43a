import { basename, resolve } from "node:path";
import type { Effects } from "../effects.js";
import type { OpenedDataset } from "../load/dataset.js";
import { countText, problemsJson, problemsText } from "../problem/print.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf, UsageError } from "./exit.js";
import { datasetFolders, open } from "./open.js";
import type { OutputPlan } from "./output-plan.js";

export interface BuildOptions {
  /** The folder under which each dataset gets its own. */
  readonly output: string;
  /** Names of outputs to be written; all where it is left out. */
  readonly only?: readonly string[];
  readonly format: "text" | "json";
  /** Warnings stop the build too. */
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly colour: boolean;
}

interface Built {
  readonly dataset: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly problems: readonly Problem[];
}

/** `kaiji build`: checks first, then every output of every dataset, whole or not at all. */
export async function build(
  datasets: readonly string[],
  options: BuildOptions,
  effects: Effects,
): Promise<ExitCode> {
  const built: Built[] = [];
  const folders = await datasetFolders(datasets, effects);
  requireDistinctNames(folders);
  for (const folder of folders) requireOutputElsewhere(folder, options.output);
  for (const folder of folders) built.push(await buildOne(folder, options, effects));
  const problems = built.flatMap((one) => one.problems);
  if (options.format === "json") {
    const files = built.flatMap((one) => one.files);
    effects.print(JSON.stringify({ ...JSON.parse(problemsJson(problems)), written: files }, null, 2));
  } else {
    // Notes are for `kaiji check`; here they would hide what has to be acted on.
    const told = options.quiet ? ["error"] : ["error", "warning"];
    const shown = problems.filter(({ severity }) => told.includes(severity));
    if (shown.length > 0) effects.say(problemsText(shown, options.colour));
    if (!options.quiet) effects.print(writtenText(built));
  }
  if (!built.some((one) => failed(one.problems, options))) return exit.fine;
  const code = exitOf(problems);
  // With --strict a warning is what stopped the build.
  return code === exit.fine ? exit.dataErrors : code;
}

/** Two datasets of one name would write over each other. */
function requireDistinctNames(folders: readonly string[]): void {
  const twice = folders.find(
    (folder, index) => folders.findIndex((other) => nameOf(other) === nameOf(folder)) < index,
  );
  if (twice !== undefined) {
    throw new UsageError(
      `「${nameOf(twice)}」という名のデータが二つあり、書き出し先が重なります。別々に作ってください。`,
    );
  }
}

/** Outputs beside the data they were made from would be taken for data. */
function requireOutputElsewhere(folder: string, output: string): void {
  if (resolve(folder) === resolve(output, nameOf(folder)))
    throw new UsageError(
      `書き出し先がデータのフォルダ「${folder}」と同じです。--output で別の場所を指定してください。`,
    );
}

/** The name of a dataset's folder, of `.` too. */
const nameOf = (folder: string): string => basename(resolve(folder));

const failed = (problems: readonly Problem[], { strict }: BuildOptions): boolean =>
  hasErrors(problems) || (strict && problems.some(({ severity }) => severity === "warning"));

async function buildOne(dataset: string, options: BuildOptions, effects: Effects): Promise<Built> {
  const problems: Problem[] = [];
  const nothing: Built = { dataset, files: [], problems };
  const opened = await open(dataset, effects, problems);
  if (!opened) return nothing;
  const done = options.quiet ? () => {} : effects.progress(`${opened.folder} を読んで照合`);
  const plan = await planOf(opened, effects);
  problems.push(...plan.problems);
  done(countText(problems));
  if (!plan.value || failed(problems, options)) return nothing;
  const names = wanted(plan.value.names, options.only);
  const made = await plan.value.make(names, options.quiet ? () => () => {} : effects.progress);
  problems.push(...made.problems);
  if (!made.value || failed(problems, options)) return nothing;
  const folder = `${options.output}/${nameOf(opened.folder)}`;
  const outputs = made.value;
  if (!(await written(folder, problems, () => effects.replaceOutputs(folder, outputs)))) return nothing;
  const files = outputs.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes: bytes.length }));
  return { dataset, files, problems };
}

async function planOf(opened: OpenedDataset, effects: Effects): Promise<Outcome<OutputPlan>> {
  switch (opened.kind) {
    case "association":
      return (await import("./association-outputs.js")).associationOutputs(opened, effects);
    case "chamber":
      throw new UsageError(`${opened.folder}: まだ作れない種類のデータです。`);
  }
}

function wanted(names: readonly string[], only: readonly string[] | undefined): readonly string[] {
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--only の「${unknown}」という出力はありません（ある出力: ${names.join("、")}）。`);
  return only ?? names;
}

/** The closing table: what was written, and how large it is. */
function writtenText(built: readonly Built[]): string {
  const files = built.flatMap((one) => one.files);
  if (files.length === 0) return "何も書き出しませんでした。";
  const width = Math.max(...files.map(({ path }) => path.length));
  return files
    .map(({ path, bytes }) => `${path.padEnd(width)}  ${String(Math.ceil(bytes / 1024)).padStart(6)} KB`)
    .join("\n");
}
