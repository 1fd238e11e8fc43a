import type { Effects } from "../effects.js";
import { deskOf } from "../kind/desk.js";
import { kindOf } from "../kind/kinds.js";
import { type Summary, summaryText } from "../kind/summary.js";
import { escapedJson } from "../problem/invisible.js";
import { problemsJson, problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { command, datasetsArgument, formatOption } from "./declaration.js";
import { type ExitCode, exitOf } from "./exit.js";
import { eachDataset } from "./fault.js";
import { datasetFolders, open } from "./open.js";

export interface CheckOptions {
  /** Files to be checked for machines instead of datasets: `--open-data`. */
  readonly openData?: readonly string[];
  readonly format: "text" | "json";
  readonly colour: boolean;
}

export const checkCommand = command<[datasets: string[]], CheckOptions>({
  about: "データを照合し、問題をすべて挙げる（何も書き出さない）",
  arguments: [{ ...datasetsArgument, name: "[データ...]" }],
  options: {
    ...formatOption,
    "--open-data <ファイル>": {
      about: "データのかわりに、このブックかCSVが機械判読の規則に合うかを調べる（繰り返し可）",
      list: "repeated",
    },
  },
  run: ([datasets], options, effects) => check(datasets, options, effects),
});

/** `kaiji check`: every problem of the datasets at once, written nowhere but here. */
export async function check(
  datasets: readonly string[],
  options: CheckOptions,
  effects: Effects,
): Promise<ExitCode> {
  const { openData } = options;
  if (openData !== undefined && datasets.length > 0)
    throw new UsageError("--open-dataは、データと一緒に指定できません。");
  if (openData) return checkOpenData(openData, options, effects);
  if (datasets.length === 0)
    throw new UsageError("「データ」か、--open-dataの「ファイル」を指定してください。");
  const folders = await datasetFolders(datasets, effects);
  return eachDataset(folders, effects, checkedAt, (done) => {
    const problems = done.flatMap((one) => one.problems);
    const summaries = done.flatMap(({ summary }) => summary ?? []);
    const isText = options.format === "text";
    effects.print(
      isText ? problemsText(problems, options.colour) : withSummaries(problemsJson(problems), summaries),
    );
    if (isText) for (const summary of summaries) effects.say(summaryText(summary));
    return exitOf(problems);
  });
}

/** Whether machines can read these files: by the Ministry's rules, whoever made them. */
async function checkOpenData(
  files: readonly string[],
  { format, colour }: CheckOptions,
  effects: Effects,
): Promise<ExitCode> {
  const { openDataProblems } = await import("../load/open-data/check-file.js");
  const problems: Problem[] = [];
  for (const file of files) problems.push(...(await openDataProblems(file.replaceAll("\\", "/"), effects)));
  effects.print(format === "text" ? problemsText(problems, colour) : problemsJson(problems));
  return exitOf(problems);
}

interface Checked {
  readonly problems: readonly Problem[];
  readonly summary?: Summary | undefined;
}

/** What a build would find before it draws. */
async function checkedAt(folder: string, effects: Effects): Promise<Checked> {
  const problems: Problem[] = [];
  const opened = await open(folder, effects, problems);
  if (!opened) return { problems };
  const kind = await kindOf(opened);
  const published = await kind.publish(opened, deskOf({ only: [], today: effects.today }), () => {});
  const { value } = published;
  return {
    problems: [...problems, ...published.problems],
    summary: value === undefined ? undefined : kind.summary?.(value),
  };
}

const withSummaries = (json: string, summaries: readonly Summary[]): string =>
  summaries.length === 0 ? json : escapedJson(JSON.stringify({ ...JSON.parse(json), summaries }, null, 2));
