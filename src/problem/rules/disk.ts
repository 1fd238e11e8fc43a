import { rule } from "../problem.js";

export const unreadableFile = rule<{ reason: string }>({
  id: "disk/unreadable",
  severity: "error",
  about: "ファイルやフォルダを読めない（許可がない、ほかのソフトで開かれている）。",
  message: ({ reason }) => `読めません: ${reason}。`,
  hint: () => "ファイルを開いているソフトを閉じるか、読む許可を確かめてください。",
});

export const isDevice = rule<object>({
  id: "disk/device",
  severity: "error",
  about: "ファイルのはずの場所に、ファイルでないもの（パイプや装置）がある。",
  message: () => "ふつうのファイルではなく、パイプや装置です。",
  hint: () => "中身をファイルに保存し、この名前で置いてください。",
});

export const brokenLink = rule<object>({
  id: "disk/broken-link",
  severity: "error",
  about: "リンク（ショートカット）の先にファイルがない。",
  message: () => "リンクの先に何もありません。",
  hint: () => "リンクではなく、ファイルそのものをこの名前で置いてください。",
});

export const leadsOutside = rule<object>({
  id: "disk/outside",
  severity: "error",
  about: "データのフォルダの外にあるファイルを読もうとしている。",
  message: () => "データのフォルダの外を指しています。外にあるファイルは読みません。",
  hint: () => "ファイルそのものをデータのフォルダの中に置いてください。",
});

export const unwritableOutput = rule<{ reason: string; remedy: string | undefined }>({
  id: "disk/unwritable",
  severity: "error",
  about: "書き出し先に書けない（許可がない、ほかのソフトで開かれている、ディスクの空きがない）。",
  message: ({ reason }) => `書き出せませんでした: ${reason}。`,
  hint: ({ remedy = "別のフォルダに書き出してください" }) =>
    `${remedy}。前からあったものは、そのまま残っています。`,
});
