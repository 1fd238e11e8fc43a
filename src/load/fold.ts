import { isPlain } from "../model/normal-form.js";

/**
 * 全角・半角の揺れ: full-width forms folded to plain ones, spaces for looks dropped.
 * undefined where that would change what is written: ① and ² would become digits, and two numbers in one
 * cell would run together.
 */
export function fold(text: string): string | undefined {
  if (isPlain(text)) return text;
  if (/\p{No}/u.test(text)) return undefined;
  const folded = text.normalize("NFKC");
  return /\d\s+\d/u.test(folded.trim()) ? undefined : folded.replace(/\s/gu, "");
}
