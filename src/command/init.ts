import type { Effects } from "../effects.js";
import { type KindName, kindOf } from "../kind/kinds.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf } from "./exit.js";

export interface InitOptions {
  readonly kind: KindName;
  readonly colour: boolean;
}

/** `kaiji init`: a working dataset to start from, in a folder that is not there yet. */
export async function init(argument: string, options: InitOptions, effects: Effects): Promise<ExitCode> {
  if (argument.trim() === "") throw new UsageError("新しいフォルダの名前を書いてください。");
  const folder = argument.replaceAll("\\", "/").replace(/\/+$/u, "") || "/";
  const found = await effects.look(folder);
  if (found.kind === "file" || (found.kind === "folder" && found.names.length > 0))
    throw new UsageError(`「${folder}」はもうあります。新しいフォルダの名前を書いてください。`);
  const { starter } = await kindOf({ kind: options.kind });
  if (!starter) throw new UsageError(`--kind ${options.kind} には、はじめのデータがまだありません。`);
  const files = await starter();
  const problems: Problem[] = [];
  // There is nothing in it yet, and whatever comes meanwhile stays.
  if (!(await written(folder, problems, () => effects.replaceOutputs(folder, files, () => false)))) {
    effects.say(problemsText(problems, options.colour));
    return exitOf(problems);
  }
  effects.print(files.map(({ path }) => `${folder}/${path}`).join("\n"));
  effects.say(`kaiji.yamlと受払簿に書き入れてから、kaiji build ${folder} を実行してください。`);
  return exit.fine;
}
