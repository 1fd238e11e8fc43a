import { distance } from "fastest-levenshtein";

/** The known word nearest to what was written, where it is near enough to have been meant. */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    const d = distance(written, word);
    if (!best || d < best.distance) best = { word, distance: d };
  }
  if (!best || best.distance > Math.max(1, Math.floor(written.length / 2))) return undefined;
  // Of one letter nothing would be left.
  return best.distance < written.length ? best.word : undefined;
}
