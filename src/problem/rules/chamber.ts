import { rule } from "../problem.js";

/** Names of people and businesses never stand in these messages: a case is told by its number and its place. */

export const duplicateCase = rule<{ number: string }>({
  id: "chamber/duplicate-case",
  severity: "error",
  about: "同じ受付番号の案件が二つある。",
  message: ({ number }) => `受付番号${number}が二つあります。`,
  hint: () => "案件ごとに別の番号にしてください。",
});

export const duplicateGuarantee = rule<{ number: string; guarantee: string }>({
  id: "chamber/duplicate-guarantee-number",
  severity: "error",
  about: "同じ保証番号の案件が二つある。",
  message: ({ number, guarantee }) => `受付番号${number}の保証番号${guarantee}は、ほかの案件にもあります。`,
  hint: () => "保証審査結果通知の保証番号を確かめてください。",
});

export const approvedMore = rule<{ number: string }>({
  id: "chamber/approved-more-than-applied",
  severity: "error",
  about: "承諾金額が申込金額より大きい。",
  message: ({ number }) => `受付番号${number}の承諾金額が、申込金額より大きくなっています。`,
  hint: () => "どちらかの桁を確かめてください。増額して申し込み直した案件は、申込金額を直します。",
});

export const wrongOrder = rule<{ number: string; earlier: string; later: string }>({
  id: "chamber/dates-out-of-order",
  severity: "error",
  about: "相談、申込み、承諾、融資、完済の日の順が逆である（承諾が申込みより前など）。",
  message: ({ number, earlier, later }) => `受付番号${number}の${later}が、${earlier}より前です。`,
  hint: () => "年や月の書きまちがいがないか確かめてください。",
});

export const inTheFuture = rule<{ number: string; what: string }>({
  id: "chamber/date-in-future",
  severity: "warning",
  about: "日付が基準日より後である。",
  message: ({ number, what }) => `受付番号${number}の${what}が、基準日より後です。`,
  hint: () => "年の書きまちがいがないか確かめてください。基準日は--as-ofで決められます。",
});

export const outsideHalf = rule<{ count: number; half: string }>({
  id: "chamber/outside-half",
  severity: "note",
  about: "推薦した案件のうち、申込みも承諾も報告する半期の外にあるもの。報告書には数えない。",
  message: ({ count, half }) =>
    `推薦した案件のうち${count}件は、申込みも承諾も${half}の外にあり、報告書に数えていません。`,
  hint: () => "ほかの期の報告書に載る案件です。この期の案件のはずなら、申込日と承諾日を確かめてください。",
});

export const missingPart = rule<{ number: string; what: string; why: string }>({
  id: "chamber/missing-part",
  severity: "error",
  about: "結果に応じて要る欄（承諾なら保証番号・承諾金額・承諾日、推薦なら申込日など）が空である。",
  message: ({ number, what, why }) => `受付番号${number}は${why}なのに、${what}がありません。`,
  hint: ({ what }) => `${what}を書いてください。`,
});

export const contradiction = rule<{ number: string; what: string; result: string }>({
  id: "chamber/result-contradicts",
  severity: "error",
  about: "結果が保証承諾でないのに、承諾や融資の欄に値がある。",
  message: ({ number, what, result }) => `受付番号${number}は結果が「${result}」なのに、${what}があります。`,
  hint: () => "結果の欄を直すか、その値を消してください。",
});

export const unknownProgramme = rule<{ name: string; suggestion: string | undefined }>({
  id: "chamber/unknown-programme",
  severity: "error",
  about: "融資制度の一覧にない制度である。",
  message: ({ name }) => `融資制度「${name}」は、融資制度の一覧にありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "融資制度の一覧にある名にするか、一覧に加えてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const formerName = rule<{ name: string; now: string }>({
  id: "chamber/former-programme-name",
  severity: "note",
  about: "改称した後の申込みが、旧名称で書かれている。いまの名に読み替えて数える。",
  message: ({ name, now }) => `融資制度「${name}」は「${now}」に改称されています。`,
  hint: ({ now }) => `「${now}」として数えました。`,
});

export const notRecommendable = rule<{ number: string; name: string }>({
  id: "chamber/programme-not-recommendable",
  severity: "error",
  about: "推薦できない融資制度の案件を推薦している。",
  message: ({ number, name }) => `受付番号${number}の融資制度「${name}」は、推薦できない制度です。`,
  hint: () =>
    "制度か、推薦の欄を確かめてください。推薦できる制度なら、融資制度の一覧の「推薦の可否」を直します。",
});

export const withoutInterview = rule<{ number: string }>({
  id: "chamber/recommended-without-interview",
  severity: "warning",
  about: "面談していない事業者を推薦している（要綱第7。聞き取りで推薦書を作れる場合を除く）。",
  message: ({ number }) => `受付番号${number}は、面談がないまま推薦しています。`,
  hint: () =>
    "面談したなら面談の欄を「あり」にしてください。聞き取りだけで推薦した場合は、そのままで差し支えありません。",
});

export const withoutReason = rule<{ number: string }>({
  id: "chamber/not-recommended-without-reason",
  severity: "warning",
  about: "推薦しない理由が書かれていない（要綱第6・第7）。",
  message: ({ number }) => `受付番号${number}は推薦していませんが、理由がありません。`,
  hint: () => "事業者に説明した理由と、その後の措置を書いてください。",
});

export const resultMissing = rule<{ number: string; days: number }>({
  id: "chamber/result-missing-long",
  severity: "warning",
  about: "申込みから長く結果がない。",
  message: ({ number, days }) => `受付番号${number}は、申込みから${days}日たっても結果がありません。`,
  hint: () => "協会または金融機関へ確かめ、結果の欄を書いてください。",
});

export const followUpOverdue = rule<{ number: string; which: string; due: string }>({
  id: "chamber/follow-up-overdue",
  severity: "warning",
  about: "融資後指導の期日を過ぎても、指導の記録がない。",
  message: ({ number, which, due }) =>
    `受付番号${number}の${which}の融資後指導が、期日（${due}）を過ぎています。`,
  hint: () => "指導したなら、融資後指導の表に一行を加えてください。",
});

export const visitUnknownCase = rule<{ number: string; suggestion: string | undefined }>({
  id: "chamber/visit-unknown-case",
  severity: "error",
  about: "融資後指導の受付番号が、受払簿にない。",
  message: ({ number }) => `受付番号${number}は受払簿にありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined ? "受付番号を確かめてください。" : `「${suggestion}」のつもりではありませんか。`,
});

export const visitBeforeLoan = rule<{ number: string }>({
  id: "chamber/visit-before-loan",
  severity: "error",
  about: "融資後指導の日が融資日より前であるか、融資日がない。",
  message: ({ number }) => `受付番号${number}の融資後指導が、融資より前です。`,
  hint: () => "指導日と融資日を確かめてください。",
});

export const roundedTotals = rule<{ unit: string }>({
  id: "chamber/total-differs-by-rounding",
  severity: "note",
  about: "千円未満の端数処理のため、報告書の合計が内訳の計と一致しない。報告書に注を印刷する。",
  message: ({ unit }) =>
    `${unit}未満の端数処理のため、報告書の合計が内訳の計と一致しません。注を印刷しました。`,
  hint: () => "印刷した内訳の計を合計にするなら、kaiji.yamlのrounding.totalをfrom-rowsにします。",
});

export const notReported = rule<{ name: string; due: string }>({
  id: "chamber/not-reported",
  severity: "warning",
  about: "提出期限を過ぎても、推薦実績報告のない団体がある。",
  message: ({ name, due }) => `${name}の報告が、提出期限（${due}）を過ぎてもありません。`,
  hint: () => "団体へ照会し、届いた報告書または受払簿をフォルダに置いてください。",
});

export const reportedLate = rule<{ name: string; due: string }>({
  id: "chamber/reported-late",
  severity: "note",
  about: "提出期限の後に報告した団体。",
  message: ({ name, due }) => `${name}の報告は、提出期限（${due}）の後でした。`,
  hint: () => "集計には入れています。",
});

export const personalColumn = rule<{ heading: string }>({
  id: "chamber/personal-data",
  severity: "error",
  about: "集計のための半期報告のブックに、個人情報の列が残っている。",
  message: ({ heading }) => `集計データに、個人情報の列「${heading}」が残っています。`,
  hint: () =>
    "列を消してから提出し直してもらってください。集計には団体名、期、融資制度、件数、金額だけが要ります。",
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

export const programmeTwice = rule<{ name: string; other: string }>({
  id: "chamber/programme-twice",
  severity: "error",
  about: "半期報告のブックに、同じ融資制度の行が旧名称と新しい名称で二つある。",
  message: ({ name, other }) => `融資制度「${name}」は「${other}」と同じ制度です。`,
  hint: () => "合わせて一行にしてください。",
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
