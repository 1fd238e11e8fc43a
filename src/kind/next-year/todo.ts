import type { MovedSettings } from "../../load/next-year/settings.js";
import { patternOf } from "../../load/sources/file-pattern.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { Moves } from "./moves.js";
import type { MovingRow, MovingTable } from "./moving-table.js";
import type { MovingPeriod } from "./period.js";
import type { ReviewedFile } from "./review.js";

/** What `todo.md` is written of. */
export interface Todo extends Pick<Moves, "toSupply" | "toGrow"> {
  /** The folder that moved on, and its period. */
  readonly folder: string;
  readonly period: MovingPeriod;
  readonly settings: MovedSettings;
  /** Tables that stand as they were. */
  readonly standing: readonly MovingTable[];
  /** Other files that were copied: rates, photographs, forms. */
  readonly others: readonly string[];
  readonly reviewed: readonly ReviewedFile[];
  /** What only such a kind has to do. */
  readonly further: readonly TodoSection[];
}

/** A list to be ticked off, under its heading; without items it is left out. */
export interface TodoSection {
  readonly heading: string;
  readonly lead?: string;
  readonly items: readonly string[];
}

/** `todo.md`: what people have to supply and to review in the new folder, as a list to be ticked off. */
export function todoText(todo: Todo): string {
  const { folder, period, settings, toSupply, toGrow, standing, others, reviewed, further } = todo;
  const { over, coming, before } = period;
  const below = (file: string) => file.slice(folder.length + 1);
  const sections: readonly TodoSection[] = [
    {
      heading: "用意する表",
      lead: `届いたファイルを左の名で置くか、${before}のものを開いて書きかえ、左の名で保存します。`,
      items: toSupply.map(({ table, before: kept }) => supplyLine(table, kept, { below, period })),
    },
    {
      heading: `${coming}の行を足す表`,
      items: toGrow.map(({ table, dropped, left }) => growLine(table, { dropped, left, below, period })),
    },
    ...further,
    { heading: "見直す設定", items: settings.moved.filter(isWorthALook).map(settingLine(before)) },
    {
      heading: "見直す文章と語",
      lead: `${before}のまま写しました。年度、日付、数、「昨年度」「第3次」のような語を、${coming}から読んで正しいか確かめます。`,
      items: reviewed.flatMap(({ path, lines }) => [
        `\`${path}\``,
        ...lines.map(({ at, words }) => `  - [ ] ${at}　${words.map((word) => `「${word}」`).join("")}`),
      ]),
    },
    {
      heading: "変わりがないか確かめるもの",
      lead: `${before}のまま写しました。`,
      items: [
        ...standing.map(
          ({ files, title }) => `${files.map((file) => `\`${below(file)}\``).join("、")} ${title}`,
        ),
        ...foldersOf(others),
      ],
    },
  ];
  return [
    `# ${coming}のデータに用意するもの`,
    `${over}のデータから \`kaiji next-year\` が作りました。済んだものには [x] を付けてください。まだ足りない表は、\`kaiji check\` がこのフォルダを調べて挙げます。このファイルは、消しても差し支えありません。`,
    ...sections.flatMap(sectionText),
  ]
    .join("\n\n")
    .concat("\n");
}

/** A heading and its list; nothing where there is nothing to do. */
function sectionText({ heading, lead, items }: TodoSection): string[] {
  if (items.length === 0) return [];
  const list = items.map((item) => (item.startsWith("  ") ? item : `- [ ] ${item}`)).join("\n");
  return [`## ${heading}`, ...(lead === undefined ? [] : [lead]), list];
}

/** The period itself has moved on for sure. */
const isWorthALook = ({ key }: { readonly key: string }): boolean => key !== "fiscalYear" && key !== "half";

const settingLine =
  (before: string) =>
  ({ key, title, moved, written }: MovedSettings["moved"][number]): string =>
    `\`kaiji.yaml\` の${title}（${key}）。${moved ? `「${written.replaceAll(/["']/gu, "")}」に進めました` : `${before}の日なので、覚え書き（#）にしました。要るなら、新しい日を書きます`}`;

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

interface LineContext {
  readonly below: (file: string) => string;
  readonly period: MovingPeriod;
}

function supplyLine(
  { path, title, files, rows, isSaid }: MovingTable,
  before: readonly string[],
  { below, period }: LineContext,
): string {
  const [first = path] = files.map(below);
  const ending = /\.[^./]+$/u.exec(first)?.[0] ?? "";
  const pattern = patternOf(first, period.year);
  const wanted = isSaid
    ? `\`${pattern}\`${pattern.includes("{年度}") ? `（{年度}は${fiscalYearName(period.comingYear, period.era)}）` : ""}`
    : `\`${path}${ending}\``;
  const counted = rows.length > 0 ? [`${rows.length}行`] : [];
  const kept = [...counted, ...before.map((file) => `\`${file}\``)].join("、");
  return `${wanted} ${title}（${period.before}は${kept}）`;
}

function growLine(
  { files, title, rows }: MovingTable,
  {
    dropped,
    left,
    below,
    period: { year, era },
  }: LineContext & { readonly dropped: readonly MovingRow[]; readonly left: readonly MovingRow[] },
): string {
  const names = files.map((file) => `\`${below(file)}\``).join("、");
  const newest = rows.filter((row) => row.year === year).length;
  const yearsOf = (some: readonly MovingRow[]) =>
    [...new Set(some.flatMap((row) => row.year ?? []))].map((one) => fiscalYearName(one, era)).join("、");
  return [
    `${names} ${title}（前年度の行は${newest}行）`,
    ...(dropped.length > 0 ? [`いちばん古い${yearsOf(dropped)}の${dropped.length}行は除きました`] : []),
    ...(left.length > 0
      ? [`いちばん古い${yearsOf(left)}の行は、年数を前年度とそろえるなら除いてください`]
      : []),
  ].join("。");
}
