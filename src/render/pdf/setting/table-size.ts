import type { TableSize } from "../../../model/theme.js";
import { type TypeScale, tableStyles } from "./scale.js";
import type { Setting } from "./setting.js";

/** 余白: points between the words of a cell and its edge, and where room is wanted. */
type Room = readonly [usual: number, close: number];

/** What a table of a size begins from. */
export interface TableStart {
  readonly scale: TypeScale;
  /** At the sides of a cell. */
  readonly across: Room;
  /** Above and below. */
  readonly along: Room;
}

/** How much of a size's room each kind of table takes, at the sides and along. */
const kinds = {
  /** 数表. */
  figures: [1, 1],
  /** 横に並べた数表: many columns of the same. */
  years: [0.75, 1],
  /** 勘定式: two tables beside each other, of many lines. */
  sides: [0.75, 0.8],
  /** 罫線表: framed on all sides. */
  framed: [1.25, 1.54],
} as const;

/** What is left of the room where columns stand closer, and rows. */
const close = { across: 0.65, along: 0.58 } as const;

/** 表の大きさ: where a table's size, as its author names it, becomes type and room. */
export function tableStart(kind: keyof typeof kinds, size: TableSize, setting: Setting): TableStart {
  const { across, along } = setting.theme.tables[size];
  const [wide, high] = kinds[kind];
  return {
    scale: { ...setting.scale, ...tableStyles(setting.theme, size) },
    across: [across * wide, across * wide * close.across],
    along: [along * high, along * high * close.along],
  };
}
