/** はいといいえ, as people and their programs write them in a column of yes and no; blank is no. */
const words: readonly (readonly [said: boolean, words: readonly string[]])[] = [
  [true, ["1", "true", "yes", "y", "はい", "有", "有り", "あり", "○", "〇", "◯", "✓", "✔", "☑"]],
  [false, ["", "0", "false", "no", "n", "いいえ", "無", "無し", "なし", "×", "✕", "□"]],
  [false, ["-", "‐", "–", "—", "―", "─", "−", "ー"]],
];

const known = new Map(words.flatMap(([said, same]) => same.map((word) => [word, said])));

/** A word however wide, in whatever case it is written. */
export const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/**
 * What a cell says: yes, no, or, where it is neither, nothing. `own` are the words that only this column
 * knows, folded: 「均等」 under 不均等.
 */
export function readFlag(text: string, own: ReadonlyMap<string, boolean>): boolean | undefined {
  const plain = known.get(text);
  if (plain !== undefined) return plain;
  const word = folded(text);
  return known.get(word) ?? own.get(word);
}
