import { rule } from "../problem.js";

/** 保証料の計算を頼まれた一件の誤り: what a person asking for a fee may get wrong. */

export const unreadableOption = rule<{ option: string; text: string; expected: string }>({
  id: "fee/unreadable",
  severity: "error",
  about: "指定した値が、数や日付として読めない。",
  message: ({ option, text, expected }) => `${option}の「${text}」が、${expected}として読めません。`,
  hint: () => "「12000000」「12,000,000」「1.15」「2025-04-01」のように書いてください。",
});

export const unreadableFlag = rule<{ heading: string; text: string }>({
  id: "fee/flag",
  severity: "error",
  about: "一覧の「はい・いいえ」の欄に、どちらとも読めない語がある。",
  message: ({ heading, text }) => `「${heading}」の「${text}」が、はいかいいえか分かりません。`,
  hint: () => "「はい」「○」「有」「1」か、「いいえ」「×」「無」「0」か空欄にしてください。",
});

export const missingOption = rule<{ option: string; why: string }>({
  id: "fee/missing",
  severity: "error",
  about: "計算に必要な値がない。",
  message: ({ option, why }) => `${why}、${option}が必要です。`,
  hint: () => "kaiji fee --help に書き方があります。",
});

export const contradictingOptions = rule<{ one: string; other: string }>({
  id: "fee/contradicting",
  severity: "error",
  about: "一緒には使えない値が、両方ある。",
  message: ({ one, other }) => `${one}と${other}は、一緒には使えません。`,
  hint: () => "どちらか一方にしてください。",
});

export const amountOutOfRange = rule<{ name: string; amount: string; most: string }>({
  id: "fee/amount",
  severity: "error",
  about: "金額が正の整数（円）でないか、大きすぎる。",
  message: ({ name, amount, most }) => `${name}${amount}円は扱えません（1円から${most}円までの整数）。`,
  hint: () => "金額は円で書いてください（千円や万円ではありません）。",
});

export const rateOutOfRange = rule<{ rate: string; least: string; most: string }>({
  id: "fee/rate",
  severity: "error",
  about: "料率が、料率表にある幅の外にある。",
  message: ({ rate, least, most }) => `料率${rate}％は、料率表の幅（${least}％～${most}％）の外です。`,
  hint: () => "料率は年率（％）で書いてください（1.15％なら1.15）。",
});

export const termOutOfRange = rule<{ name: string; term: string; most: string }>({
  id: "fee/term",
  severity: "error",
  about: "期間が正の整数でないか、長すぎる。",
  message: ({ name, term, most }) => `${name}${term}は扱えません（1から${most}までの整数）。`,
  hint: () => "1か月に満たない端数は1か月に数えます。",
});

export const instalmentsOutOfRange = rule<{ count: string; most: number; unit: string }>({
  id: "fee/instalments",
  severity: "error",
  about: "分割の回数が2回未満、または返済する期間より多い。",
  message: ({ count, most, unit }) =>
    `分割${count}回は扱えません（2回以上、返済する期間の${most}${unit}以下の回数）。`,
  hint: () => "一括返済なら回数を書かないでください。据置期間は返済する期間に入りません。",
});

export const graceTooLong = rule<{ grace: string; months: string }>({
  id: "fee/grace",
  severity: "error",
  about: "据置期間が、保証期間以上である。",
  message: ({ grace, months }) => `据置期間${grace}か月は、保証期間${months}か月より短くなければなりません。`,
  hint: () => "据置期間は、保証期間のうち元金を返さない初めの月数です。",
});

export const heldTooMuch = rule<{ held: string; amount: string }>({
  id: "fee/held",
  severity: "error",
  about: "据置金額が、貸付金額以上である。",
  message: ({ held, amount }) => `据置金額${held}円は、貸付金額${amount}円より小さくなければなりません。`,
  hint: () => "据置金額は、最終回の返済額から直前の回の返済額を引いた額です。",
});

export const noScheduleOn = rule<{ date: string; first: string | undefined }>({
  id: "fee/no-schedule-on-date",
  severity: "error",
  about: "その日に有効な料率表がない。",
  message: ({ date, first }) =>
    `${date}に有効な料率表がありません${first === undefined ? "" : `（最も古い版は${first}から）`}。`,
  hint: () => "日付を確かめるか、その日の版を料率表に書き加えてください。",
});

export const noProgramme = rule<{
  name: string;
  suggestion: string | undefined;
  known: readonly string[];
}>({
  id: "fee/unknown-programme",
  severity: "error",
  about: "その日に使える保証制度に、その名前がない。",
  message: ({ name }) => `保証制度「${name}」は、その日の料率表にありません。`,
  hint: ({ suggestion, known }) =>
    suggestion === undefined
      ? `使える制度: ${known.join("、")}`
      : `「${suggestion}」のつもりではありませんか。`,
});

export const programmeEnded = rule<{ name: string; from: string; until: string }>({
  id: "fee/programme-not-open",
  severity: "error",
  about: "保証制度の取扱期間の外の日である。",
  message: ({ name, from, until }) => `保証制度「${name}」の取扱いは${from}から${until}までです。`,
  hint: () => "日付か制度を確かめてください。",
});

export const classOutOfRange = rule<{ text: string }>({
  id: "fee/class",
  severity: "error",
  about: "料率区分が1から9でない。",
  message: ({ text }) => `料率区分「${text}」は扱えません（1から9まで）。`,
  hint: () => "区分は1（料率が最も高い）から9（最も低い）までの数字で書いてください。",
});

export const rateNotSettled = rule<{ name: string; printed: string }>({
  id: "fee/rate-not-settled",
  severity: "error",
  about: "料率表に幅や上限だけがあり、一件の料率が決まらない制度である。",
  message: ({ name, printed }) =>
    `「${name}」の料率は${printed}％とだけ定められ、区分ごとの料率がありません。`,
  hint: () => "決定のお知らせなどにある料率を、--rateで指定してください。",
});

export const coverNotOffered = rule<{ name: string; cover: string }>({
  id: "fee/cover",
  severity: "error",
  about: "その保証制度に、求められた責任共有の扱いの料率がない。",
  message: ({ name, cover }) => `「${name}」には、${cover}の料率がありません。`,
  hint: () => "--full-guaranteeを付けるか外すかを確かめてください。",
});

export const discountNotAllowed = rule<{ name: string; discount: string }>({
  id: "fee/discount",
  severity: "error",
  about: "その保証制度では認められない割引である。",
  message: ({ name, discount }) => `「${name}」では、割引「${discount}」を受けられません。`,
  hint: () => "制度の割引欄を確かめ、割引の指定を外してください。",
});

export const unknownDiscountAsked = rule<{
  discount: string;
  suggestion: string | undefined;
  known: readonly string[];
}>({
  id: "fee/unknown-discount",
  severity: "error",
  about: "料率表にない割引である。",
  message: ({ discount }) => `割引「${discount}」は、料率表にありません。`,
  hint: ({ suggestion, known }) => {
    if (known.length === 0) return "この料率表に割引はありません。";
    return suggestion === undefined
      ? `使える割引: ${known.join("、")}`
      : `「${suggestion}」のつもりではありませんか。`;
  },
});

export const discountDoubt = rule<{ discount: string; meant: readonly string[] }>({
  id: "fee/discount-doubt",
  severity: "error",
  about: "割引の名の一部だけが書かれ、二つ以上の割引に当てはまる。",
  message: ({ discount, meant }) =>
    `割引「${discount}」が、${meant.map((name) => `「${name}」`).join("と")}のどれのことか分かりません。`,
  hint: () => "割引の名を、料率表のとおりに書いてください。",
});

export const unknownSurcharge = rule<{ points: string; known: readonly string[] }>({
  id: "fee/surcharge",
  severity: "error",
  about: "料率表にない上乗せである。",
  message: ({ points }) => `上乗せ${points}％は、料率表にありません。`,
  hint: ({ known }) =>
    known.length === 0 ? "この料率表に上乗せはありません。" : `使える上乗せ: ${known.join("、")}`,
});

export const partsNotAllowed = rule<{ conditions: readonly string[] }>({
  id: "fee/parts",
  severity: "error",
  about: "分割納入の条件に合わない。",
  message: ({ conditions }) => `分割納入はできません。${conditions.join("。")}。`,
  hint: () => "一括での納入になります。--partsを外してください。",
});

export const oddDaysNotCounted = rule<{ months: string; days: string; begun: string }>({
  id: "fee/odd-days",
  severity: "error",
  about: "月数と日数の両方で期間を与えたが、料率表は1か月に満たない日を別に数えない。",
  message: ({ months, days, begun }) =>
    `保証期間${months}か月と${days}日の、1か月に満たない日の料率（日率の桁）が、料率表に定められていません。1か月に満たない期間は1か月に数え、${begun}か月になります。`,
  hint: ({ begun }) => `月数だけ（${begun}）を書くか、確定日保証・根保証なら全体の日数だけを書いてください。`,
});

export const completedOutsideTerm = rule<{ completed: string; from: string; until: string }>({
  id: "fee/completed",
  severity: "error",
  about: "完済日が、保証期間の外にある。",
  message: ({ completed, from, until }) =>
    `完済日${completed}が、保証期間（${from}～${until}）の中にありません。`,
  hint: () => "貸付日、最終期限、完済日を確かめてください。",
});

export const recoveriesAboveSubrogations = rule<{ recoveries: string; subrogations: string }>({
  id: "fee/burden",
  severity: "error",
  about: "不動産担保による回収が、代位弁済を上回っている。",
  message: ({ recoveries, subrogations }) =>
    `回収${recoveries}円が、代位弁済${subrogations}円を上回っています。`,
  hint: () => "同じ期間の額か確かめてください。",
});
