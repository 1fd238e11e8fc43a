import { rule } from "../problem.js";

export const unknownParentAccount = rule<{ id: string; suggestion: string | undefined }>({
  id: "ledger/unknown-parent",
  severity: "error",
  about: "勘定科目表の「上位」に、勘定科目表にない科目IDがある。",
  message: ({ id }) => `上位の科目ID「${id}」がありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "勘定科目表にその科目IDの行を加えてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const unknownAccount = rule<{ title: string; section: string; suggestion: string | undefined }>({
  id: "ledger/unknown-account",
  severity: "error",
  about: "残高試算表や予算に、勘定科目表にない科目がある。",
  message: ({ title, section }) => `科目「${title}」は${section}の勘定科目表にありません。`,
  hint: ({ title, suggestion }) =>
    suggestion === undefined
      ? `独自の科目なら、ledger/accounts.csvに「${title}」の行を加えてください。`
      : `「${suggestion}」のつもりではありませんか。独自の科目なら、ledger/accounts.csvに行を加えてください。`,
});

export const otherSection = rule<{ title: string; section: string; own: string }>({
  id: "ledger/other-section",
  severity: "error",
  about: "残高試算表や予算の科目が、別の区分に書かれている。",
  message: ({ title, section, own }) => `科目「${title}」は、${section}ではなく${own}の科目です。`,
  hint: ({ section, own }) =>
    `区分を「${own}」に直してください。${section}にも置く独自の科目なら、ledger/accounts.csvに行を加えてください。`,
});

export const duplicateAccount = rule<{ title: string }>({
  id: "ledger/duplicate-account",
  severity: "error",
  about: "同じ科目の行が二つある。",
  message: ({ title }) => `科目「${title}」の行が二つあります。`,
  hint: () => "一方を消すか、合わせて一行にしてください。",
});

export const accountCountedTwice = rule<{ title: string }>({
  id: "ledger/counted-twice",
  severity: "error",
  about: "当年度の収支予算で、決算の一つの科目が二つの予算科目に入る。",
  message: ({ title }) => `科目「${title}」が、二つの予算科目に入ります。`,
  hint: () => "「含む科目」の一方から消すか、その科目の予算の行を除いてください。",
});
