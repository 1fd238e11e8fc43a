/**
 * 都道府県の升目: where a prefecture's square stands in a map of equal squares: column and row from the top left. The
 * four cities that have a corporation of their own stand in the free corner.
 */
export interface PrefectureTile {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly isCity?: true;
}

const rows: readonly (readonly [row: number, column: number, names: string])[] = [
  [0, 12, "北海道"],
  [1, 12, "青森"],
  [2, 11, "秋田 岩手"],
  [3, 11, "山形 宮城"],
  [4, 8, "石川 富山 新潟 福島"],
  [5, 4, "島根 鳥取 兵庫 京都 福井 長野 群馬 栃木 茨城"],
  [6, 3, "山口 広島 岡山 大阪 滋賀 岐阜 山梨 埼玉 東京"],
  [6, 12, "千葉"],
  [7, 0, "佐賀 福岡 大分"],
  [7, 5, "和歌山 奈良 三重 愛知 静岡 神奈川"],
  [8, 0, "長崎 熊本 宮崎 愛媛 香川"],
  [9, 1, "鹿児島"],
  [9, 3, "高知 徳島"],
  [10, 0, "沖縄"],
];

const cities: readonly string[] = ["横浜市", "川崎市", "名古屋市", "岐阜市"];

export const prefectureTiles: readonly PrefectureTile[] = [
  ...rows.flatMap(([row, column, names]) =>
    names.split(" ").map((name, index) => ({ name, column: column + index, row })),
  ),
  ...cities.map((name, column) => ({ name, column, row: 3, isCity: true as const })),
];

/** 「青森県」「青森県信用保証協会」 is 青森, 「横浜市」 the city; undefined of what is neither. */
export function prefectureTile(written: string): PrefectureTile | undefined {
  const name = written.replace(/信用保証協会$/u, "");
  return prefectureTiles.find((tile) =>
    tile.isCity
      ? name === tile.name || (`${name}市` === tile.name && name !== "岐阜")
      : name === tile.name || name.replace(/[都府県]$/u, "") === tile.name,
  );
}
