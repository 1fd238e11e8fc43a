import type { Problem } from "../../problem/problem.js";
import type { Return } from "../return.js";
import type { NationalAssociation } from "./associations.js";

/** 提出の状況 of one corporation: what it handed over of the year, or why that is not there. */
export type AssociationFiling = { readonly association: NationalAssociation } & (
  | { readonly state: "filed"; readonly returned: Return }
  /** Handed over, but cannot be taken; with what is wrong with it. */
  | { readonly state: "refused"; readonly files: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly state: "missing" }
);

/** 提出: the filings of a year, one a corporation, in the order of the list. */
export type Filings = readonly AssociationFiling[];

/** Those that were taken. */
export const taken = (filings: Filings): readonly Extract<AssociationFiling, { state: "filed" }>[] =>
  filings.filter((filing) => filing.state === "filed");
