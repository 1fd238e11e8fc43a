import { Decimal } from "./decimal.js";

/** Plain data on its way to another thread, which knows no classes: exact values stand as text. */
export type Packed<T> = { readonly packed: unknown; readonly of?: T };

/** An exact value as text. */
interface ExactText {
  readonly exact: string;
}

/**
 * Plain data with exact values, ready to be sent; what is shared inside stays shared. With `inputs`, figures bring
 * along what they were calculated from, down to where that was read; without, only how they were calculated.
 */
export function pack<T>(value: T, { inputs }: { readonly inputs: boolean }): Packed<T> {
  const known = new Map<object, object>();
  const copyOf = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null || part instanceof Uint8Array) return part;
    const before = known.get(part);
    if (before) return before;
    if (part instanceof Decimal) {
      const exact: ExactText = { exact: part.toString() };
      known.set(part, exact);
      return exact;
    }
    const copy: Record<string, unknown> | unknown[] = Array.isArray(part) ? [] : {};
    known.set(part, copy);
    for (const [key, inside] of Object.entries(part))
      (copy as Record<string, unknown>)[key] = key === "inputs" && !inputs ? [] : copyOf(inside);
    return copy;
  };
  return { packed: copyOf(value) };
}

/** The data as it was before it was packed, made of what arrived. */
export function unpack<T>({ packed }: Packed<T>): T {
  const known = new Map<object, object>();
  const restored = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null || part instanceof Uint8Array) return part;
    const before = known.get(part);
    if (before) return before;
    const whole = "exact" in part ? new Decimal((part as ExactText).exact) : part;
    known.set(part, whole);
    if (whole !== part) return whole;
    for (const key of Object.keys(part)) {
      const inside = (part as Record<string, unknown>)[key];
      if (typeof inside === "object") (part as Record<string, unknown>)[key] = restored(inside);
    }
    return part;
  };
  return restored(packed) as T;
}
