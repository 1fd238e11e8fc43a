import { Decimal } from "./decimal.js";

/** Plain data on its way to another thread, which knows no classes: exact values stand as text. */
export type Packed<T> = { readonly packed: unknown; readonly of?: T };

/** An exact value as text. */
interface ExactText {
  readonly exact: string;
}

/** Plain data with exact values, ready to be sent; what is shared inside stays shared, as a figure's inputs are. */
export function pack<T>(value: T): Packed<T> {
  return {
    packed: mapped(value, (part) => (part instanceof Decimal ? { exact: part.toString() } : undefined)),
  };
}

/** The data as it was before it was packed. */
export function unpack<T>({ packed }: Packed<T>): T {
  return mapped(packed, (part) =>
    "exact" in part ? new Decimal((part as ExactText).exact) : undefined,
  ) as T;
}

/** A copy in which `change` may put something else in an object's place; each object is copied once. */
function mapped(value: unknown, change: (part: object) => object | undefined): unknown {
  const known = new Map<object, object>();
  const copyOf = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    const before = known.get(part) ?? change(part);
    if (before) {
      known.set(part, before);
      return before;
    }
    const copy: Record<string, unknown> | unknown[] = Array.isArray(part) ? [] : {};
    known.set(part, copy);
    for (const [key, inside] of Object.entries(part)) (copy as Record<string, unknown>)[key] = copyOf(inside);
    return copy;
  };
  return copyOf(value);
}
