import type { Kind } from "./kind.js";
import type { OpenedDataset } from "./opened-dataset.js";

/**
 * 種類の一覧: a new kind is a file and a line here. Each is loaded when a dataset of it is at hand, so that a
 * chamber does not wait for what sets booklets.
 */
export const kinds = {
  association: async () => (await import("./association.js")).association,
  chamber: async () => (await import("./chamber.js")).chamber,
  prefecture: async () => (await import("./prefecture.js")).prefecture,
} as const satisfies Record<string, () => Promise<unknown>>;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The kind of a dataset that was opened. What its outputs are made of stays between its own functions. */
export const kindOf = ({ kind }: Pick<OpenedDataset, "kind">): Promise<Kind<unknown>> =>
  kinds[kind as KindName]() as Promise<unknown> as Promise<Kind<unknown>>;
