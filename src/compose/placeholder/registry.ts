import { entity, prefectureName } from "./entity.js";
import { figure } from "./figure.js";
import { period, published, year, yearEnd } from "./period.js";
import type { Placeholder } from "./placeholder.js";
import { reference } from "./reference.js";

/** Every word that may stand between {{ and }}. */
export const placeholders: readonly Placeholder[] = [
  figure,
  entity,
  prefectureName,
  year,
  yearEnd,
  period,
  published,
  reference,
];
