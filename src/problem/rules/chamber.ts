import { rule } from "../problem.js";

/** Names of people and businesses never stand in these messages: a case is named by its number and its place. */

export const personalColumn = rule<{ heading: string }>({
  id: "chamber/personal-data",
  severity: "error",
  about: "集計のための半期報告のブックに、個人情報の列が残っている。",
  message: ({ heading }) => `集計データに、個人情報の列「${heading}」が残っています。`,
  hint: () =>
    "列を消してから提出し直してもらってください。集計には団体名、期、融資制度、件数、金額だけが必要です。",
});

export const otherHalf = rule<{ found: string; expected: string }>({
  id: "chamber/other-half",
  severity: "error",
  about: "半期報告のブックに、フォルダの期と違う期の行がある。",
  message: ({ found, expected }) => `期が「${found}」です（このフォルダは「${expected}」）。`,
  hint: () => "正しい期のフォルダに置くか、期を確かめてください。",
});

export const otherChamber = rule<{ found: string; expected: string }>({
  id: "chamber/other-chamber",
  severity: "error",
  about: "半期報告のブックに、ファイル名の団体と違う団体の行がある。",
  message: ({ found, expected }) => `団体名が「${found}」です（この団体コードは「${expected}」）。`,
  hint: () =>
    "ファイル名の団体コードか、団体名を確かめてください。ほかの団体の行は、その団体のファイルに移します。",
});

export const unknownChamber = rule<{ code: string; suggestion: string | undefined }>({
  id: "chamber/unknown-chamber",
  severity: "error",
  about: "団体の一覧にない団体コードのファイルがある。",
  message: ({ code }) => `団体コード「${code}」は、団体の一覧にありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "chambers.csvに加えるか、ファイル名を直してください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const countedTwice = rule<{ name: string }>({
  id: "chamber/counted-twice",
  severity: "error",
  about: "一つの団体に、受払簿と半期報告のブックの両方がある。",
  message: ({ name }) => `${name}には、受払簿と半期報告のブックの両方があります。`,
  hint: () => "二重に数えないよう、どちらか一方にしてください。",
});
