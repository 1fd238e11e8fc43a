import type { Effects } from "../effects.js";
import { kindOf } from "../kind/kinds.js";
import { gridsOf } from "../load/source.js";
import { patternOf } from "../load/sources/file-pattern.js";
import { propose } from "../load/sources/propose.js";
import { sourcesName } from "../load/sources/sources.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { missingFile } from "../problem/rules/file.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { atDataset } from "./fault.js";
import { datasetFolders, open } from "./open.js";
import { proposalText } from "./proposal-text.js";

/** `kaiji sources`: looks at a file of another shape and proposes how `sources.yaml` has it read. Writes nothing. */
export async function sources(
  dataset: string,
  file: string,
  options: { readonly colour: boolean },
  effects: Effects,
): Promise<ExitCode> {
  const problems: Problem[] = [];
  const [folder = dataset] = await datasetFolders([dataset], effects);
  const texts = await atDataset(folder, effects, async (watched) => {
    const opened = await open(folder, watched, problems);
    if (!opened) return [];
    if ((await watched.look(file)).kind === "nothing")
      problems.push(missingFile({ what: "ファイル" }, { file }));
    const kind = await kindOf(opened);
    const year = kind.year(opened);
    const grids = await gridsOf(file, watched, problems);
    const below = await pathBelow(folder, file, watched);
    return grids.flatMap((grid) => {
      const [best, next] = propose(kind.tables, grid, year);
      const path = patternOf(below ?? file.replace(/^.*[/\\]/u, ""), year);
      return best ? [proposalText(best, next, { path, isInside: below !== undefined })] : [];
    });
  });
  if (problems.length > 0) effects.say(problemsText(problems, options.colour));
  if (texts.length > 0) effects.print(texts.join("\n\n"));
  else if (problems.length === 0) {
    effects.say(
      `${file} には、このデータのどの表とも似た見出しがありません。表の名と見出しは docs/data-format.md にあります。`,
    );
    return exit.dataErrors;
  } else effects.say(`${sourcesName} の案は作れませんでした。`);
  return exitOf(problems);
}

/** A file's path below a folder, by where both really are; undefined of one that lies elsewhere. */
async function pathBelow(
  folder: string,
  file: string,
  { real }: Pick<Effects, "real">,
): Promise<string | undefined> {
  const [root, own] = await Promise.all([real(folder), real(file)]);
  if (root === undefined || own === undefined) return undefined;
  const [from, to] = [root, own].map((path) => path.replaceAll("\\", "/")) as [string, string];
  return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : undefined;
}
