import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

/** 「佐賀県県議会」. There are towns called 大町 and cities called 四日市, whose 町町 and 市市 are right. */
const doubled = /([都道府県])\1(?:議会|庁|知事)/gu;

/** 字の重なり. */
export const doubledLetter = check<{ written: string; meant: string }, Words>({
  id: "check/doubled-letter",
  severity: "warning",
  about: "都道府県の機関の名で、「県」などの字が重なっている（佐賀県県議会）。",
  message: ({ written, meant }) => `「${written}」は、「${meant}」の字が重なったものとみられます。`,
  hint: () => "重なった字を一つ消してください。",
  find: ({ text, place }, broken) =>
    [...text.matchAll(doubled)].map(([written]) => broken({ written, meant: written.slice(1) }, place)),
});
