import type { Effects } from "../effects.js";
import { deskOf } from "../kind/desk.js";
import { kindOf } from "../kind/kinds.js";
import { problemsJson, problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { command, datasetsArgument, formatOption } from "./declaration.js";
import { type ExitCode, exitOf } from "./exit.js";
import { eachDataset } from "./fault.js";
import { datasetFolders, open } from "./open.js";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly colour: boolean;
}

export const checkCommand = command<[datasets: string[]], CheckOptions>({
  about: "データを照合し、問題をすべて挙げる（何も書き出さない）",
  arguments: [datasetsArgument],
  options: formatOption,
  run: ([datasets], options, effects) => check(datasets, options, effects),
});

/** `kaiji check`: every problem of the datasets at once, written nowhere but here. */
export async function check(
  datasets: readonly string[],
  options: CheckOptions,
  effects: Effects,
): Promise<ExitCode> {
  const folders = await datasetFolders(datasets, effects);
  return eachDataset(folders, effects, problemsAt, (done) => {
    const problems = done.flat();
    effects.print(
      options.format === "json" ? problemsJson(problems) : problemsText(problems, options.colour),
    );
    return exitOf(problems);
  });
}

/** What a build would tell before it draws. */
async function problemsAt(folder: string, effects: Effects): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const opened = await open(folder, effects, problems);
  if (!opened) return problems;
  const kind = await kindOf(opened);
  const published = await kind.publish(opened, deskOf({ only: [], today: effects.today }), () => {});
  return [...problems, ...published.problems];
}
