import { type Figure, firstPlace } from "../../model/figure.js";
import type { Report } from "../../model/report.js";
import { isPrintedId, type Return, type ReturnedFigure, type WantedFigures } from "../../model/return.js";
import type { AssociationSettings } from "../../model/settings.js";
import type { Place } from "../../problem/place.js";

/** A report as what a corporation hands over of a year: its exact figures that are wanted. */
export function returnOfReport(
  { folder, figures }: Pick<Report, "folder" | "figures">,
  { entity, fiscalYear }: Pick<AssociationSettings, "entity" | "fiscalYear">,
  { isWanted }: WantedFigures,
): Return {
  const { name, prefecture, prefectureCode } = entity;
  const handed = figures
    .filter(({ id }) => !isPrintedId(id) && isWanted(id))
    .map((figure) => handedOver(figure, folder));
  return {
    file: folder,
    form: "dataset",
    entity: { name, prefecture, ...(prefectureCode && { prefectureCode }) },
    fiscalYear,
    figures: new Map(handed.map((figure) => [figure.id, figure])),
  };
}

/** A figure of a report: placed where it, or the first below it, was read. */
function handedOver(figure: Figure, folder: string): ReturnedFigure {
  const { id, label, value, unit, origin } = figure;
  const place: Place = firstPlace(figure) ?? { file: folder };
  const text = origin.kind === "read" ? origin.text : (value?.toString() ?? "");
  return { id, label, value, unit, origin: { kind: "read", place, text } };
}
