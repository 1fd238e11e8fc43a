import { inOneWidth } from "../../model/normal-form.js";
import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

/** 重ね書き: a sentence that names its subject twice, 「このため、当協会は、…のため、当協会は、…」: a draft was joined to another. */
export const doubledPhrase = check<{ phrase: string }, Words>({
  id: "check/doubled-phrase",
  severity: "warning",
  about: "一つの文の中に、同じ主語が二度書かれている（「当協会は、…、当協会は、…」）。",
  message: ({ phrase }) => `一つの文に、「${phrase}」が二度あります。`,
  hint: () => "文をつなぎ合わせたときの消し残りなら、一方を消してください。",
  find: ({ text, place }, broken) =>
    text.split(/[。\n]/u).flatMap((sentence) => {
      const subjects = sentence
        .split(/[、，]/u)
        .map(inOneWidth)
        .filter(isSubject);
      const twice = new Set(subjects.filter((one, index) => subjects.indexOf(one) < index));
      return [...twice].map((phrase) => broken({ phrase }, place));
    }),
});

/** Shorter ones (本は) may well stand twice. */
const isSubject = (clause: string): boolean => clause.length >= 4 && /[はが]$/u.test(clause);
