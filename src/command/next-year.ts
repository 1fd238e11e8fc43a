import type { Effects } from "../effects.js";
import { kindOf, kindsWith } from "../kind/kinds.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { command, datasetArgument } from "./declaration.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { atDataset } from "./fault.js";
import { newFolder } from "./new-folder.js";
import { datasetFolders, open } from "./open.js";

interface NextYearOptions {
  readonly colour: boolean;
}

export const nextYearCommand = command<[dataset: string, folder: string], NextYearOptions>({
  about: "今年度のデータから、翌年度のデータを作りはじめる",
  arguments: [datasetArgument, { name: "<新しいフォルダ>", about: "翌年度のデータのフォルダ" }],
  options: {},
  run: ([dataset, folder], options, effects) => nextYear(dataset, folder, options, effects),
});

/** `kaiji next-year`: the dataset a year later, in a folder that is not there yet: whole, or nothing. */
export async function nextYear(
  dataset: string,
  argument: string,
  { colour }: NextYearOptions,
  effects: Effects,
): Promise<ExitCode> {
  const folder = await newFolder(argument, effects);
  const [from = dataset, ...others] = await datasetFolders([dataset], effects);
  if (others.length > 0)
    throw new UsageError(`「${dataset}」にはデータがいくつもあります。一つを指定してください。`);
  if (`${folder}/`.startsWith(`${from}/`))
    throw new UsageError(`「${folder}」は今のデータの中です。その外のフォルダを書いてください。`);
  const problems: Problem[] = [];
  const rolled = await atDataset(from, effects, async (watched) => {
    const opened = await open(from, watched, problems);
    if (!opened) return undefined;
    const { next } = await kindOf(opened);
    return next ? next(opened, { today: effects.today }) : refuse(opened.kind);
  });
  problems.push(...(rolled?.problems ?? []));
  const made = rolled?.value;
  const isWritten =
    made && (await written(folder, problems, () => effects.replaceOutputs(folder, made.files, () => false)));
  if (!made || !isWritten) {
    effects.say(problemsText(problems, colour));
    return exitOf(problems);
  }
  effects.print(made.files.map(({ path }) => `${folder}/${path}`).join("\n"));
  effects.say(
    `${folder}/${made.todo} に、用意するものと見直すところがあります。まだ足りない表は、kaiji check ${folder} が挙げます。`,
  );
  return exit.fine;
}

/** Says which kinds can be rolled forward. */
async function refuse(kind: string): Promise<never> {
  const able = await kindsWith("next");
  throw new UsageError(
    `種類が「${kind}」のデータは、まだ翌年度に送れません。送れるのは ${able.join("、")} です。`,
  );
}
