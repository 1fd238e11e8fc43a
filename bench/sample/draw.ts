import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** くじ: every choice of the sample comes from one seeded generator, so the same seed gives the same corporation. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** Whether an event of so many in ten thousand happens. */
  happens(perTenThousand: number): boolean;
  /** One of the entries, each as likely as its weight (whole numbers). */
  weighted<T extends { readonly weight: number }>(entries: readonly T[]): T;
}

export function drawing(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const between = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    between,
    happens: (perTenThousand) => between(1, 10_000) <= perTenThousand,
    weighted(entries) {
      const total = entries.reduce((sum, entry) => sum + entry.weight, 0);
      let left = between(1, total);
      for (const entry of entries) {
        left -= entry.weight;
        if (left <= 0) return entry;
      }
      throw new RangeError("no entry to draw from");
    },
  };
}
