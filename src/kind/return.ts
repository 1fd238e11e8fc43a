import type { Reader } from "../load/reader.js";
import { readReturnFile } from "../load/return/return-file.js";
import type { Return, WantedFigures } from "../model/return.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import { otherKind } from "../problem/rules/return.js";
import { openDataset } from "./open.js";

/** Reads what a corporation handed over, whichever it is: its dataset's folder, `figures.json`, or `statements.xlsx`. */
export async function readReturn(
  path: string,
  reader: Reader,
  wanted: WantedFigures = { isWanted: () => true },
): Promise<Outcome<Return>> {
  if ((await reader.look(path)).kind === "folder") return returnOfDataset(path, reader, wanted);
  const problems: Problem[] = [];
  const value = await readReturnFile(path, reader, problems, wanted);
  return { value, problems };
}

/** A dataset is read, calculated and checked, as a build would; with an error it gives nothing. */
async function returnOfDataset(
  folder: string,
  reader: Reader,
  wanted: WantedFigures,
): Promise<Outcome<Return>> {
  const { value: opened, problems } = await openDataset(folder, reader);
  if (!opened) return { value: undefined, problems };
  if (opened.kind !== "association") {
    const refused = otherKind({ found: opened.kind }, opened.yaml.placeOf(["kind"]));
    return { value: undefined, problems: [...problems, refused] };
  }
  const [{ associationReport }, { returnOfReport }] = await Promise.all([
    import("./association/report.js"),
    import("./association/returned.js"),
  ]);
  const { value: made, problems: found } = await associationReport(opened);
  const met = [...problems, ...found];
  if (!made || hasErrors(met)) return { value: undefined, problems: met };
  return { value: returnOfReport(made.report, made.dataset.settings, wanted), problems: met };
}
