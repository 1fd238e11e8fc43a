import type { Reader } from "../load/reader.js";
import { readReturnFile } from "../load/return/return-file.js";
import { type Figure, firstPlace } from "../model/figure.js";
import { type IsWanted, isPrintedId, type Return, type ReturnedFigure } from "../model/return.js";
import type { Place } from "../problem/place.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import { otherKind } from "../problem/rules/return.js";
import { openDataset } from "./open.js";

/** Reads what a corporation handed over, whichever it is: its dataset's folder, `figures.json`, or `statements.xlsx`. */
export async function readReturn(
  path: string,
  reader: Reader,
  isWanted: IsWanted = () => true,
): Promise<Outcome<Return>> {
  if ((await reader.look(path)).kind === "folder") return returnOfDataset(path, reader, isWanted);
  const problems: Problem[] = [];
  const value = await readReturnFile(path, reader, problems, { isWanted });
  return { value, problems };
}

/** A dataset is read, calculated and checked, as a build would; with an error it gives nothing. */
async function returnOfDataset(folder: string, reader: Reader, isWanted: IsWanted): Promise<Outcome<Return>> {
  const { value: opened, problems } = await openDataset(folder, reader);
  if (!opened) return { value: undefined, problems };
  if (opened.kind !== "association") {
    const refused = otherKind({ found: opened.kind }, opened.yaml.placeOf(["kind"]));
    return { value: undefined, problems: [...problems, refused] };
  }
  const { associationReport } = await import("./association/report.js");
  const { value: made, problems: found } = await associationReport(opened);
  const met = [...problems, ...found];
  if (!made || hasErrors(met)) return { value: undefined, problems: met };
  const { settings } = made.dataset;
  const { figures } = made.report;
  const { name, prefecture, prefectureCode } = settings.entity;
  const handed = figures
    .filter(({ id }) => !isPrintedId(id) && isWanted(id))
    .map((figure) => handedOver(figure, folder));
  return {
    value: {
      file: folder,
      form: "dataset",
      entity: { name, prefecture, ...(prefectureCode && { prefectureCode }) },
      fiscalYear: settings.fiscalYear,
      figures: new Map(handed.map((figure) => [figure.id, figure])),
    },
    problems: met,
  };
}

/** A figure of a report: placed where it, or the first below it, was read. */
function handedOver(figure: Figure, folder: string): ReturnedFigure {
  const { id, label, value, unit, origin } = figure;
  const place: Place = firstPlace(figure) ?? { file: folder };
  const text = origin.kind === "read" ? origin.text : (value?.toString() ?? "");
  return { id, label, value, unit, origin: { kind: "read", place, text } };
}
