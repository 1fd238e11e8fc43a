import type { ResultDeclaration, SideDeclaration } from "../../model/association/statement/declaration.js";
import type { LedgerSection, LedgerStatement } from "../../model/association/statement/statements.js";
import type { Figure } from "../../model/figure.js";
import type { Statement } from "../../model/statement.js";
import type { Row, Table } from "../../model/table.js";
import type { Unit } from "../../model/unit.js";
import { difference, sum } from "../arithmetic.js";
import type { Ledger, LedgerNode } from "./ledger.js";

/** A ledger laid out by a declaration: every statement is made here. */
export function statementOf(declaration: LedgerStatement, ledger: Ledger, period: string): Statement {
  const figures = new Map<string, Figure>();
  for (const side of [declaration.left, declaration.right]) {
    for (const { section, total: id } of side.sections) {
      const nodes = ledger.get(section) ?? [];
      for (const node of nodes.flatMap(withChildren)) figures.set(node.account.id, node.figure);
      const label = `${declaration.prefix}${side.sections.length > 1 ? section : `${side.title}合計`}`;
      figures.set(
        id,
        sum(
          { id: `${declaration.id}/${id}`, label },
          nodes.map(({ figure }) => figure),
          unitOf(ledger),
        ),
      );
    }
  }
  const side = (part: SideDeclaration<LedgerSection>): Table => ({
    ...tableFrame(`${declaration.id}/${part.id}`, part.title, period, unitOf(ledger)),
    rows: part.sections.flatMap((section) => sectionRows(section, part.sections.length > 1, ledger, figures)),
  });
  const statement = {
    id: declaration.id,
    title: declaration.title,
    period,
    left: side(declaration.left),
    right: side(declaration.right),
  };
  if (!declaration.results) return statement;
  const rows = declaration.results.flatMap((result) => resultRows(result, declaration, ledger, figures));
  return {
    ...statement,
    result: { ...tableFrame(`${declaration.id}/result`, "収支差額", period, unitOf(ledger)), rows },
  };
}

function sectionRows(
  { section, total: id }: SideDeclaration<LedgerSection>["sections"][number],
  isHeaded: boolean,
  ledger: Ledger,
  figures: ReadonlyMap<string, Figure>,
): Row[] {
  const rows = (ledger.get(section) ?? []).flatMap((node) => nodeRows(node, isHeaded ? 1 : 0));
  const total = (label: string, role: Row["role"]): Row => ({
    id,
    label,
    level: 0,
    role,
    cells: [figures.get(id) ?? null],
  });
  return isHeaded ? [total(section, "subtotal"), ...rows] : [...rows, total("合計", "total")];
}

/** An account's row, and below it those it is the sum of. */
function nodeRows(node: LedgerNode, level: number): Row[] {
  const role = node.children.length > 0 ? "group" : "item";
  const row: Row = { id: node.account.id, label: node.title, level, role, cells: [node.figure] };
  return [row, ...node.children.flatMap((child) => nodeRows(child, level + 1))];
}

function resultRows(
  result: ResultDeclaration<LedgerSection>,
  { id, prefix }: LedgerStatement,
  ledger: Ledger,
  figures: Map<string, Figure>,
): Row[] {
  if (result.kind === "accounts") {
    const nodes = ledger.get(result.section) ?? [];
    for (const { account, figure } of nodes) figures.set(account.id, figure);
    return nodes.flatMap((node) => nodeRows(node, 0));
  }
  const inputs = result.of.flatMap((id) => figures.get(id) ?? []);
  const name = { id: `${id}/${result.id}`, label: `${prefix}${result.label}` };
  const [first, ...rest] = inputs;
  if (!first) return [];
  const figure = result.kind === "sum" ? sum(name, inputs) : difference(name, [first, ...rest]);
  figures.set(result.id, figure);
  return [{ id: result.id, label: result.label, level: 0, role: "subtotal", cells: [figure] }];
}

function tableFrame(id: string, title: string, period: string, unit: Unit): Omit<Table, "rows"> {
  return {
    id,
    title,
    period,
    rowHeading: "科目",
    columns: [{ id: "amount", label: "金額", kind: "amount", unit, digits: 0 }],
    notes: [],
  };
}

function unitOf(ledger: Ledger): Unit {
  for (const nodes of ledger.values()) for (const { figure } of nodes) return figure.unit;
  return "円";
}

const withChildren = (node: LedgerNode): LedgerNode[] => [node, ...node.children.flatMap(withChildren)];
