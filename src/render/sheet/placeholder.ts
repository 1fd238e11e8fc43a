/**
 * What may stand between {{ and }}:
 * - `名前`, `名前|空のときの文字`: a value, or other words where there is none
 * - `□名前`, `□名前=値`: a box, ticked where the value is yes, or is (or holds) the word
 * - `一覧.項目`: a field of a list; its row repeats
 */
export interface CellPlaceholder {
  readonly name: string;
  readonly box: boolean;
  /** The word a ticked box asks for; undefined: yes. */
  readonly equals: string | undefined;
  /** What stands there where there is no value. */
  readonly otherwise: string;
}

/** A cell's text, cut into words that stay and placeholders that are replaced. */
export type TextPart = string | CellPlaceholder;

const pattern = /\{\{(?<inside>[^{}]*)\}\}/gu;
const inner = /^\s*(?<box>[□☐☑])?(?<name>[^=|]+)(?:=(?<equals>[^|]*))?(?:\|(?<otherwise>.*))?$/su;

/** Where the placeholders of a text stand, in the order in which they are parsed. */
export const placeholderSpans = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({ from: index, to: index + whole.length }));

/** undefined: braces or their inside that make no placeholder. */
export function parsePlaceholders(text: string): readonly TextPart[] | undefined {
  if (!text.includes("{{") && !text.includes("}}")) return [text];
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    // Full-width signs are what a Japanese keyboard gives: they mean the same.
    const inside = (match.groups?.inside ?? "")
      .replaceAll("｜", "|")
      .replaceAll("＝", "=")
      .replaceAll("．", ".");
    const groups = inner.exec(inside)?.groups;
    if (!groups?.name?.trim()) return undefined;
    const box = groups.box !== undefined;
    if (!box && groups.equals !== undefined) return undefined;
    parts.push({
      name: groups.name.trim(),
      box,
      equals: groups.equals?.trim(),
      otherwise: groups.otherwise ?? "",
    });
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts.some((part) => typeof part === "string" && /\{\{|\}\}/u.test(part)) ? undefined : parts;
}
