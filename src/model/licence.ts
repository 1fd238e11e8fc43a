/** 利用条件: those under which open data are usually given away, each with its name and where its text stands. */
export const licences = {
  "CC-BY-4.0": {
    title: "クリエイティブ・コモンズ 表示 4.0 国際",
    path: "https://creativecommons.org/licenses/by/4.0/deed.ja",
  },
  "CC0-1.0": {
    title: "クリエイティブ・コモンズ CC0 1.0 全世界",
    path: "https://creativecommons.org/publicdomain/zero/1.0/deed.ja",
  },
  "PDL-1.0": {
    title: "公共データ利用規約（第1.0版）",
    path: "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0",
  },
} as const;

export type LicenceName = keyof typeof licences;
