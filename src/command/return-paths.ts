import type { Effects } from "../effects.js";
import { settingsFile } from "../kind/opened-dataset.js";
import { figureTableFile } from "../model/figure-table.js";
import { datasetFolders } from "./open.js";

/** What a corporation's build hands over, by its name in a folder of outputs or of open data. */
const handedOver = ["figures.json", figureTableFile];

/**
 * What the arguments name: a dataset's folder, a file, or a folder that holds several of them. A folder of outputs
 * (`output/`) holds a `figures.json` for each dataset, one of open data (`open-data/`) the list of figures.
 */
export async function returnPaths(
  args: readonly string[],
  effects: Pick<Effects, "look">,
): Promise<string[]> {
  const paths: string[] = [];
  for (const path of await datasetFolders(args, effects)) paths.push(...(await pathsIn(path, effects)));
  return [...new Set(paths)];
}

async function pathsIn(path: string, effects: Pick<Effects, "look">): Promise<string[]> {
  const found = await effects.look(path);
  if (found.kind !== "folder" || found.names.includes(settingsFile)) return [path];
  const own = handedOver.find((name) => found.names.includes(name));
  if (own !== undefined) return [`${path}/${own}`];
  const inside: string[] = [];
  for (const name of found.names.filter((one) => !/^(?:\.|~\$)/u.test(one))) {
    const child = `${path}/${name}`;
    if (/\.(?:json|xlsx|xlsm|csv)$/iu.test(name)) inside.push(child);
    else inside.push(...(await handedOverIn(child, effects)));
  }
  return inside.length > 0 ? inside : [path];
}

async function handedOverIn(folder: string, effects: Pick<Effects, "look">): Promise<string[]> {
  for (const name of handedOver)
    if ((await effects.look(`${folder}/${name}`)).kind === "file") return [`${folder}/${name}`];
  return [];
}
