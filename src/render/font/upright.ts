import type { OpenedFont } from "./fontkit.js";

/** 縦書き用の字形: the glyph that a font has for a character in a line that runs down; undefined where it has none of its own. */
export function uprightForm(font: OpenedFont, character: string): number | undefined {
  const [usual] = font.layout(character, [], "kana", "JAN", "ltr").glyphs;
  const [form, second] = font.layout(character, ["vert"], "kana", "JAN", "ltr").glyphs;
  return form && !second && form.id !== usual?.id ? form.id : undefined;
}
