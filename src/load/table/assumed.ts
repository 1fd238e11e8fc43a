import type { TableSchema } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import type { SeenCell } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";
import type { Carried } from "./carried.js";
import type { LeftOut } from "./extent.js";
import type { FoundTable } from "./find.js";

/** Another table is told by itself. */
const reasons: Readonly<Record<Exclude<LeftOut, "beyond">, string>> = {
  note: "注記なので",
  repeated: "見出しのくり返しなので",
  total: "上の行の計なので",
  said: "sources.yaml にあるとおり",
};

/** 読み方の知らせ: what had to be assumed of a table, in one note; none for a table that stands as the documentation says. */
export class Assumed {
  readonly #found: FoundTable;
  readonly #schema: TableSchema;
  readonly #carried: Carried;

  constructor(schema: TableSchema, found: FoundTable, carried: Carried) {
    this.#schema = schema;
    this.#found = found;
    this.#carried = carried;
  }

  tell(problems: Problem[]): void {
    const { binding, grid, rows } = this.#found;
    const said = [...this.#heading(), ...this.#columns(), ...this.#rows()];
    if (said.length === 0) return;
    const place = cellPlace({ row: binding.heading[0]?.row ?? 1, column: 1 }, grid);
    problems.push(rules.readAs({ title: this.#schema.title, rows: rows.length, said }, place));
  }

  #heading(): string[] {
    const { binding, above } = this.#found;
    const rows = binding.heading.map(({ row }) => row);
    const isPlain = above.length === 0 && rows.length === 1;
    const { corner } = binding;
    return [
      ...(isPlain ? [] : [`${spans(rows)}を見出しとし`]),
      ...(corner?.cell ? [`金額の単位は${addressOf(corner.cell)}の「${corner.cell.shown.trim()}」とし`] : []),
    ];
  }

  #columns(): string[] {
    const { columns } = this.#found.binding;
    const across = new Set(columns.flatMap((column) => [...column.across.keys()]));
    const names = [...across].map((id) => this.#schema.columns[id]?.heading ?? id);
    const periods = columns.flatMap(({ id, named }) =>
      named.period === undefined ? [] : [`「${named.name}」を「${this.#schema.columns[id]?.heading}」`],
    );
    return [
      ...(names.length > 0
        ? [`見出しに並ぶ${names.map((name) => `「${name}」`).join("と")}ごとに一行とし`]
        : []),
      ...(periods.length > 0 ? [`${periods.join("、")}とし`] : []),
    ];
  }

  #rows(): string[] {
    const { leftOut } = this.#found;
    const [merged, dittos] = [[...this.#carried.merged], this.#carried.dittos].map(several);
    return [
      ...(merged ? [`結合したセル（${merged}）の語をその範囲のどの行にも当て`] : []),
      ...(dittos ? [`「〃」（${dittos}）は上の行と同じとし`] : []),
      ...Object.entries(reasons).flatMap(([why, reason]) => {
        const rows = leftOut.filter((one) => one.why === why).map(({ row }) => row);
        return rows.length > 0 ? [`${spans(rows)}は${reason}読まず`] : [];
      }),
    ];
  }
}

const addressOf = (cell: SeenCell): string => {
  const { column, row } = cellPlace(cell, { file: "" });
  return `${column}${row}`;
};

/** 「A2」「A2ほか2か所」; none of no cells. */
function several([first, ...others]: readonly SeenCell[]): string | undefined {
  return first && `${addressOf(first)}${others.length > 0 ? `ほか${others.length}か所` : ""}`;
}

/** 「5行目」「5〜6、9行目」. */
function spans(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return `${ranges.map(({ from, to }) => (from === to ? from : `${from}〜${to}`)).join("、")}行目`;
}
