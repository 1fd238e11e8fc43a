import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

/** An amount parted from its mark; 「▲ 1 受付」 begins a list. */
const parted = /[▲△]\s+\d[\d,.]*(?:,\d{3}|\s*(?:[千百]?万?円|億円|%|件|人|ポイント))/gu;

/** 負の印のあとの空白: 「▲ 396,843,679」. */
export const partedMark = check<{ written: string; meant: string }, Words>({
  id: "check/parted-mark",
  severity: "warning",
  about: "文の中の負の数で、▲や△と数字の間に空白がある（▲ 396,843,679）。行の終わりで離れることがある。",
  message: ({ written }) => `「${written}」の印と数字の間に、空白があります。`,
  hint: ({ meant }) => `「${meant}」と、空白なしで書いてください。`,
  find: ({ text, place }, broken) =>
    [...text.normalize("NFKC").matchAll(parted)].map(([written]) =>
      broken({ written, meant: written.replace(/\s/gu, "") }, place),
    ),
});
