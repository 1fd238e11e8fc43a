import { bytesOf } from "../load/file.js";
import { nearestPath } from "../load/nearest-path.js";
import type { Reader } from "../load/reader.js";
import { readerWithin } from "../load/within.js";
import { parseYaml } from "../load/yaml.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { missingFile } from "../problem/rules/file.js";
import { wrongKind } from "../problem/rules/settings.js";
import { kindNames } from "./kinds.js";
import { type OpenedDataset, settingsFile } from "./opened-dataset.js";

/** Opens a dataset's folder: `kaiji.yaml` must be there and name a kind we know. */
export async function openDataset(folder: string, reader: Reader): Promise<Outcome<OpenedDataset>> {
  const problems: Problem[] = [];
  const none = { value: undefined, problems };
  const file = `${folder}/${settingsFile}`;
  const found = await reader.look(folder);
  if (found.kind !== "folder") {
    const instead = found.kind === "file" ? { instead: "ファイル" } : {};
    const near = found.kind === "nothing" ? await nearestPath(folder, reader) : undefined;
    problems.push(missingFile({ what: "データのフォルダ", ...instead, near }, { file: folder }));
    return none;
  }
  const kept = await readerWithin(folder, reader);
  const bytes = await bytesOf(file, kept, problems);
  if (!bytes && problems.length === 0)
    problems.push(missingFile({ what: `設定（${settingsFile}）` }, { file }));
  const yaml = bytes && parseYaml(bytes, file, problems);
  if (!yaml) return none;
  const kind = (yaml.value as { kind?: unknown } | null)?.kind;
  const known = kindNames.find((name) => name === kind);
  if (!known) {
    problems.push(
      wrongKind(
        { found: typeof kind === "object" ? "" : String(kind ?? ""), expected: kindNames.join("、") },
        yaml.placeOf(["kind"]),
      ),
    );
    return none;
  }
  return { value: { folder, kind: known, yaml, reader: kept }, problems };
}
