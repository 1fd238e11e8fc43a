import type { Output } from "../effects.js";
import { blankMark } from "../model/blank.js";
import { isNeeded, type TableSchema } from "../model/schema.js";
import { plainAbout } from "../render/excel/cell-checks.js";
import {
  type StarterBook,
  type StarterRow,
  type StarterSheet,
  starterBook,
  starterColumns,
  starterSheet,
} from "../render/excel/starter-book.js";

/** A row of which all that must be filled in is a blank. */
export function blankRow(schema: TableSchema): StarterRow {
  const columns = starterColumns(schema);
  const needed = columns.filter(([, column]) => isNeeded(column)).map(([id]) => id);
  // Of columns of which one will do, an amount.
  const some = columns.filter(([id]) => schema.someOf?.includes(id));
  const [one] = some.find(([, { kind }]) => kind === "amount") ?? some[0] ?? [];
  return Object.fromEntries([...needed, ...(one === undefined ? [] : [one])].map((id) => [id, blankMark()]));
}

type Laid = Partial<Pick<StarterSheet, "unit">> & Pick<StarterBook, "years" | "published">;

/** 表のブック: a workbook of one table, in its place below the dataset's folder. */
export async function tableStarter(
  schema: TableSchema,
  rows: readonly StarterRow[],
  { unit = "円", ...laid }: Laid,
): Promise<Output> {
  const bytes = await starterBook({
    ...laid,
    title: `「${schema.title}」の書き方`,
    instructions: instructionsOf(schema, unit),
    sheets: [starterSheet(schema, rows, { unit })],
  });
  return { path: `${schema.path}.xlsx`, bytes };
}

function instructionsOf(schema: TableSchema, unit: string): string[] {
  const hasMoney = starterColumns(schema).some(([, { kind }]) => kind === "amount");
  return [
    `${plainAbout(schema.about)}。`.replace(/。。$/u, "。"),
    `・「${schema.title}」のシートの${blankMark()}に書き入れます。残っている間は、その行を読まず、kaiji check が知らせます。`,
    "・使わない行は行ごと消し、足りない行は下に加えます。",
    ...(hasMoney
      ? [`・金額の単位は${unit}です。ほかの単位で書くときは、見出しの（${unit}）を（百万円）などに直します。`]
      : []),
    "・見出しの語は変えないでください。列の順は変えられます。見出しより上に、表題などの行を加えてもかまいません。",
    "・基幹システムなどから書き出した表が別にあれば、このブックのかわりに、その表を同じ名で置けます（このブックは消します）。",
    schema.required
      ? "・この表は、なくてはならない表です。"
      : "・この表を使わないときは、このブックを消します。その頁が省かれます。",
  ];
}
