import type { LineIn, StatementId } from "../../model/association/statement/statements.js";
import type { Stack } from "../../model/diagram.js";

type Tone = Stack["parts"][number]["tone"];

/** A part of a stack: the sum of these rows of the statement. */
export interface PartDeclaration<Line> {
  readonly label: string;
  readonly of: readonly Line[];
}

/** Parts of one section of a statement; what is in the section and in no part becomes その他. */
export interface GroupDeclaration<Line> {
  /** The row that is the section's total. */
  readonly total: Line;
  /** Contra accounts that would dwarf everything else and are left out on both sides. */
  readonly without?: readonly Line[];
  readonly tone: Tone;
  readonly rest: string;
  readonly parts: readonly PartDeclaration<Line>[];
}

export interface StackDeclaration<Line> {
  readonly title: string;
  /** A row of the statement's result, drawn where it is positive here (or negative, when `negative`). */
  readonly balances: readonly { readonly label: string; readonly of: Line; readonly negative?: boolean }[];
  readonly groups: readonly GroupDeclaration<Line>[];
}

/** 構成図 of a statement: its rows are named by their ids, of which only those that the statement can have are known. */
export interface ProportionDeclaration<Id extends StatementId = StatementId, Line = LineIn<Id>> {
  readonly statement: Id;
  readonly title: string;
  readonly stacks: readonly [StackDeclaration<Line>, StackDeclaration<Line>];
}
