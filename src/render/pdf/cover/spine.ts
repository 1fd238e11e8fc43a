import type { FrontCover } from "../../../model/document.js";
import { leastSpineType, type Spine, spineClearance } from "../../../model/spine.js";
import { longSpineWords } from "../../../problem/rules/paper.js";
import type { Painter } from "../../paper/painter.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { type VerticalCell, verticalCells } from "../../text/vertical.js";
import { type CoverSheet, type PageBox, points } from "../engine/page-box.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import type { SpineLook } from "./front.js";

/** The largest type of a spine, in sizes of prose. */
const largest = 1.5;

/** How much of the height title and edition have where the grounds do not say it. */
const usualShare = 0.62;

/** Between the title and the edition, in sizes of their type. */
const apart = 1;

/** 背: its grounds, and on them the words of the cover, running down (縦組み). */
export function paintSpine(
  painter: Painter,
  spine: Spine,
  cover: FrontCover,
  look: SpineLook,
  { folds: [left, right], bleed, height }: CoverSheet,
  box: PageBox,
  section: Tag,
  setting: Setting,
): void {
  const width = right - left;
  const parting = look.parting ?? height * usualShare;
  painter.as(undefined);
  painter.fill(left, -bleed, width, parting + bleed, look.over.ground);
  painter.fill(left, parting, width, height + bleed - parting, look.under.ground);
  look.paint?.(painter, left, width);
  if (!spine.words) return;
  const words = spineWords(cover, spine, { ...look, parting }, box, setting);
  if (!words) {
    const place = setting.words.find(({ text }) => text === cover.title)?.place;
    setting.problems.push(longSpineWords({ title: cover.title, organisation: cover.organisation }, place));
    return;
  }
  for (const { cells, from } of words) paintDown(painter, cells, left + width / 2, from, under(section, "P"));
}

interface SpineWord {
  readonly cells: readonly VerticalCell[];
  /** Where it begins, in points from the head of the page. */
  readonly from: number;
}

/** The words in their places, as large as the width and both their rooms allow; undefined where that is too small. */
function spineWords(
  cover: FrontCover,
  { width }: Spine,
  look: Required<Pick<SpineLook, "parting" | "over" | "under">>,
  box: PageBox,
  setting: Setting,
): SpineWord[] | undefined {
  const set = (text: string, colour: string, size: number): VerticalCell[] => {
    const style: TextStyle = { ...setting.scale.chapter, size, leading: size, colour };
    return verticalCells(textRun(text, style, setting).text, style);
  };
  const most = Math.min(setting.theme.fontSize * largest, points(width - 2 * spineClearance));
  const atMost = {
    over: lengthOf(set(cover.title, "", most)) + apart * most + lengthOf(set(cover.edition, "", most)),
    under: lengthOf(set(cover.organisation, "", most)),
  };
  const [head, foot] = [box.top, box.height - box.bottom];
  const room = { over: look.parting - head - most, under: foot - look.parting - most };
  const size = most * Math.min(1, room.over / atMost.over, room.under / atMost.under);
  if (size < leastSpineType) return undefined;
  const [title, edition] = [
    set(cover.title, look.over.title, size),
    set(cover.edition, look.over.edition, size),
  ];
  const organisation = set(cover.organisation, look.under.organisation, size);
  return [
    { cells: title, from: head },
    { cells: edition, from: head + lengthOf(title) + apart * size },
    { cells: organisation, from: foot - lengthOf(organisation) },
  ];
}

const lengthOf = (cells: readonly VerticalCell[]): number =>
  cells.reduce((sum, { length }) => sum + length, 0);

/** Paints a line that runs down, its middle at x. */
function paintDown(
  painter: Painter,
  cells: readonly VerticalCell[],
  x: number,
  from: number,
  tag: Tag,
): void {
  let y = from;
  painter.as(tag);
  for (const cell of cells) {
    paintCell(painter, cell, x, y);
    y += cell.length;
  }
}

function paintCell(
  painter: Painter,
  { text, style, sideways, baseline }: VerticalCell,
  x: number,
  y: number,
): void {
  if (sideways) painter.turned(x, y, 90, () => painter.text(text, style, 0, baseline));
  else painter.text(text, style, x - widthOf(text, style) / 2, y + baseline);
}
