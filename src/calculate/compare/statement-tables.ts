import { type LedgerStatement, ledgerStatements } from "../../model/association/statement/statements.js";
import type { Account } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import type { ComparedGroup } from "../../model/side-by-side.js";
import type { Cell, Column, Row, Table } from "../../model/table.js";
import { sum } from "../arithmetic.js";
import { type AccountLine, accountLines } from "./account-lines.js";
import { nameInGroup } from "./item-tables.js";
import { type Look, notThere, shownColumn } from "./look.js";

/** 計算書の比較: 収支計算書 and 貸借対照表 of a group, a column a return, with what they come to. */
export function statementTables(group: ComparedGroup, chart: readonly Account[], look: Look): Table[] {
  return (ledgerStatements as readonly LedgerStatement[]).map((statement) =>
    statementTable(statement, accountLines(statement, chart, group.returns), group, look),
  );
}

function statementTable(
  { id, title }: LedgerStatement,
  lines: readonly AccountLine[],
  group: ComparedGroup,
  look: Look,
): Table {
  const { returns, isAddedUp } = group;
  const isKeptBySome = returns.length > 1;
  const words = (column: string, label: string): Column => ({
    id: column,
    label,
    kind: "text",
    unit: "",
    digits: 0,
  });
  const rows = lines.flatMap((line) => rowOf(line, id, group, look) ?? []);
  const hidden = lines.length - rows.length;
  return {
    id: `compare/${group.id}/${id}`,
    title: group.id === "newest" ? title : `${title} ${group.title}`,
    period: group.title,
    rowHeading: "科目",
    columns: [
      ...returns.map((one) => shownColumn(one.scope, nameInGroup(group, one), "円", look)),
      ...(isAddedUp ? [shownColumn("total", "計", "円", look)] : []),
      ...(isKeptBySome ? [words("kept", "科目のある協会")] : []),
    ],
    rows,
    notes: [
      `「${notThere}」は、その科目が渡されたものにないことを示します（0とは違います）。${isKeptBySome ? "一部の協会だけにある科目は、右の列にその協会の数を示します。" : ""}`,
      ...(hidden > 0 ? [`どの協会も0の科目（${hidden}行）は省きました。`] : []),
    ],
  };
}

/** undefined where it is nought everywhere and the look leaves such rows out. */
function rowOf(
  { figureOf, ...line }: AccountLine,
  statement: string,
  { id, returns, isAddedUp }: ComparedGroup,
  look: Look,
): Row | undefined {
  const figures = returns.map((one) => figureOf(one));
  const there = figures.filter((figure): figure is Figure => figure?.value != null);
  if (!look.showsZeroRows && there.every(({ value }) => value?.isZero())) return undefined;
  const total = sum({ id: `${id}/計/${statement}/${line.id}`, label: `${line.label} 計` }, there, "円");
  const cells: Cell[] = figures.map((figure) => (figure?.value == null ? notThere : look.show(figure)));
  if (isAddedUp) cells.push(look.show(total));
  if (returns.length > 1)
    cells.push(there.length < returns.length ? `${returns.length}のうち${there.length}` : "");
  return { ...line, cells };
}
