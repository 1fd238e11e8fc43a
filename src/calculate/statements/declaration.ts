import type { ledgerSections } from "../../model/association/ledger.js";

export type LedgerSection = (typeof ledgerSections)[number];

/** A statement as data: which sections stand on which side, and what results from them. */
export interface StatementDeclaration {
  readonly id: string;
  readonly title: string;
  /** What stands before its lines in a figure's label, where the same lines stand in another statement too. */
  readonly prefix: string;
  readonly left: SideDeclaration;
  readonly right: SideDeclaration;
  readonly results?: readonly ResultDeclaration[];
}

export interface SideDeclaration {
  readonly id: string;
  readonly title: string;
  /** With several sections each gets a heading with its total; a single one gets a closing total. */
  readonly sections: readonly LedgerSection[];
}

/** A line below both sides: a difference or sum of named totals, or the accounts of a section as they are. */
export type ResultDeclaration =
  | {
      readonly kind: "difference" | "sum";
      readonly id: string;
      readonly label: string;
      /** Ids of section totals, results or accounts; those that the corporation does not have are left out. */
      readonly of: readonly string[];
    }
  | { readonly kind: "accounts"; readonly section: LedgerSection };
