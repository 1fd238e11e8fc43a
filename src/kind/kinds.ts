import type { Kind } from "./kind.js";
import type { OpenedDataset } from "./opened-dataset.js";

/** Names the kinds of a list; what their outputs are made of stays between their own functions. */
const named = <Name extends string>(kinds: Readonly<Record<Name, () => Promise<unknown>>>) =>
  kinds as Readonly<Record<Name, () => Promise<Kind<unknown>>>>;

/**
 * 種類の一覧: a new kind is a file and a line here. Each is loaded when a dataset of it is at hand, so that a
 * chamber does not wait for what sets booklets.
 */
const kinds = named({
  association: async () => (await import("./association.js")).association,
  chamber: async () => (await import("./chamber.js")).chamber,
  prefecture: async () => (await import("./prefecture.js")).prefecture,
  federation: async () => (await import("./federation.js")).federation,
});

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The kind of a dataset that was opened. */
export const kindOf = ({ kind }: Pick<OpenedDataset, "kind">): Promise<Kind<unknown>> =>
  kinds[kind as KindName]();

/** The kinds that can do something, by what they declare for it. */
export async function kindsWith(ability: "starter" | "next"): Promise<readonly KindName[]> {
  const all = await Promise.all(kindNames.map((kind) => kindOf({ kind })));
  return kindNames.filter((_, index) => all[index]?.[ability]);
}
