/** What the words of this trade are put together from: between them even a long compound may be parted. */
const parts = [
  ..."経営 企業 事業 産業 資金 小口 零細 信用 保証 保険 担保 金融 機関 制度 関連 支援 責任共有".split(" "),
  ..."求償権 償却 負担金 準備金 補填金 市町村 者 型".split(" "),
  ..."特別 特定 対策 対応 計画 実施 促進 推進 導入 改善 再生 安定 強化 承継 振興 開拓 連携 協調".split(" "),
  ..."設備 運転 貸付 融資 借換 返済 据置 所定 金利 限度 期間 割引 条件 変更 円滑 災害 震災 緊急 復興".split(
    " ",
  ),
  ..."地域 財産 収支 差額 変動 有価 証券 評価 損失 補償 納付 退職 給与 引当 利息".split(" "),
];

/** Those of two characters: a line does not end between these. */
const pairs = new Set(parts.filter(({ length }) => length === 2));

/**
 * 文節: how ill a line ends at a place, where its type is not justified: not at all after a mark, badly inside a
 * word. What stands before the place, what after it; the first that fits counts.
 */
const endings: readonly (readonly [ill: number, before: RegExp, after: RegExp])[] = [
  // A sign goes with what it reckons with: × 100.
  [1.2, /(?:^|\s)[×÷＝＋−+=] ?$/u, /^/u],
  [0, /[、。，．：；！？ 　]$/u, /^/u],
  // The first words in a bracket stay with it.
  [1.2, /[（「『〔【].{1,3}$/u, /^/u],
  [0, /$/u, /^[（「『〔【]/u],
  // A rate of the year: 年1.9％.
  [1.2, /(?<![\d０-９])年$/u, /^[\d０-９]/u],
  // What is counted is one with its number: 第3回, 平成28年.
  [1.5, /(?:第|約|明治|大正|昭和|平成|令和)$/u, /^[\d０-９元]/u],
  // A town's name: 十和田市が, 青森市内.
  [1.2, /\p{Script=Han}$/u, /^\p{Script=Han}[市町村県](?!\p{Script=Han})/u],
  // From … to … are one.
  [1.2, /[～〜]$/u, /^[\d０-９]/u],
  [0.35, /・$/u, /^/u],
  [0.2, /[）」』〕】]$/u, /^/u],
  [2, /(?<!な)[おご]$/u, /^\p{Script=Han}/u],
  [2, /[\d０-９]分$|分の$/u, /^[の\d０-９]/u],
  [1.5, /$/u, /^(?:以[内上下外]|未満)/u],
  [2, /市$/u, /^町村/u],
  [2, /市町$/u, /^村/u],
  // A town's name in hiragana: みなと市.
  [1.2, /\p{Script=Hiragana}$/u, /^[市町村県区](?!\p{Script=Han})/u],
  // What follows a counted year begins anew: 2024年問題.
  [0.4, /[\d０-９][年月日]$/u, /^\p{Script=Han}{2}/u],
  [1.3, /[\d０-９][年月日]\p{Script=Han}$/u, /^\p{Script=Han}/u],
  [1.5, /[\p{Script=Katakana}ー]$/u, /^[\p{Script=Katakana}ー]/u],
  [0.15, /(?:[はがをにでとへもやのてるたなどうくすつむ]|から|まで|より|ため)$/u, /^\P{Script=Hiragana}/u],
  [0.3, /\P{Script=Hiragana}$/u, /^(?:また|およ|なら)/u],
  [1.2, /[\p{Script=Katakana}ー]$/u, /^[業者型](?!\p{Script=Han})/u],
  [0.4, /[\p{Script=Katakana}ー％%]$/u, /^\p{Script=Han}/u],
  [0.4, new RegExp(`(?:${parts.join("|")})$`, "u"), /^(?![者人料率等所型書額化])\p{Script=Han}/u],
  // What such a word ends in belongs to it: 保証料|補助, 安定化|資金.
  [0.5, new RegExp(`(?:${parts.join("|")})[者料率等書額化]$`, "u"), /^(?![者料率等書額化])\p{Script=Han}/u],
  // A word with its 送り仮名 inside it is one: 架け橋|資金.
  [
    0.2,
    /\p{Script=Han}[いきしちみりえけせめれ]\p{Script=Han}$/u,
    new RegExp(`^(?:${parts.filter(({ length }) => length > 1).join("|")})`, "u"),
  ],
  // One character after such a word belongs to what follows it: 経営者|保証, not 経営者保|証.
  [1.2, new RegExp(`(?:${parts.join("|")})\\p{Script=Han}$`, "u"), /^\p{Script=Han}/u],
  // Such a word begins anew and is one: 小規模|企業者, not 小規模企|業者.
  [
    0.55,
    /\p{Script=Han}{2}$/u,
    new RegExp(`^(?:${parts.filter(({ length }) => length > 1).join("|")})`, "u"),
  ],
];

/** The same, where no word of this trade would be parted. */
const otherEndings: typeof endings = [
  // What a word ends in belongs to it: 生産性|向上.
  [1, /\p{Script=Han}$/u, /^[性化的率等](?!\p{Script=Han}(?!\p{Script=Han}))/u],
  // Most other compounds are made of words of two characters.
  [0.6, /(?<!\p{Script=Han})(?:\p{Script=Han}{2})+$/u, /^\p{Script=Han}{2}/u],
  [0.6, /\p{Script=Hiragana}$/u, /^\p{Script=Han}/u],
  [0.3, /\p{Script=Han}$/u, /^[\d０-９]/u],
  // A loanword begins anew: 安定化|サポート.
  [0.5, /\p{Script=Han}{2}$/u, /^\p{Script=Katakana}/u],
  [0.7, /\p{Script=Han}$/u, /^[はがをにでとものへや]/u],
  [1.3, /\p{Script=Han}$/u, /^\p{Script=Hiragana}/u],
];

/** What stands in brackets is rather not parted. */
const bracket = /[（「『][^（）「」『』]*$/u;

/** What of a bracket stands before a place, and what after it; together no more than a few words are short. */
const bracketBefore = /[（「『]([^（）「」『』]*)$/u;
const bracketAfter = /^([^（）「」『』]*)[）」』]/u;
const shortBracket = 14;

/** Whether a line that ended at a place would part a word, or a word and what belongs to it. */
export const isWithinWord = (text: string, at: number): boolean =>
  illBetween(text.slice(Math.max(0, at - 16), at), text.slice(at, at + 4)) >= 1;

/** The same, or a short bracket. */
export function isWithinPhrase(text: string, at: number): boolean {
  const before = bracketBefore.exec(text.slice(Math.max(0, at - 16), at))?.[1];
  const after = bracketAfter.exec(text.slice(at, at + 16))?.[1];
  const isInBracket =
    before !== undefined && after !== undefined && before.length + after.length <= shortBracket;
  return isInBracket || isWithinWord(text, at);
}

/** From 0, after a mark, to 1, inside a word, and 2, between a word and what belongs to it. */
export function illOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 16), at);
  const after = text.slice(at, at + 4);
  const ill = illBetween(before, after);
  return bracket.test(before) ? ill + 0.4 : ill;
}

function illBetween(before: string, after: string): number {
  const among = (list: typeof endings) => list.find((one) => one[1].test(before) && one[2].test(after))?.[0];
  const parted = pairs.has(before.slice(-1) + after.slice(0, 1)) ? 1.2 : undefined;
  return among(endings) ?? parted ?? among(otherEndings) ?? 1;
}
