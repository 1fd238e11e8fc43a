import type { Part } from "../../../model/document.js";
import { themeInPart } from "../../../model/theme-colours.js";
import type { Painter } from "../../paper/painter.js";
import type { TextStyle } from "../../text/style.js";
import type { PageBox } from "../engine/page-box.js";
import type { Setting } from "../setting/setting.js";

/** The tab of the page's own part, and the marks of the others, from the edge inwards, in points. */
const wide = 22;
const narrow = 5;

/** Where on the height of the page the tabs stand, and how much of it one takes at most. */
const from = 0.17;
const to = 0.87;
const most = 0.12;

/** What is turned where words stand upright: 長音, dashes and brackets. */
const turned = /[ー－〜～—―‐…（）()「」『』［］〈〉]/u;

/** ツメ見出し: the part of a page at its open edge, at a height of its own, among the marks of the others. */
export function paintTabs(
  painter: Painter,
  page: number,
  parts: readonly Part[],
  own: Part,
  box: PageBox,
  setting: Setting,
): void {
  painter.as(undefined);
  const slot = Math.min(most, (to - from) / parts.length) * box.height;
  const isRight = box.isRight(page);
  for (const part of parts) {
    const top = from * box.height + part.index * slot;
    const isOwn = part.index === own.index;
    const inwards = isOwn ? wide : narrow;
    const { accent } = themeInPart(setting.theme, part.index).colours;
    const x = isRight ? box.width - inwards : -box.bleed;
    painter.fill(x, top, inwards + box.bleed, slot - 3, isOwn ? accent : setting.theme.colours.line);
    const middle = isRight ? box.width - wide / 2 : wide / 2;
    if (isOwn) paintUpright(painter, part.title, middle, top, slot - 3, setting);
  }
}

/** Words from top to bottom, in the middle of a height, smaller where they are long. */
function paintUpright(
  painter: Painter,
  words: string,
  x: number,
  top: number,
  height: number,
  setting: Setting,
): void {
  const characters = [...words];
  const usual = setting.theme.fontSize * 0.9;
  const pitch = Math.min(usual * 1.12, (height - 8) / characters.length);
  const size = Math.min(usual, pitch / 1.02);
  const style: TextStyle = { ...setting.scale.cellHead, size, leading: pitch, colour: "#ffffff" };
  const begin = top + (height - pitch * characters.length) / 2;
  characters.forEach((character, index) => {
    const middle = begin + (index + 0.5) * pitch;
    if (turned.test(character))
      painter.turned(x, middle, 90, () => painter.text(character, style, -size / 2, size * 0.38));
    else painter.text(character, style, x - size / 2, middle + size * 0.38);
  });
}
