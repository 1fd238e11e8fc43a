import type { Stack } from "../../model/diagram.js";

type Tone = Stack["parts"][number]["tone"];

/** A part of a stack: the sum of these rows of the statement. */
export interface PartDeclaration {
  readonly label: string;
  readonly of: readonly string[];
}

/** Parts of one section of a statement; what is in the section and in no part becomes その他. */
export interface GroupDeclaration {
  /** The row that is the section's total. */
  readonly total: string;
  /** Contra accounts that would dwarf everything else and are left out on both sides. */
  readonly without?: readonly string[];
  readonly tone: Tone;
  readonly rest: string;
  readonly parts: readonly PartDeclaration[];
}

export interface StackDeclaration {
  readonly title: string;
  /** A row of the statement's result, drawn where it is positive here (or negative, when `negative`). */
  readonly balances: readonly { readonly label: string; readonly of: string; readonly negative?: boolean }[];
  readonly groups: readonly GroupDeclaration[];
}

export interface ProportionDeclaration {
  readonly statement: string;
  readonly title: string;
  readonly stacks: readonly [StackDeclaration, StackDeclaration];
}
