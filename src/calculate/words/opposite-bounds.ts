import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

const amount = String.raw`[\d,.]+[千百十万億]*(?:円|人|名|%|年|か月|件|社|回|日)`;
const bracket = String.raw`(?:\([^()]*\))?`;

/** 「3億円以上（…）以下」: one amount that is a floor and a ceiling; 「以下の」 may begin what follows. */
const both = new RegExp(
  `(${amount}(?:以上|超))${bracket}(以下|未満|以内)(?![のに])|(${amount}(?:以下|未満|以内))${bracket}(以上|超)`,
  "gu",
);

/** 以上と以下の食いちがい. */
export const oppositeBounds = check<{ one: string; other: string }, Words>({
  id: "check/opposite-bounds",
  severity: "warning",
  about: "一つの額や人数に、「以上」と「以下」の両方が付いている（3億円以上（…）以下）。",
  message: ({ one, other }) => `「${one}」に、さらに「${other}」が付いています。`,
  hint: () => "どちらかが余分です。法令や要綱の書き方を確かめてください。",
  find: ({ text, place }, broken) =>
    [...text.normalize("NFKC").matchAll(both)].map(([, floor, below, ceiling, above]) =>
      broken({ one: floor ?? ceiling ?? "", other: below ?? above ?? "" }, place),
    ),
});
