import { basename, resolve } from "node:path";
import { fileName } from "../model/file-name.js";

/** The name of a dataset's folder, of `.` too. */
export const datasetName = (folder: string): string => basename(resolve(folder));

/** Where a dataset's outputs come to stand, below the folder of all. */
export const outputFolder = (dataset: string, output: string): string =>
  `${output.replace(/[\\/]+$/u, "")}/${fileName(datasetName(dataset))}`;
