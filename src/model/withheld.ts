import type { SourcedNumber } from "./schema.js";

/** 秘匿: a number that is known and not said, so that nobody's business can be told from it: `***`, or X in official statistics. */
const mark = /^(?:[*＊]+|[xXｘＸχ])$/u;

/** What is printed in its place. */
export const withheldText = "＊＊＊";

export const isWithheldText = (text: string): boolean => mark.test(text.trim());

export const isWithheld = ({ value, text }: Pick<SourcedNumber, "value" | "text">): boolean =>
  value === null && isWithheldText(text);
