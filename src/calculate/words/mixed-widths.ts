import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

/** Digits of both widths side by side, with the letter that follows. */
const mixed = /[\d０-９]*(?:\d[０-９]|[０-９]\d)[\d０-９]*[^\d０-９\s]?/gu;

/** 全角と半角の混じった数: 「3月２4日」. */
export const mixedWidths = check<{ written: string }, Words>({
  id: "check/mixed-widths",
  severity: "warning",
  about: "文の中の一つの数に、全角の数字と半角の数字が混じっている（3月２4日）。",
  message: ({ written }) => `「${written}」に、全角と半角の数字が混じっています。`,
  hint: () => "数字を、まわりと同じ幅にそろえてください。",
  find: ({ text, place }, broken) => [...text.matchAll(mixed)].map(([written]) => broken({ written }, place)),
});
