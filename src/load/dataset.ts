import type { Outcome, Problem } from "../problem/problem.js";
import { isFolder, missingFile } from "../problem/rules/file.js";
import { wrongKind } from "../problem/rules/settings.js";
import type { Reader } from "./source.js";
import { parseYaml, type YamlFile } from "./yaml.js";

export const datasetKinds = ["association", "chamber", "prefecture"] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** What makes a folder a dataset. */
export const settingsFile = "kaiji.yaml";

/** A dataset's folder and what its `kaiji.yaml` says, before the kind's own loader takes over. */
export interface OpenedDataset {
  readonly folder: string;
  readonly kind: DatasetKind;
  readonly yaml: YamlFile;
}

/** Opens a dataset's folder: `kaiji.yaml` must be there and name a kind we know. */
export async function openDataset(folder: string, reader: Reader): Promise<Outcome<OpenedDataset>> {
  const problems: Problem[] = [];
  const none = { value: undefined, problems };
  const file = `${folder}/${settingsFile}`;
  const found = await reader.look(folder);
  if (found.kind !== "folder") {
    const instead = found.kind === "file" ? { instead: "ファイル" } : {};
    problems.push(missingFile({ what: "データのフォルダ", ...instead }, { file: folder }));
    return none;
  }
  const settings = await reader.look(file);
  if (settings.kind !== "file") {
    problems.push(
      settings.kind === "folder"
        ? isFolder({}, { file })
        : missingFile({ what: `設定（${settingsFile}）` }, { file }),
    );
    return none;
  }
  const yaml = parseYaml(await reader.readFile(file), file, problems);
  if (!yaml) return none;
  const kind = (yaml.value as { kind?: unknown } | null)?.kind;
  const known = datasetKinds.find((candidate) => candidate === kind);
  if (!known) {
    problems.push(
      wrongKind({ found: String(kind ?? ""), expected: datasetKinds.join("、") }, yaml.placeOf(["kind"])),
    );
    return none;
  }
  return { value: { folder, kind: known, yaml }, problems };
}
