import type { Document } from "../../src/model/document.js";
import type { Report } from "../../src/model/report.js";
import { flattened, type readPdf, type StructureNode } from "../support/read-pdf.js";
import type { Expected } from "./expected.js";

/** A table as its text comes out of a PDF: what it is called, and its rows cell by cell, heads first. */
export interface PrintedTable {
  readonly caption: string;
  readonly heads: number;
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a PDF in reading order, through its structure tree and the fonts' ToUnicode maps. */
export function printedTables(pdf: Awaited<ReturnType<typeof readPdf>>): readonly PrintedTable[] {
  return ofType(pdf.structure, "Table").map((table) => ({
    caption: table.children.find(({ type }) => type === "Caption")?.reading ?? "",
    heads: ofType(table, "THead").flatMap((head) => ofType(head, "TR")).length,
    rows: ofType(table, "TR").map(({ children }) => children.map(({ reading }) => reading)),
  }));
}

const ofType = (node: StructureNode, type: string): StructureNode[] =>
  flattened(node).filter((one) => one.type === type);

/** What a booklet prints for an expected value: on the row that stands where its row stands in the report. */
export function printedCell(
  tables: readonly PrintedTable[],
  document: Document,
  report: Report,
  { table, row, column }: Expected,
): { readonly label: string | undefined; readonly value: string | undefined } {
  const { number, side, results, isResult } = captionOf(document, report, table.id);
  const first = tables.findIndex(({ caption }) => caption.startsWith(`${number}　`));
  const whole = first < 0 ? undefined : tables[first + side];
  // The balances stand among the rows of the right side: each is looked for among its own.
  const printed = whole && {
    ...whole,
    rows: whole.rows.filter(
      ([label], index) => index < whole.heads || results.has(unspaced(label) ?? "") === isResult,
    ),
  };
  const source = [
    ...report.statements.flatMap(({ left, right, result }) => [left, right, result]),
    ...report.tables,
  ].find((candidate) => candidate?.id === table.id);
  const line = (source ?? table).rows.findIndex(({ id }) => id === row.id);
  const at = table.columns.indexOf(column);
  // Years may stand side by side as heads, with the columns below each other.
  const acrossAs = printed?.rows[0]?.[line + 1];
  if (unspaced(acrossAs) === unspaced(row.label))
    return { label: row.label, value: printed?.rows[printed.heads + at]?.[line + 1] };
  const [label, ...values] = printed?.rows[printed.heads + line] ?? [];
  return { label, value: values[at] };
}

/** A space at the end of a printed line is not among its text. */
export const unspaced = (text: string | undefined): string | undefined => text?.replace(/\s/gu, "");

/** 「表8」, which of the tables below it, left or right, and the names of a statement's balances, by what they are. */
function captionOf(document: Document, { statements }: Report, id: string) {
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks).flatMap(within);
  const statement = statements.find(({ left, right, result }) =>
    [left, right, result].some((side) => side?.id === id),
  );
  const number = blocks.flatMap((one) => {
    if (one.kind === "table" && one.table.id === id) return one.caption?.number ?? [];
    return one.kind === "statement" && one.statement.id === statement?.id ? (one.caption?.number ?? []) : [];
  })[0];
  if (!number) throw new Error(`${id} stands in no block of the booklet`);
  const results = new Set(statement?.result?.rows.map(({ label }) => unspaced(label) ?? ""));
  const isResult = id === statement?.result?.id;
  return { number, side: isResult || id === statement?.right.id ? 1 : 0, results, isResult };
}

type Block = Document["chapters"][number]["blocks"][number];

/** A block, and those that stand in its columns. */
const within = (block: Block): readonly Block[] =>
  block.kind === "columns" ? block.columns.flat().flatMap(within) : [block];
