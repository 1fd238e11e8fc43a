import type { BookletDataset } from "../../model/dataset.js";
import type { FigureFinder } from "../../model/figure-finder.js";
import type { FormProse } from "./form-prose.js";
import type { FormTable } from "./form-table.js";

/** 差し込むもと: all that the forms of a dataset can name. */
export interface FormSource {
  readonly dataset: BookletDataset;
  readonly figure: FigureFinder;
  readonly tables: readonly FormTable[];
  readonly prose: readonly FormProse[];
}
