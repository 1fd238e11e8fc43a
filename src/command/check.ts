import type { Effects } from "../effects.js";
import { problemsJson, problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { type ExitCode, exitOf } from "./exit.js";
import { datasetFolders, open } from "./open.js";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly colour: boolean;
}

/** `kaiji check`: every problem of the datasets at once, written nowhere but here. */
export async function check(
  datasets: readonly string[],
  options: CheckOptions,
  effects: Effects,
): Promise<ExitCode> {
  const problems: Problem[] = [];
  for (const folder of await datasetFolders(datasets, effects)) {
    const opened = await open(folder, effects, problems);
    if (opened) problems.push(...(await problemsOf(opened, effects)));
  }
  effects.print(options.format === "json" ? problemsJson(problems) : problemsText(problems, options.colour));
  return exitOf(problems);
}

async function problemsOf(opened: NonNullable<Awaited<ReturnType<typeof open>>>, effects: Effects) {
  const { publication } = await import("./publication.js");
  return (await publication(opened, effects)).problems;
}
