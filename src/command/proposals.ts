import type { Effects } from "../effects.js";
import { kindOf } from "../kind/kinds.js";
import type { OpenedDataset } from "../kind/opened-dataset.js";
import { gridsOf } from "../load/source.js";
import { patternOf } from "../load/sources/file-pattern.js";
import { propose } from "../load/sources/propose.js";
import type { Problem } from "../problem/problem.js";
import { proposalText } from "./proposal-text.js";

/** 読み方の案: for each sheet of a file that is like a table of the dataset's kind, what `sources.yaml` would say. */
export async function proposals(
  opened: OpenedDataset,
  file: string,
  effects: Effects,
  problems: Problem[],
): Promise<string[]> {
  const kind = await kindOf(opened);
  const year = kind.year(opened);
  const grids = await gridsOf(file, effects, problems);
  const below = await pathBelow(opened.folder, file, effects);
  return grids.flatMap((grid) => {
    const [best, next] = propose(kind.tables, grid, year);
    const path = patternOf(below ?? file.replace(/^.*[/\\]/u, ""), year);
    return best ? [proposalText(best, next, { path, isInside: below !== undefined })] : [];
  });
}

/** A file's path below a folder, by where both really are; undefined where it lies elsewhere. */
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
