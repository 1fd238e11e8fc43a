import { rule } from "../problem.js";

export const missingFile = rule<{ what: string; instead?: string; near?: string | undefined }>({
  id: "file/missing",
  severity: "error",
  about: "必要なファイルやフォルダがない。",
  message: ({ what, instead }) =>
    `${what}が見つかりません${instead === undefined ? "" : `（ここにあるのは${instead}です）`}。`,
  hint: ({ near }) =>
    near === undefined ? "名前と置き場所を確かめてください。" : `「${near}」のつもりではありませんか。`,
});

export const isFolder = rule<object>({
  id: "file/is-folder",
  severity: "error",
  about: "ファイルのはずの場所にフォルダがある。",
  message: () => "ファイルのはずの場所にフォルダがあります。",
  hint: () => "フォルダの名前を変えるか、中のファイルをこの名前で置いてください。",
});

export const isFile = rule<object>({
  id: "file/is-file",
  severity: "error",
  about: "フォルダのはずの場所にファイルがある。",
  message: () => "フォルダのはずの場所にファイルがあります。",
  hint: () => "ファイルの名前を変えるか、この名前のフォルダを作って中に置いてください。",
});

export const sameName = rule<{ other: string }>({
  id: "file/same-name",
  severity: "error",
  about: "大文字と小文字などを除けば同じ名のファイルが二つある。Windowsでは一つになり、片方が失われる。",
  message: ({ other }) => `「${other}」と、大文字・小文字などの違いしかない名前です。`,
  hint: () => "Windowsに移すと片方が失われます。どちらかの名前を変えるか消してください。",
});

export const invisibleCharacters = rule<{ characters: readonly string[]; others: number }>({
  id: "file/invisible-characters",
  severity: "warning",
  about: "制御文字など、見えない文字がある。除いて読む。",
  message: ({ characters, others }) =>
    `見えない文字（${characters.join("、")}）があり、除いて読みました${others > 0 ? `（ほかに${others}か所）` : ""}。`,
  hint: () => "元のデータでも消しておいてください。ExcelではCLEAN関数で消せます。",
});

export const emptyFile = rule<object>({
  id: "file/empty",
  severity: "error",
  about: "ファイルが空である。",
  message: () => "ファイルが空です。",
  hint: () => "見出しの行とデータの行を書くか、使わない表ならファイルごと消してください。",
});

export const unreadableEncoding = rule<object>({
  id: "file/encoding",
  severity: "error",
  about: "文字コードがUTF-8でもCP932（シフトJIS）でもない。",
  message: () => "文字コードがUTF-8でもCP932（シフトJIS）でもありません。",
  hint: () => "UTF-8で保存し直してください。",
});

export const lostCharacters = rule<{ text: string; others: number }>({
  id: "file/lost-characters",
  severity: "warning",
  about: "漢字や仮名のあいだに「?」「〓」「�」がある。シフトJISなどにない字が、保存したときに失われた跡。",
  message: ({ text, others }) =>
    `「${text}」に、失われた字の跡があるようです${others > 0 ? `（ほかに${others}か所）` : ""}。`,
  hint: () => "元のソフトから、文字コードをUTF-8にして書き出し直すか、正しい字に直してください。",
});

export const twoSheets = rule<{ sheet: string; names: readonly string[] }>({
  id: "file/two-sheets",
  severity: "error",
  about: "表の名のシートがなく、見出しの合うシートが二つ以上ある。",
  message: ({ sheet, names }) =>
    `シート「${sheet}」がなく、見出しの合うシートが${names.length}枚あります（${names.join("、")}）。`,
  hint: ({ sheet }) => `読ませるシートの名を「${sheet}」にしてください。`,
});

export const otherSheet = rule<{ sheet: string }>({
  id: "file/other-sheet",
  severity: "note",
  about: "表の名のシートがないので、見出しの合うただ一つのシートを読んだ。",
  message: ({ sheet }) => `シート「${sheet}」がないので、見出しの合うこのシートを読みました。`,
  hint: ({ sheet }) => `シートの名を「${sheet}」にすると、この知らせは出なくなります。`,
});

export const missingSheet = rule<{ sheet: string; found: readonly string[] }>({
  id: "file/sheet",
  severity: "error",
  about: "ブックに、読むべきシートがない。",
  message: ({ sheet, found }) =>
    `シート「${sheet}」がありません（あるシート: ${found.join("、") || "なし"}）。`,
  hint: ({ sheet }) => `読ませたいシートの名前を「${sheet}」にするか、シートを一枚だけにしてください。`,
});

export const twoFiles = rule<{ other: string }>({
  id: "file/two-forms",
  severity: "error",
  about: "同じ表のファイルが、CSVとブックなど二つある。",
  message: ({ other }) => `同じ表が「${other}」にもあり、どちらが正しいか決められません。`,
  hint: () => "どちらか一方を消してください。",
});

export const unknownFile = rule<{ suggestion: string | undefined }>({
  id: "file/unknown",
  severity: "warning",
  about: "データのフォルダに、何にも使われないファイルやフォルダがある。",
  message: () => "何にも使われません。",
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "使うつもりのものなら、docs/data-format.mdにある名前にしてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});
