import type { Words } from "../words.js";
import type { Case, LoanProgramme, Visit } from "./register.js";
import type { ChamberSettings } from "./settings.js";

/** A chamber's folder as read. */
export interface ChamberDataset {
  readonly folder: string;
  readonly settings: ChamberSettings;
  /** By date of consultation, then number, however the file has them. */
  readonly cases: readonly Case[];
  readonly visits: readonly Visit[];
  readonly programmes: readonly LoanProgramme[];
  /** The words of its settings and programmes, with their places; those of its cases stand in the cases. */
  readonly words?: readonly Words[];
}
