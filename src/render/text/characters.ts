/** A character, and the selector of its form that may follow it (葛󠄀). */
const character = /.[\u{fe00}-\u{fe02}\u{e0100}-\u{e01ef}]?/gsu;

/** The characters of a text, each with its variation selector. */
export const charactersOf = (text: string): readonly string[] => text.match(character) ?? [];

/** The variation selector that stands at an offset; 0 where none does. */
export function selectorAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xfe00 && unit <= 0xfe02) return unit;
  if (unit !== 0xdb40) return 0;
  const codePoint = text.codePointAt(at) ?? 0;
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef ? codePoint : 0;
}

/** Characters without a form of their own: control characters, joiners, selectors that stand after no kanji. */
const formless =
  /(?!(?<=\p{Script=Han})[\u{fe00}-\u{fe02}\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Text as it can be set: composed (か+゛ → が), without characters that have no form. Line breaks stay. */
export function settable(text: string): string {
  return text.normalize("NFC").replace(formless, (found) => (found === "\n" ? "\n" : ""));
}
