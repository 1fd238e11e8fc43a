import type { Effects } from "../effects.js";
import type { Call } from "../kind/desk.js";
import { kindOf } from "../kind/kinds.js";
import { settingsFile } from "../kind/opened-dataset.js";
import { printedIndex } from "../kind/printed-index.js";
import { type Summary, summaryText } from "../kind/summary.js";
import { fileName, sameFileName } from "../model/file-name.js";
import type { PrintedIndex } from "../model/printed-index.js";
import { countText, problemsJson, problemsText } from "../problem/print.js";
import { hasErrors, type Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { command, datasetsArgument, formatOption } from "./declaration.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { eachDataset } from "./fault.js";
import { requireFit } from "./fits.js";
import { namedOutputs, outputsWanted } from "./only.js";
import { datasetFolders, open } from "./open.js";
import { openIndex } from "./open-index.js";
import { datasetName, outputFolder } from "./output-folder.js";
import { isOf, type OutputPlan, outputPlan } from "./output-plan.js";
import { type WrittenFile, writtenFiles, writtenJson, writtenText } from "./written.js";

export interface BuildOptions extends Omit<Call, "today"> {
  /** The folder under which each dataset gets its own. */
  readonly output: string;
  readonly format: "text" | "json";
  /** Warnings stop the build too. */
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly colour: boolean;
}

interface Built {
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
  readonly summary?: Summary | undefined;
}

export const buildCommand = command<[datasets: string[]], BuildOptions>({
  about: "データを照合し、冊子・ブックなどを作る",
  arguments: [datasetsArgument],
  options: {
    "--output <フォルダ>": { about: "書き出し先", default: "output" },
    "--only <名前,...>": {
      about: "作る出力（例: booklet,statements.xlsx。終わりの.pdfなどは省ける）",
      list: "comma",
    },
    ...formatOption,
    "--strict": { about: "警告があるときも作らない", default: false },
    "--quiet": { about: "エラーだけを知らせる", default: false },
    "--proof": {
      about: "読み合わせ用の冊子（数値に番号、巻末に出所の一覧）も作る（協会）",
      default: false,
    },
    "--print": {
      about: "入稿用の冊子（塗り足し3mm、トンボ付き。背の幅があれば表紙の展開も）も作る（協会）",
      default: false,
    },
    "--png": { about: "図表をPNGの絵としても書き出す（協会）", default: false },
    "--half <半期>": { about: "報告する半期（商工会議所・県。例: 2025H1）" },
    "--as-of <日>": { about: "期日を数える基準日（商工会議所・県。例: 2025-10-08）" },
    "--case <受付番号>": { about: "この案件の様式だけを作る（商工会議所。繰り返し可）", list: "repeated" },
    "--form <様式>": {
      about:
        "この様式だけを作る（商工会議所は 4、annex-2 など。協会・連合会はExcelファイルか、forms/ にある様式の名）",
    },
  },
  run: ([datasets], options, effects) => build(datasets, options, effects),
});

/** `kaiji build`: checks first, then every output of every dataset, whole or not at all. */
export async function build(
  datasets: readonly string[],
  options: BuildOptions,
  effects: Effects,
): Promise<ExitCode> {
  const folders = await datasetFolders(datasets, effects);
  requireNames(folders, options);
  for (const folder of folders) await requireNoDataset(outputFolder(folder, options.output), effects);
  for (const folder of folders) await requireFit(folder, options, effects);
  return eachDataset(
    folders,
    effects,
    (folder, watched) => buildOne(folder, options, watched),
    (built) => report(built, options, effects),
  );
}

/** Prints what was met and what was written; how the command ends. */
function report(built: readonly Built[], options: BuildOptions, effects: Effects): ExitCode {
  const problems = built.flatMap((dataset) => dataset.problems);
  const files = built.flatMap((dataset) => dataset.files);
  if (options.format === "json") {
    effects.print(JSON.stringify({ ...JSON.parse(problemsJson(problems)), ...writtenJson(files) }, null, 2));
  } else {
    // Notes are for `kaiji check`; here they would hide what has to be acted on.
    const severities = options.quiet ? ["error"] : ["error", "warning"];
    const shown = problems.filter(({ severity }) => severities.includes(severity));
    if (shown.length > 0) effects.say(problemsText(shown, options.colour));
    if (!options.quiet) {
      effects.print(writtenText(files));
      for (const { summary } of built) if (summary) effects.say(summaryText(summary));
      const notes = problems.filter(({ severity }) => severity === "note").length;
      if (notes > 0) effects.say(notesText(notes));
    }
  }
  if (!built.some((dataset) => failed(dataset.problems, options))) return exit.fine;
  const code = exitOf(problems);
  // With --strict a warning is what stopped the build.
  return code === exit.fine ? exit.dataErrors : code;
}

/** That there are notes, and where they are. */
const notesText = (notes: number): string =>
  `ほかに注記が${notes}件あります（表をどう読んだか、端数の違いなど）。kaiji check が示します。`;

/** Nothing where a name belongs would mean the disk's root; two datasets of one name would write over each other. */
function requireNames(folders: readonly string[], { output }: BuildOptions): void {
  if (output.trim() === "") throw new UsageError("--outputに、書き出し先のフォルダの名前を書いてください。");
  const names = folders.map(datasetName);
  if (names.includes(""))
    throw new UsageError("ディスクのいちばん上は、データのフォルダにできません。フォルダに入れてください。");
  const same = names.map((name) => sameFileName(fileName(name)));
  const twice = names.find((_, index) => same.indexOf(same[index] ?? "") < index);
  if (twice !== undefined)
    throw new UsageError(
      `「${twice}」という名のデータが二つあり、書き出し先が重なります。別々に作ってください。`,
    );
}

/** Outputs beside data would be taken for data, and some have the names of data. */
async function requireNoDataset(folder: string, effects: Effects): Promise<void> {
  if ((await effects.look(`${folder}/${settingsFile}`)).kind === "nothing") return;
  throw new UsageError(
    `書き出し先の「${folder}」はデータのフォルダです。--outputで別の場所を指定してください。`,
  );
}

const failed = (problems: readonly Problem[], { strict }: BuildOptions): boolean =>
  hasErrors(problems) || (strict && problems.some(({ severity }) => severity === "warning"));

async function buildOne(dataset: string, asked: BuildOptions, effects: Effects): Promise<Built> {
  const problems: Problem[] = [];
  const nothing: Built = { files: [], problems };
  const opened = await open(dataset, effects, problems);
  if (!opened) return nothing;
  const only = namedOutputs(asked.only, (await kindOf(opened)).outputs);
  const options = { ...asked, ...(only && { only }) };
  const done = options.quiet ? () => {} : effects.progress(`${opened.folder} を読んで照合`);
  const plan = await outputPlan(opened, { ...options, today: effects.today });
  problems.push(...plan.problems);
  done(countText(problems));
  if (!plan.value || failed(problems, options)) return nothing;
  const names = outputsWanted(only, plan.value.names);
  const made = await plan.value.make(names, options.quiet ? () => () => {} : effects.progress);
  problems.push(...made.problems);
  if (!made.value || failed(problems, options)) return nothing;
  const folder = outputFolder(opened.folder, options.output);
  const replaced = replacedBy(plan.value, options);
  const kept = (await filesBefore(folder, options, effects)).filter(
    ({ file }) => !isOf(replaced, file) && !made.value?.some(({ path }) => path === file),
  );
  const outputs = [...made.value, printedIndex(made.value, plan.value.figures, kept)];
  const standing = await written(folder, problems, () =>
    effects.replaceOutputs(folder, outputs, (path) => isOf(replaced, path)),
  );
  if (!standing) return nothing;
  return {
    files: writtenFiles(folder, outputs, standing, plan.value),
    problems,
    summary: plan.value.summary,
  };
}

/** The outputs whose earlier files go, those too that are not made today: they would look like new. */
function replacedBy({ outputs, isPart }: OutputPlan, { only }: BuildOptions): OutputPlan["outputs"] {
  if (isPart) return [];
  return outputs.filter(({ name }) => only?.includes(name) ?? true);
}

/** What the last build said of its files, where this one makes only some of them. */
async function filesBefore(
  folder: string,
  { only, case: cases, form }: BuildOptions,
  effects: Effects,
): Promise<PrintedIndex["files"]> {
  if ((only ?? cases ?? form) === undefined) return [];
  return (await openIndex(folder, effects))?.files ?? [];
}
