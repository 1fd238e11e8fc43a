import { rule } from "../problem.js";

export const unreadableFile = rule<{ reason: string }>({
  id: "disk/unreadable",
  severity: "error",
  about: "ファイルやフォルダを読めない（許可がない、ほかのソフトで開かれている）。",
  message: ({ reason }) => `読めません: ${reason}。`,
  hint: () => "ファイルを開いているソフトを閉じるか、読む許可を確かめてください。",
});

export const unwritableOutput = rule<{ reason: string }>({
  id: "disk/unwritable",
  severity: "error",
  about: "書き出し先に書けない（許可がない、ほかのソフトで開かれている、ディスクの空きがない）。",
  message: ({ reason }) => `書き出せませんでした: ${reason}。`,
  hint: () =>
    "書き出し先のファイルを開いているExcelなどを閉じるか、--output で別のフォルダを指定してください。前の出力はそのまま残っています。",
});
