import { z } from "zod";
import { classOf, roundBounds } from "../../calculate/classes.js";
import { Decimal } from "../../model/decimal.js";
import type { TileMap } from "../../model/diagram.js";
import { prefectureTile, prefectureTiles } from "../../model/prefectures.js";
import { type NumberStyle, printNumber } from "../../model/print.js";
import { figureIn, type Row, type Table } from "../../model/table.js";
import { badContent } from "../../problem/rules/compose.js";
import { suggest } from "../../problem/suggest.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { drawingId, givenTable, notesBelow, tableAttributes } from "../given-table.js";

/** So many shades can be told apart. */
const mostClasses = 5;

export const tileMap = component({
  name: "tile-map",
  title: "都道府県の図",
  about:
    "都道府県を、およその位置に置いた同じ大きさの升で並べ、値の階級で塗り分けます。升には名と値を書きます。表の行が都道府県（「青森県」「青森県信用保証協会」）か、協会のある四つの市（横浜市、川崎市、名古屋市、岐阜市）、はじめの系列が値です。数の少ない件数は、数ごとに塗り分けます。`words` を書けば、数でなく、語の列を塗り分けます。",
  form: "either",
  attributes: z.strictObject({
    ...tableAttributes,
    bounds: z
      .string()
      .regex(
        /^-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){0,3}$/u,
        "階級の境を、小さい順に「20,30,40」のように四つまで書いてください",
      )
      .optional()
      .describe("階級の境を小さい順に四つまで。書かなければ、切りのよい数で五つまでに分けます"),
    words: z
      .string()
      .regex(/^[^,]+(?:,[^,]+){0,4}$/u, "語を、薄く塗る順に「未提出,提出」のように五つまで書いてください")
      .optional()
      .describe("はじめの語の列を塗り分けるとき、その語を薄く塗る順に五つまで"),
  }),
  example: `:::tile-map{title="近隣の県の保証利用度"}
| 都道府県 | 保証利用度（％） |
|---|---|
| 青森県 | 46.2 |
| 岩手県 | 38.5 |
| 宮城県 | 41.0 |
| 秋田県 | 49.9 |
| 山形県 | 52.3 |
| 福島県 | 36.4 |

出典：架空の数値
:::`,
  build: (use, context) => {
    const { of, title: wished, bounds, words } = use.attributes;
    const table = givenTable("tile-map", use, context);
    if (!table) return [];
    const map = words ? wordMapOf(table, words.split(",")) : numberMapOf(table, bounds, context);
    if (typeof map === "string") {
      context.problems.push(badContent({ component: "tile-map", expected: map }, use.place));
      return [];
    }
    const title = wished ?? table.title;
    return [
      {
        kind: "diagram",
        caption: context.caption("図", drawingId("tile-map", of, table, title), title),
        diagram: map,
        alternative: inWords(title, map),
      },
      ...notesBelow(table),
    ];
  },
});

/** The rows of a table by their squares; what is wrong with one of them, in words. */
function rowsByTile({ rows }: Table): ReadonlyMap<string, Row> | string {
  const found = new Map<string, Row>();
  for (const row of rows.filter(({ role }) => role === "item")) {
    const tile = prefectureTile(row.label);
    if (!tile) {
      const meant = suggest(
        row.label.replace(/信用保証協会$/u, "").replace(/[都府県]$/u, ""),
        prefectureTiles.map(({ name }) => name),
      );
      return `「${row.label}」は、都道府県でも協会のある市でもありません${meant === undefined ? "" : `。「${meant}」のつもりではありませんか`}`;
    }
    if (found.has(tile.name)) return `「${tile.name}」が二度あります`;
    found.set(tile.name, row);
  }
  return found;
}

/** What a square has of its own. */
type Said = Pick<TileMap["tiles"][number], "figure" | "text" | "class">;

/** The squares of all prefectures, and of those cities that the table has. */
const tilesOf = (rows: ReadonlyMap<string, Row>, say: (row: Row | undefined) => Said): TileMap["tiles"] =>
  prefectureTiles
    .filter(({ isCity, name }) => !isCity || rows.has(name))
    .map(({ name, column, row, isCity = false }) => ({ name, column, row, isCity, ...say(rows.get(name)) }));

/** The map of a table's first series; what is wrong with the table, in words. */
function numberMapOf(table: Table, wished: string | undefined, { dataset }: Context): TileMap | string {
  const { style } = dataset.settings;
  const index = table.columns.findIndex(({ kind }) => kind !== "text");
  const column = table.columns[index];
  if (!column) return "数の列がありません";
  const found = rowsByTile(table);
  if (typeof found === "string") return found;
  const values = [...found.values()].flatMap((row) => figureIn(row.cells[index])?.value ?? []);
  if (values.length === 0) return "値がありません";
  const few = column.kind === "count" ? fewOf(values) : undefined;
  const bounds =
    wished?.split(",").map((one) => new Decimal(one)) ?? few?.slice(1) ?? roundBounds(values, mostClasses);
  if (bounds.some((one, at) => at > 0 && one.lessThanOrEqualTo(bounds[at - 1] ?? one)))
    return "bounds は、小さい順に並べます";
  return {
    kind: "tile-map",
    measure: `${column.label}（${column.unit}）`,
    classes:
      few && wished === undefined
        ? few.map((value) => `${printNumber(value, column.digits, style)}${column.unit}`)
        : classNames(bounds, column.digits, style),
    tiles: tilesOf(found, (row) => {
      const figure = figureIn(row?.cells[index]);
      return {
        figure,
        text: figure ? printNumber(figure.value, column.digits, style) : "",
        class: figure?.value ? classOf(figure.value, bounds) : -1,
      };
    }),
  };
}

/** The values, each once, upwards, where they are so few that each is a class. */
function fewOf(values: readonly Decimal[]): readonly Decimal[] | undefined {
  const each = values
    .filter((value, at) => values.findIndex((other) => other.equals(value)) === at)
    .toSorted((a, b) => a.comparedTo(b));
  return each.length <= mostClasses ? each : undefined;
}

/** The map of a table's first column of words, palest first; what is wrong with the table, in words. */
function wordMapOf(table: Table, words: readonly string[]): TileMap | string {
  const index = table.columns.findIndex(
    ({ kind }, at) => kind === "text" && table.rows.every((row) => words.includes(String(row.cells[at]))),
  );
  const column = table.columns[index];
  if (!column) return `どの行も「${words.join("」「")}」のどれかである列がありません`;
  const found = rowsByTile(table);
  if (typeof found === "string") return found;
  const met = words.filter((word) => [...found.values()].some((row) => row.cells[index] === word));
  return {
    kind: "tile-map",
    measure: column.label,
    classes: met,
    tiles: tilesOf(found, (row) => ({
      figure: null,
      text: "",
      class: row ? met.indexOf(String(row.cells[index])) : -1,
    })),
  };
}

/** 「20未満」「20以上30未満」「30以上」. */
function classNames(bounds: readonly Decimal[], digits: number, style: NumberStyle): string[] {
  const names = bounds.map((bound) => printNumber(bound, Math.max(digits, bound.decimalPlaces()), style));
  if (names.length === 0) return ["どこも同じ"];
  return [
    `${names[0]}未満`,
    ...names.map((name, at) => (names[at + 1] ? `${name}以上${names[at + 1]}未満` : `${name}以上`)),
  ];
}

function inWords(title: string, { measure, classes, tiles }: TileMap): string {
  const each = classes.flatMap((name, at) => {
    const own = tiles.filter((tile) => tile.class === at).map((tile) => `${tile.name}${tile.text}`);
    return own.length > 0 ? [`${name}は${own.join("、")}。`] : [];
  });
  const unknown = tiles.filter((tile) => tile.class < 0).map(({ name }) => name);
  const rest = unknown.length > 0 ? [`データがないのは${unknown.join("、")}。`] : [];
  return `${title}。都道府県ごとの${measure}。${[...each, ...rest].join("")}`;
}
