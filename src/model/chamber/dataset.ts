import type { Words } from "../words.js";
import type { LoanProgramme } from "./loan-programmes.js";
import type { Case } from "./register.js";
import type { ChamberSettings } from "./settings.js";
import type { Target } from "./targets.js";
import type { Visit } from "./visits.js";

/** A chamber's folder as read. */
export interface ChamberDataset {
  readonly folder: string;
  readonly settings: ChamberSettings;
  /** By date of consultation, then number, however the file has them. */
  readonly cases: readonly Case[];
  readonly visits: readonly Visit[];
  readonly programmes: readonly LoanProgramme[];
  readonly targets: readonly Target[];
  /** The words of its settings and programmes, with their places; those of its cases stand in the cases. */
  readonly words?: readonly Words[];
}
