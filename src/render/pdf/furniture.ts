import type { Part } from "../../model/document.js";
import type { Painter } from "../paper/painter.js";
import { widthOf } from "../text/measure.js";
import type { PageBox } from "./engine/page-box.js";
import type { PrintedPage } from "./engine/press.js";
import type { Opener } from "./part/opener.js";
import { paintTabs } from "./part/tabs.js";
import type { Setting } from "./setting/setting.js";

/** What running heads and tabs are taken from. */
interface RunningHeads {
  readonly runningHead: string;
  /** Whether a cover says whose paper it is; where there is none, the first page says so at its head. */
  readonly isCovered: boolean;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  /** The parts, each with what it opens with. */
  readonly parts: readonly { readonly part: Part; readonly opener: Opener }[];
}

/** 柱とノンブル: the running head and the folio, at the outer edge of each page; artifacts, not content. */
export function paintFurniture(
  painter: Painter,
  { number: page, opening }: PrintedPage,
  heads: RunningHeads,
  box: PageBox,
  setting: Setting,
): void {
  const { scale, theme } = setting;
  painter.as(undefined);
  const left = box.left(page);
  const right = left + box.textWidth;
  const isRight = box.isRight(page);
  const begun = heads.parts.find(({ part }) => painter.pageOf(part.id) === page);
  begun?.opener.paint(painter);
  const own = heads.parts.findLast(
    ({ part }) => (painter.pageOf(part.id) ?? Number.POSITIVE_INFINITY) <= page,
  );
  if (own)
    paintTabs(
      painter,
      page,
      heads.parts.map(({ part }) => part),
      own.part,
      box,
      setting,
    );
  const opens = begun !== undefined || heads.chapters.some(({ id }) => opening.includes(id));
  // A slide is read by itself: it always says of what it is a page.
  const isSlide = theme.page.orientation === "landscape";
  const isFirst = page === 1 && !heads.isCovered;
  const head = isSlide || isFirst ? heads.runningHead : opens ? "" : runningHead(painter, page, heads);
  const style = scale.runningHead;
  const width = widthOf(head, style);
  if (theme.design.header === "foot") {
    // Beside the folio, towards the binding.
    painter.text(head, style, isRight ? right - folioRoom - width : left + folioRoom, footOf(box));
  } else if (head !== "") {
    painter.text(head, style, isRight ? right - width : left, box.top * 0.52);
    painter.line(
      [
        [left, box.top * 0.52 + 5.5],
        [right, box.top * 0.52 + 5.5],
      ],
      theme.colours.line,
      0.4,
    );
  }
  paintFolio(painter, page, box, setting);
}

/** Between a folio and the running head beside it, the folio's own width included, in points. */
const folioRoom = 26;

const footOf = (box: PageBox): number => box.height - box.bottom * 0.42;

function paintFolio(painter: Painter, page: number, box: PageBox, { scale }: Setting): void {
  const folio = String(page);
  const left = box.left(page);
  const x = box.isRight(page) ? left + box.textWidth - widthOf(folio, scale.folio) : left;
  painter.text(folio, scale.folio, x, footOf(box));
}

/** メモ: lines to write on, on a page that a sheet has over. */
export function paintMemo(painter: Painter, page: number, box: PageBox, setting: Setting): void {
  const { scale, theme } = setting;
  painter.as(undefined);
  const left = box.left(page);
  painter.text("メモ", scale.heading4, left, box.top + scale.heading4.size);
  const pitch = theme.fontSize * 2.6;
  for (let y = box.top + 2 * pitch; y <= box.height - box.bottom; y += pitch)
    painter.line(
      [
        [left, y],
        [left + box.textWidth, y],
      ],
      theme.colours.line,
      0.3,
      [1, 2],
    );
  paintFolio(painter, page, box, setting);
}

/** The publication on left pages, on right ones the chapter at their head; none where a chapter opens the page. */
function runningHead(painter: Painter, page: number, heads: RunningHeads): string {
  if (page % 2 === 0) return heads.runningHead;
  const begun = heads.chapters.findLast(({ id }) => (painter.pageOf(id) ?? page) < page);
  return begun?.title ?? heads.runningHead;
}
