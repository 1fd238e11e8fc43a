import type { Effects } from "../effects.js";
import { settingsFile } from "../kind/opened-dataset.js";
import { datasetFolders } from "./open.js";

/** What a corporation's build hands over, by its name in a folder of outputs. */
const handedOver = "figures.json";

/**
 * What the arguments name: a dataset's folder, a file, or a folder that holds several of them. A folder of outputs
 * (`output/`) holds a `figures.json` for each dataset.
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
  if (found.names.includes(handedOver)) return [`${path}/${handedOver}`];
  const inside: string[] = [];
  for (const name of found.names.filter((one) => !/^(?:\.|~\$)/u.test(one))) {
    const child = `${path}/${name}`;
    if (/\.(?:json|xlsx|xlsm)$/iu.test(name)) inside.push(child);
    else if ((await effects.look(`${child}/${handedOver}`)).kind === "file")
      inside.push(`${child}/${handedOver}`);
  }
  return inside.length > 0 ? inside : [path];
}
