import type { ReferenceAccounts } from "../reference-accounts.js";

/** 区分: a section of the ledger. */
export interface SectionDeclaration {
  /** The side on which its accounts' balances stand when nothing is unusual. */
  readonly normal: "debit" | "credit";
  /** Whether the budget has it, too. */
  readonly isBudgeted?: boolean;
}

/** A statement as data: its sections, on which side they stand, and what results from them. */
export interface StatementDeclaration<Section extends string = string, Of extends string = string> {
  readonly id: string;
  readonly title: string;
  /** What stands before its lines in a figure's label, where the same lines stand in another statement too. */
  readonly prefix: string;
  /** Whether it is of the whole year or of what stands at the year's end. */
  readonly period: "year" | "yearEnd";
  /** Its sections, in the order in which a trial balance has them. */
  readonly sections: Readonly<Record<string, SectionDeclaration>>;
  readonly left: SideDeclaration<Section>;
  readonly right: SideDeclaration<Section>;
  readonly results?: readonly ResultDeclaration<Section, Of>[];
}

export interface SideDeclaration<Section extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Its sections and what their totals are called in ids: where there are several sections, each total heads its rows; a single total closes them. */
  readonly sections: readonly { readonly section: Section; readonly total: string }[];
}

/** A line below both sides: a difference or sum of named totals, or the accounts of a section as they are. */
export type ResultDeclaration<Section extends string = string, Of extends string = string> =
  | {
      readonly kind: "difference" | "sum";
      readonly id: string;
      readonly label: string;
      /** Ids of section totals, results or accounts; those that the corporation does not have are left out. */
      readonly of: readonly Of[];
    }
  | { readonly kind: "accounts"; readonly section: Section };

/** Declares a statement and keeps its exact names; a result of what the statement does not have is no program. */
export function statementDeclaration<
  const Statement extends StatementDeclaration<SectionOf<Statement>, LineOf<Statement>>,
>(declaration: Statement): Statement {
  return declaration;
}

type Declared = Pick<StatementDeclaration, "sections" | "left" | "right">;

export type SectionOf<Statement extends Declared> = keyof Statement["sections"] & string;

/** The ids of the lines that a statement can have: its sections' totals, the reference chart's accounts, its results. */
export type LineOf<Statement extends Declared> =
  | TotalOf<Statement>
  | AccountOf<Statement>
  | ResultOf<Statement>;

type TotalOf<Statement extends Declared> = Statement["left" | "right"]["sections"][number]["total"];

/** The accounts of its sections in the reference chart. */
export type AccountOf<Statement extends Declared> = ReferenceAccounts[SectionOf<Statement> &
  keyof ReferenceAccounts];

type ResultOf<Statement> = Statement extends { readonly results: readonly (infer Result)[] }
  ? Extract<Result, { id: string }>["id"]
  : never;
