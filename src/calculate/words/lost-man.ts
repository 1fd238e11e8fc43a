import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

/** 「２億8,000円」: after 億 a round amount under one 億 that is in 円, and not in 万円. */
const bare = /(?<![\d,.])[\d,.]*億\s*[1-9],?000\s*円/gu;

/** 万の脱字. */
export const lostMan = check<{ written: string; meant: string }, Words>({
  id: "check/lost-man",
  severity: "warning",
  about:
    "億のあとに、千円単位の端数のない額が「万」なしで書かれている（2億8,000円は、2億8,000万円の脱字とみられる）。",
  message: ({ written, meant }) => `「${written}」は、「${meant}」の「万」が抜けたものとみられます。`,
  hint: () => "そのとおりの額なら、このままで差し支えありません。",
  find: ({ text, place }, broken) =>
    [...text.normalize("NFKC").matchAll(bare)].map(([written]) =>
      broken({ written, meant: written.replace("円", "万円") }, place),
    ),
});
