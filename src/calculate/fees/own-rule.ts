import type { FeeSchedule } from "../../model/fee-schedule.js";
import { type Figure, withInputs } from "../../model/figure.js";

/**
 * 協会の定め: whether a figure, and all that it was computed from, stands in the corporation's own files: its schedule
 * or the tables beside it. What is left to the standard is good enough to compute a fee by, and is not printed in the
 * corporation's name.
 */
export const isOwnRule = (figure: Figure, { place }: FeeSchedule): boolean =>
  withInputs([figure]).every(
    ({ origin }) => origin.kind !== "read" || folderOf(origin.place.file) === folderOf(place.file),
  );

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);
