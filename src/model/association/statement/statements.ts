import { assetInventory, type InventoryLine, type InventoryTotal } from "./asset-inventory.js";
import { balanceSheet } from "./balance-sheet.js";
import { budgetStatement } from "./budget.js";
import type { LineOf, SectionDeclaration, SectionOf, StatementDeclaration } from "./declaration.js";
import { incomeStatement } from "./income-statement.js";

/** 帳簿をそのまま並べる計算書, in the order in which a trial balance has their sections. A new statement is added here. */
export const ledgerStatements = [incomeStatement, balanceSheet] as const;

/** 財務諸表, in the order in which they are printed. */
export const statements = [...ledgerStatements, assetInventory, budgetStatement] as const;

export type StatementId = (typeof statements)[number]["id"];
export type LedgerSection = SectionsOf<(typeof ledgerStatements)[number]>;
export type LedgerStatement = StatementDeclaration<LedgerSection>;

interface PlacedSection extends SectionDeclaration {
  /** The id of its statement. */
  readonly statement: (typeof ledgerStatements)[number]["id"];
}

/** 区分: every section of the ledger, with the statement that declares it. */
export const ledgerSections = Object.fromEntries(
  ledgerStatements.flatMap(({ id, sections }) =>
    Object.entries<SectionDeclaration>(sections).map(([name, section]) => [
      name,
      { ...section, statement: id },
    ]),
  ),
) as Readonly<Record<LedgerSection, PlacedSection>>;

export const ledgerSectionNames = Object.keys(ledgerSections) as readonly LedgerSection[];

/** The ids of the rows that a statement can have. */
export type LineIn<Id extends StatementId> = Id extends (typeof assetInventory)["id"]
  ? InventoryLine
  : LinesOf<Extract<(typeof statements)[number], { id: Id }>>;

/** The ids of the figures that statements, and last year's ledger beside them, can have. */
export type StatementFigureId =
  | `${(typeof assetInventory)["id"]}/${InventoryTotal}`
  | FiguresOf<Exclude<(typeof statements)[number], typeof assetInventory>>
  | `previous/${FiguresOf<(typeof ledgerStatements)[number]>}`
  | `previous/${(typeof assetInventory)["id"]}/${InventoryTotal}`;

// Each of several statements by itself: the sections of both, not those that both have.
type SectionsOf<Each> = Each extends StatementDeclaration ? SectionOf<Each> : never;
type LinesOf<Each> = Each extends StatementDeclaration ? LineOf<Each> : never;
type FiguresOf<Each> = Each extends StatementDeclaration ? `${Each["id"]}/${LineOf<Each>}` : never;
