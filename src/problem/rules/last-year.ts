import { rule } from "../problem.js";

export const notYet = rule<{ what: string; before: string | undefined; wanted: string }>({
  id: "last-year/not-yet",
  severity: "warning",
  about: "前年度にあった表（またはその今年度の行）が、まだない。",
  message: ({ what, before }) =>
    `${what}がまだありません${before === undefined ? "（前年度にはありました）" : `（前年度のものは${before}）`}。`,
  hint: ({ before, wanted }) =>
    before === undefined
      ? `${wanted}に加えてください。もう公表しないものなら、このままで差し支えありません。`
      : `前年度のものを書きかえて${wanted}に保存するか、届いたファイルを置いてください。もう載せない表なら、${before}を消すと、この警告は出なくなります。`,
});

export const otherCorporation = rule<{ found: string; expected: string }>({
  id: "last-year/other-corporation",
  severity: "error",
  about: "前年度の数値（last-year/figures.json）が、ほかの協会のものである。",
  message: ({ found, expected }) =>
    `前年度の数値が「${found}」のものです（「${expected}」のもののはずです）。`,
  hint: () => "自分の協会の、前年度の kaiji build が書いた figures.json に替えてください。",
});

export const notLastYears = rule<{ found: string; expected: string }>({
  id: "last-year/other-year",
  severity: "error",
  about: "前年度の数値（last-year/figures.json）が、前年度のものでない。",
  message: ({ found, expected }) => `前年度の数値が${found}のものです（${expected}のもののはずです）。`,
  hint: () =>
    "前年度の kaiji build が書いた figures.json に替えるか、kaiji.yamlのfiscalYearを確かめてください。",
});
