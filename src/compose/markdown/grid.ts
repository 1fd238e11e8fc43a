import type { Table } from "mdast";
import type { GridBlock, GridCell } from "../../model/block.js";
import type { Context } from "../context.js";
import { plain } from "../placeholder/fill.js";
import { inlines } from "./inline.js";

/** A table of Markdown is words in cells; what is calculated comes through components. */
export function markdownGrid(node: Table, context: Context): GridBlock {
  const align = (index: number): Pick<GridCell, "align"> => {
    const own = node.align?.[index];
    return own ? { align: own === "center" ? "centre" : own } : {};
  };
  const rows = node.children.map((row) =>
    row.children.map((cell, index): GridCell => {
      const content = inlines(cell.children, context);
      return { content: [{ kind: "paragraph", role: "body", content }], ...align(index) };
    }),
  );
  return {
    kind: "grid",
    widths: columnWidths(rows),
    headerRows: 1,
    headerColumns: 0,
    rows,
    notes: [],
  };
}

/** Columns as wide as their longest cell asks, within reason. */
function columnWidths(rows: readonly (readonly GridCell[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, index) => {
    const lengths = rows.map((row) =>
      (row[index]?.content ?? []).reduce(
        (sum, block) => sum + (block.kind === "paragraph" ? plain(block.content).length : 0),
        0,
      ),
    );
    return Math.min(Math.max(6, ...lengths), 40);
  });
}
