import { rule } from "../problem.js";
import { shortened } from "../shortened.js";

/** はじめのデータの残り: what a starter leaves to be filled in. */

export const blankLeft = rule<{ written: string; others: number; awaits?: boolean }>({
  id: "starter/blank",
  severity: "warning",
  about:
    "記入欄（【記入】【記入：…】）が、表、設定、文章に残っている。なくてはならない欄に残る行は、記入するまで読まない。",
  message: ({ written, others }) =>
    `「${written}」が、まだ記入されていません${others > 0 ? `（続けてほかに${others}か所）` : ""}。`,
  hint: ({ awaits }) =>
    awaits
      ? "書き入れるまで、この行は読みません。使わない行なら、行ごと消してください。"
      : "書き入れるか、使わないなら消してください。",
});

export const moreBlanks = rule<{ others: number }>({
  id: "starter/more-blanks",
  severity: "warning",
  about: "記入欄の残る行が、一つの表に3行を超えてある。はじめの3行だけを示す。",
  message: ({ others }) => `記入していない行が、この表にほかに${others}行あります。`,
  hint: () => "「【記入】」で探してください。はじめのブックのままなら、そのセルに色が付いています。",
});

export const sampleLeft = rule<{ words: readonly string[] }>({
  id: "starter/sample",
  severity: "warning",
  about: "見本の名や番号（みなと県、000-000-0001など）が、表、設定、文章に残っている。",
  message: ({ words }) => `見本の${words.map((word) => `「${word}」`).join("と")}が残っています。`,
  hint: () => "自分のところの名や番号に書きかえてください。",
});

export const leftAsBegun = rule<{ of: string; sentence: string; others: number }>({
  id: "starter/as-begun",
  severity: "warning",
  about: "文章や表の語に、はじめのデータ（kaiji init）や見本の文が、そのまま残っている。",
  message: ({ of, sentence, others }) =>
    `${of}の文「${shortened(sentence)}」が、そのままです${others > 0 ? `（続けてほかに${others}文）` : ""}。`,
  hint: () => "自分の言葉に書きかえるか、使わないなら消してください。",
});
