import type { Effects } from "../effects.js";
import { nearestPath } from "../load/nearest-path.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { missingFile } from "../problem/rules/file.js";
import { command, datasetArgument } from "./declaration.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { atDataset } from "./fault.js";
import { datasetFolders, open } from "./open.js";

interface SourcesOptions {
  readonly colour: boolean;
}

export const sourcesCommand = command<[dataset: string, file: string], SourcesOptions>({
  about: "ほかの形のファイルを調べ、sources.yaml に書く読み方の案を示す（何も書き出さない）",
  arguments: [datasetArgument, { name: "<ファイル>", about: "調べるブックまたはCSV" }],
  options: {},
  run: ([dataset, file], options, effects) => sources(dataset, file, options, effects),
});

/** `kaiji sources`: looks at a file of another shape and proposes how `sources.yaml` has it read. Writes nothing. */
export async function sources(
  dataset: string,
  file: string,
  options: SourcesOptions,
  effects: Effects,
): Promise<ExitCode> {
  const problems: Problem[] = [];
  const [folder = dataset] = await datasetFolders([dataset], effects);
  const texts = await atDataset(folder, effects, async (watched) => {
    const opened = await open(folder, watched, problems);
    if (!opened) return [];
    if ((await watched.look(file)).kind === "nothing")
      problems.push(missingFile({ what: "ファイル", near: await nearestPath(file, watched) }, { file }));
    const { proposals } = await import("./proposals.js");
    return proposals(opened, file, watched, problems);
  });
  if (problems.length > 0) effects.say(problemsText(problems, options.colour));
  if (texts.length > 0) effects.print(texts.join("\n\n"));
  else if (problems.length === 0) {
    effects.say(
      `${file} には、このデータのどの表とも似た見出しがありません。表の名と見出しは docs/data-format.md にあります。`,
    );
    return exit.dataErrors;
  } else effects.say("sources.yaml の案は作れませんでした。");
  return exitOf(problems);
}
