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
    "都道府県を、およその位置に置いた同じ大きさの升で並べ、値の階級で塗り分けます。升には名と値を書きます。表の行が都道府県（「青森県」「青森県信用保証協会」）か、協会のある四つの市（横浜市、川崎市、名古屋市、岐阜市）、はじめの系列が値です。",
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
    const { of, title: wished, bounds } = use.attributes;
    const table = givenTable("tile-map", use, context);
    if (!table) return [];
    const map = mapOf(table, bounds, context);
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

/** The map of a table's first series; what is wrong with the table, in words. */
function mapOf(table: Table, wished: string | undefined, { dataset }: Context): TileMap | string {
  const { style } = dataset.settings;
  const index = table.columns.findIndex(({ kind }) => kind !== "text");
  const column = table.columns[index];
  if (!column) return "数の列がありません";
  const found = new Map<string, Row>();
  for (const row of table.rows.filter(({ role }) => role === "item")) {
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
  const values = [...found.values()].flatMap((row) => figureIn(row.cells[index])?.value ?? []);
  if (values.length === 0) return "値がありません";
  const bounds = wished?.split(",").map((one) => new Decimal(one)) ?? roundBounds(values, mostClasses);
  if (bounds.some((one, at) => at > 0 && one.lessThanOrEqualTo(bounds[at - 1] ?? one)))
    return "bounds は、小さい順に並べます";
  const shown = prefectureTiles.filter(({ isCity, name }) => !isCity || found.has(name));
  return {
    kind: "tile-map",
    measure: `${column.label}（${column.unit}）`,
    classes: classNames(bounds, column.digits, style),
    tiles: shown.map(({ name, column: x, row: y, isCity }) => {
      const figure = figureIn(found.get(name)?.cells[index]);
      return {
        name,
        column: x,
        row: y,
        isCity: isCity ?? false,
        figure,
        text: figure ? printNumber(figure.value, column.digits, style) : "",
        class: figure?.value ? classOf(figure.value, bounds) : -1,
      };
    }),
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
