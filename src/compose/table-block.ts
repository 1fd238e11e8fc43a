import type { TableBlock } from "../model/block.js";
import type { Table } from "../model/table.js";
import type { Context } from "./context.js";

/** A report's table with its number; column groups become heads that span. */
export function tableBlock(table: Table, context: Context, title = table.title): TableBlock {
  const heads: { label: string; span: number }[] = [];
  for (const { group = "" } of table.columns) {
    const last = heads.at(-1);
    if (last?.label === group) last.span += 1;
    else heads.push({ label: group, span: 1 });
  }
  return {
    kind: "table",
    caption: context.caption("表", table.id, title),
    table,
    ...(heads.some(({ label }) => label !== "") ? { heads } : {}),
  };
}
