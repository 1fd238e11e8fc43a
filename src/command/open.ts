import type { Effects } from "../effects.js";
import { type OpenedDataset, openDataset } from "../load/dataset.js";
import type { Problem } from "../problem/problem.js";

/** `data/saga-2014/` and `data\saga-2014` name the same folder as `data/saga-2014`. */
export function folderName(argument: string): string {
  const folder = argument.replaceAll("\\", "/").replace(/\/+$/u, "");
  return folder === "" ? "/" : folder;
}

/** Opens the dataset a command was given; what is wrong with it goes to `problems`. */
export async function open(
  argument: string,
  effects: Effects,
  problems: Problem[],
): Promise<OpenedDataset | undefined> {
  const opened = await openDataset(folderName(argument), effects);
  problems.push(...opened.problems);
  return opened.value;
}
