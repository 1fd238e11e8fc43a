import type { Reader } from "../load/reader.js";
import type { YamlFile } from "../load/yaml-file.js";

/** What makes a folder a dataset. */
export const settingsFile = "kaiji.yaml";

/** A dataset's folder and what its `kaiji.yaml` says, before its kind takes over. */
export interface OpenedDataset {
  readonly folder: string;
  /** One of the list of kinds. */
  readonly kind: string;
  readonly yaml: YamlFile;
  /** Reads the folder, and nothing that lies outside it under its name. */
  readonly reader: Reader;
}
