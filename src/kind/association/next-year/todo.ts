import { patternOf } from "../../../load/sources/file-pattern.js";
import { type EraChangeStyle, type FiscalYear, fiscalYearName } from "../../../model/fiscal-year.js";
import type { Moves } from "./moves.js";
import type { MovingRow, MovingTable } from "./moving-table.js";
import type { ReviewedFile } from "./review.js";

/** What `todo.md` is written of. */
export interface Todo extends Pick<Moves, "toSupply" | "toGrow"> {
  /** The folder that was rolled forward, and its year. */
  readonly folder: string;
  readonly year: FiscalYear;
  readonly era: EraChangeStyle;
  /** The month of publication as it stands now: `2026-07`. */
  readonly published: string;
  /** Tables that stand as they were. */
  readonly standing: readonly MovingTable[];
  /** Other files that were copied: rates, photographs, forms. */
  readonly others: readonly string[];
  readonly reviewed: readonly ReviewedFile[];
}

/** `todo.md`: what people have to supply and to review in the new folder, as a list to be ticked off. */
export function todoText(todo: Todo): string {
  const { folder, year, era, published, toSupply, toGrow, standing, others, reviewed } = todo;
  const name = fiscalYearName(year + 1, era);
  const below = (file: string) => file.slice(folder.length + 1);
  const sections = [
    section(
      "用意する表",
      "前年度のものを開いて書きかえ、左の名で保存するか、届いたファイルを置きます。",
      toSupply.map(({ table, before }) => supplyLine(table, before, { below, year, name })),
    ),
    section(
      `${name}の行を足す表`,
      undefined,
      toGrow.map(({ table, dropped, left }) => growLine(table, { dropped, left, below, year, era })),
    ),
    section("見直す設定", undefined, [
      `\`kaiji.yaml\` の発行年月（published）。「${published}」に進めました`,
    ]),
    section(
      "見直す文章と語",
      "前年度のまま写しました。年度、日付、数、「昨年度」「第3次」のような語を、いまの年度から読んで正しいか確かめます。",
      reviewed.flatMap(({ path, lines }) => [
        `\`${path}\``,
        ...lines.map(({ at, words }) => `  - [ ] ${at}　${words.map((word) => `「${word}」`).join("")}`),
      ]),
    ),
    section("変わりがないか確かめるもの", "前年度のまま写しました。", [
      ...standing.map(
        ({ files, title }) => `${files.map((file) => `\`${below(file)}\``).join("、")} ${title}`,
      ),
      ...foldersOf(others),
    ]),
  ];
  return [
    `# ${name}のデータに用意するもの`,
    `${fiscalYearName(year, era)}のデータから \`kaiji next-year\` が作りました。済んだものには [x] を付けてください。まだ足りない表は、\`kaiji check\` がこのフォルダを調べて挙げます。このファイルは、消しても差し支えありません。`,
    ...sections.flat(),
  ]
    .join("\n\n")
    .concat("\n");
}

/** A heading and its list; nothing where there is nothing to do. */
function section(heading: string, lead: string | undefined, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const list = items.map((item) => (item.startsWith("  ") ? item : `- [ ] ${item}`)).join("\n");
  return [`## ${heading}`, ...(lead === undefined ? [] : [lead]), list];
}

/** Files by themselves, and those of a folder with others together. */
function foldersOf(paths: readonly string[]): string[] {
  const folderOf = (path: string) => path.split("/").slice(0, -1).join("/");
  return [...new Set(paths.map(folderOf))].flatMap((folder) => {
    const own = paths.filter((path) => folderOf(path) === folder);
    return folder !== "" && own.length > 1
      ? [`\`${folder}/\` の${own.length}個のファイル`]
      : own.map((path) => `\`${path}\``);
  });
}

interface SupplyContext {
  readonly below: (file: string) => string;
  readonly year: FiscalYear;
  readonly name: string;
}

function supplyLine(
  { path, title, files, rows, isSaid }: MovingTable,
  before: readonly string[],
  { below, year, name }: SupplyContext,
): string {
  const [first = path] = files.map(below);
  const ending = /\.[^.]+$/u.exec(first)?.[0] ?? "";
  const pattern = patternOf(first, year);
  const wanted = isSaid
    ? `\`${pattern}\`${pattern.includes("{年度}") ? `（{年度}は${name}）` : ""}`
    : `\`${path}${ending}\``;
  const kept = before.map((file) => `\`${file}\``).join("、");
  return `${wanted} ${title}（前年度は${rows.length}行、${kept}）`;
}

interface GrowContext {
  readonly dropped: readonly MovingRow[];
  readonly left: readonly MovingRow[];
  readonly below: (file: string) => string;
  readonly year: FiscalYear;
  readonly era: EraChangeStyle;
}

function growLine(
  { files, title, rows }: MovingTable,
  { dropped, left, below, year, era }: GrowContext,
): string {
  const names = files.map((file) => `\`${below(file)}\``).join("、");
  const newest = rows.filter((row) => row.year === year).length;
  return [
    `${names} ${title}（前年度の行は${newest}行）`,
    ...(dropped.length > 0 ? [`いちばん古い${yearsOf(dropped, era)}の${dropped.length}行は除きました`] : []),
    ...(left.length > 0
      ? [`いちばん古い${yearsOf(left, era)}の行は、年数を前年度とそろえるなら除いてください`]
      : []),
  ].join("。");
}

const yearsOf = (rows: readonly MovingRow[], era: EraChangeStyle): string =>
  [...new Set(rows.flatMap(({ year }) => year ?? []))].map((year) => fiscalYearName(year, era)).join("、");
