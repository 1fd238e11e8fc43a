import type { Effects, Output } from "../effects.js";
import { kindNames, kindOf } from "../kind/kinds.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { command } from "./declaration.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf } from "./exit.js";

interface InitOptions {
  readonly kind: string;
  readonly colour: boolean;
}

export const initCommand = command<[folder: string], InitOptions>({
  about: "はじめのデータ（設定と、Excelの受払簿）を作る",
  arguments: [{ name: "<フォルダ>", about: "新しいフォルダ" }],
  options: { "--kind <種類>": { about: "データの種類（例: chamber）", isMandatory: true } },
  run: ([folder], options, effects) => init(folder, options, effects),
});

/** `kaiji init`: a working dataset to start from, in a folder that is not there yet. */
async function init(argument: string, options: InitOptions, effects: Effects): Promise<ExitCode> {
  if (argument.trim() === "") throw new UsageError("新しいフォルダの名前を書いてください。");
  const folder = argument.replaceAll("\\", "/").replace(/\/+$/u, "") || "/";
  const found = await effects.look(folder);
  if (found.kind === "file" || (found.kind === "folder" && found.names.length > 0))
    throw new UsageError(`「${folder}」はもうあります。新しいフォルダの名前を書いてください。`);
  const files = await starterOf(options.kind);
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

/** What a dataset of that kind begins with. */
async function starterOf(kind: string): Promise<readonly Output[]> {
  const kinds = await Promise.all(
    kindNames.map(async (name) => ({ name, starter: (await kindOf({ kind: name })).starter })),
  );
  const found = kinds.find(({ name }) => name === kind)?.starter;
  if (found) return found();
  const startable = kinds.filter(({ starter }) => starter).map(({ name }) => name);
  throw new UsageError(
    `「--kind <種類>」に「${kind}」は使えません。使えるのは ${startable.join("、")} です。`,
  );
}
