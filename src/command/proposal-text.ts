import { stringify } from "yaml";
import { cellsIn, type Proposal } from "../load/sources/propose.js";
import { sourcesName } from "../load/sources/sources.js";
import type { RowOf, TableSchema } from "../model/schema.js";
import { placeText } from "../problem/place.js";

/** Rows that are shown of a table. */
const mostRows = 5;

export interface FileOfProposal {
  /** As `sources.yaml` names it. */
  readonly path: string;
  /** Whether it lies in the dataset's folder. */
  readonly isInside: boolean;
}

/** What `kaiji sources` prints of a sheet: the entry, the first rows read by it, and what only its owner knows. */
export function proposalText(best: Proposal, next: Proposal | undefined, file: FileOfProposal): string {
  const { schema, grid } = best;
  const name = grid.sheet === undefined ? grid.file : `${grid.file}[${grid.sheet}]`;
  return [
    `${name} は「${schema.title}」（${schema.path}）と見えます。`,
    ...(isOwnFile(best, file)
      ? ["置き場所も名前も合っていて、そのまま読めます。"]
      : ["", `${sourcesName} に書く案:`, "", ...entryLines(best, file)]),
    "",
    `この読み方で読めた行: ${best.rows.length}行`,
    ...best.rows.slice(0, mostRows).map((row) => `  ${rowText(row, schema)}`),
    ...unclear(best, next, file),
  ].join("\n");
}

const isOwnFile = ({ isPlain, schema }: Proposal, { path }: FileOfProposal): boolean =>
  isPlain && path.replace(/\.[^.]*$/u, "") === schema.path;

function entryLines(
  { schema, grid, isPlain, heading, guesses, open, lacksUnit }: Proposal,
  file: FileOfProposal,
) {
  const headingOf = (id: string): string => schema.columns[id]?.heading ?? id;
  const { from, to } = heading;
  return [
    `${schema.path}:`,
    `  file: ${scalar(file.path)}`,
    ...(grid.sheet === undefined ? [] : [`  sheet: ${scalar(grid.sheet)}`]),
    ...(isPlain ? [] : [`  heading: ${from === to ? from : `[${from}, ${to}]`}`]),
    ...(guesses.length > 0 ? ["  columns:"] : []),
    ...guesses.map(
      ({ id, heading: theirs, isNear }) =>
        `    ${scalar(headingOf(id))}: ${scalar(theirs)}${isNear ? "" : "   # 推測です。確かめてください"}`,
    ),
    ...(open.length > 0 ? ["  constants:"] : []),
    ...open.map((id) => `    ${scalar(headingOf(id))}: ""   # ${howToSay(schema, id)}`),
    ...(lacksUnit ? ['  unit: ""   # 金額の単位を書きます（円、千円、万円、百万円、億円）'] : []),
  ];
}

/** A text as YAML has to write it. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

function howToSay({ columns }: TableSchema, id: string): string {
  const column = columns[id];
  return column?.kind === "choice"
    ? `${column.choices.join("、")}のどれかを書きます`
    : `${column?.about}。たとえば「${column?.example}」`;
}

function rowText(row: RowOf<TableSchema>, { columns }: TableSchema): string {
  return Object.entries(columns)
    .flatMap(([id, { heading }]) =>
      cellsIn(row, id)
        .filter(({ place }) => place.file !== "")
        .map(({ text, place }) => `${heading}=${text}（${place.column ?? ""}${place.row ?? ""}）`),
    )
    .join(" ");
}

function unclear(best: Proposal, next: Proposal | undefined, { isInside }: FileOfProposal): string[] {
  const shown = best.problems.filter(({ place, rule }) => place?.file !== "" && rule !== "table/read-as");
  const lines = [
    ...(isInside ? [] : ["ファイルがデータのフォルダの外にあります。フォルダの中に写してください。"]),
    ...best.guesses
      .filter(({ isNear }) => !isNear)
      .map(({ id, heading }) => `「${heading}」を「${best.schema.columns[id]?.heading}」としてよいか。`),
    ...best.open.map(
      (id) =>
        `「${best.schema.columns[id]?.heading}」にあたる列がありません。どの行も同じなら constants に書きます。`,
    ),
    ...(best.lacksUnit ? ["金額の単位がどこにも書かれていません。"] : []),
    ...shown
      .slice(0, mostRows)
      .map(({ message, place }) => `${place ? `${placeText(place)}: ` : ""}${message}`),
    ...(shown.length > mostRows ? [`ほかに${shown.length - mostRows}件あります。`] : []),
    ...(next && next.isPlain === best.isPlain && !best.isPlain
      ? [`「${next.schema.title}」（${next.schema.path}）の表かもしれません。`]
      : []),
  ];
  return lines.length > 0 ? ["", "はっきりしないこと:", ...lines.map((line) => `  - ${line}`)] : [];
}
