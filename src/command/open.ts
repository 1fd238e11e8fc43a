import type { Effects } from "../effects.js";
import { type OpenedDataset, settingsFile } from "../kind/opened-dataset.js";
import type { Problem } from "../problem/problem.js";
import { slashed } from "./slashed.js";

/**
 * The datasets that the arguments name: each a dataset's folder, its `kaiji.yaml`, or a folder of datasets.
 * `data/saga-2014/` and `data\saga-2014` name the same folder as `data/saga-2014`.
 */
export async function datasetFolders(
  args: readonly string[],
  effects: Pick<Effects, "look">,
): Promise<string[]> {
  const folders: string[] = [];
  for (const argument of args) {
    const path = slashed(argument);
    const folder = path.endsWith(`/${settingsFile}`) ? path.slice(0, -settingsFile.length - 1) : path;
    folders.push(...(await datasetsIn(folder, effects)));
  }
  return folders;
}

/** The folder itself, or, where it is no dataset but holds some, those. */
async function datasetsIn(folder: string, effects: Pick<Effects, "look">): Promise<string[]> {
  const found = await effects.look(folder);
  if (found.kind !== "folder" || found.names.includes(settingsFile)) return [folder];
  const inside: string[] = [];
  for (const name of found.names) {
    const child = `${folder}/${name}`;
    if ((await effects.look(`${child}/${settingsFile}`)).kind === "file") inside.push(child);
  }
  return inside.length > 0 ? inside : [folder];
}

/** Opens a dataset; what is wrong with it goes to `problems`. */
export async function open(
  folder: string,
  effects: Effects,
  problems: Problem[],
): Promise<OpenedDataset | undefined> {
  // What reads is loaded where something is read: the help reads nothing.
  const { openDataset } = await import("../kind/open.js");
  const opened = await openDataset(folder, effects);
  problems.push(...opened.problems);
  return opened.value;
}
