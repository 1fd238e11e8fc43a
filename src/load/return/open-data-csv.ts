import { figureTableFile } from "../../model/figure-table.js";
import { nothingMark, unitOfName } from "../../model/machine-table.js";
import type { Return, Sought } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { brokenHead, notOurCsv, severalOwners } from "../../problem/rules/return.js";
import { shortened } from "../../problem/shortened.js";
import { readCsv } from "../../read/csv/read.js";
import { cellPlace } from "../../read/trouble.js";
import { readFiscalYear } from "../date.js";
import { visibleGrid } from "../visible.js";
import { type FigureList, figureListIn, figuresIn, type ListHeadings, textAt } from "./figure-list.js";

/** The columns of the list that are read: whose and of when each row is, and its figure. */
const headings = {
  entity: "団体",
  year: "資料の年度",
  id: "項目ID",
  label: "項目",
  value: "数値",
  unit: "数値の単位",
  role: "行の種類",
} as const satisfies ListHeadings & Record<"entity" | "year" | "role", string>;

/** A row that is made of others. */
const totalRow = "合計";

type Columns = keyof typeof headings;

/** 提出されたオープンデータ: the list of figures of a corporation's `open-data/`, as kaiji wrote it. */
export function returnOfOpenData(
  bytes: Uint8Array,
  file: string,
  sought: Sought,
  problems: Problem[],
): Return | undefined {
  const grid = visibleGrid(readCsv(bytes, file), problems);
  if (!grid) return undefined;
  const list = figureListIn(grid, headings);
  if ("missing" in list) {
    problems.push(notOurCsv({ headings: list.missing, expected: figureTableFile }, { file }));
    return undefined;
  }
  const head = headOf(list, problems);
  const figures = figuresIn(list, sought, problems, { nothing: nothingMark, unitOf: unitOfName });
  if (!head || !figures) return undefined;
  return { file, form: "open-data", ...head, figures: withTotals(figures, list) };
}

/** The figures, those marked that are made of others. */
function withTotals(figures: Return["figures"], { rows, columns }: FigureList<Columns>): Return["figures"] {
  const totals = new Set(
    rows.flatMap((row) => (textAt(row, columns.role) === totalRow ? [textAt(row, columns.id)] : [])),
  );
  return new Map(
    [...figures].map(([id, figure]) => [id, totals.has(id) ? { ...figure, isTotal: true } : figure]),
  );
}

/** Whose and of when: what every row says. */
function headOf(
  { grid, rows, columns }: FigureList<Columns>,
  problems: Problem[],
): Pick<Return, "entity" | "fiscalYear"> | undefined {
  const said = (row: (typeof rows)[number]) => [textAt(row, columns.entity), textAt(row, columns.year)];
  const [first] = rows;
  const [name = "", year = ""] = first ? said(first) : [];
  const other = rows.find((row) => said(row).join("\n") !== `${name}\n${year}`);
  if (other) {
    const facts = { found: shortened(said(other).join(" ")), first: shortened(`${name} ${year}`) };
    problems.push(severalOwners(facts, cellPlace({ row: other.row, column: columns.entity }, grid)));
    return undefined;
  }
  const fiscalYear = readFiscalYear(year);
  if (name !== "" && fiscalYear) return { entity: { name }, fiscalYear };
  const missing = [...(name === "" ? ["団体"] : []), ...(fiscalYear ? [] : ["資料の年度"])];
  problems.push(brokenHead({ missing }, { file: grid.file }));
  return undefined;
}
