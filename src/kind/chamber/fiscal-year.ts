import { parseHalfYear } from "../../model/chamber/half-year.js";
import type { FiscalYear } from "../../model/fiscal-year.js";
import type { OpenedDataset } from "../opened-dataset.js";

/** The fiscal year of the half that a chamber's or a prefecture's settings name. */
export const yearOfHalf = ({ yaml }: OpenedDataset): FiscalYear | undefined =>
  parseHalfYear(String((yaml.value as { half?: unknown }).half ?? ""))?.fiscalYear;
