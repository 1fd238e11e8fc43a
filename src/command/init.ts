import type { Effects, Output } from "../effects.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf, UsageError } from "./exit.js";

/** The kinds of datasets one can begin with, and what each begins with. */
const starters = {
  chamber: async () => (await import("./init-chamber.js")).chamberStarter(),
} as const satisfies Record<string, () => Promise<readonly Output[]>>;

export interface InitOptions {
  readonly kind: keyof typeof starters;
  readonly colour: boolean;
}

/** `kaiji init`: a working dataset to start from, in a folder that is not there yet. */
export async function init(argument: string, options: InitOptions, effects: Effects): Promise<ExitCode> {
  if (argument.trim() === "") throw new UsageError("新しいフォルダの名前を書いてください。");
  const folder = argument.replaceAll("\\", "/").replace(/\/+$/u, "") || "/";
  const found = await effects.look(folder);
  if (found.kind === "file" || (found.kind === "folder" && found.names.length > 0))
    throw new UsageError(`「${folder}」はもうあります。新しいフォルダの名前を書いてください。`);
  const files = await starters[options.kind]();
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
