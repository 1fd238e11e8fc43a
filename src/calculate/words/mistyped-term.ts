import type { Words } from "../../model/words.js";
import { check } from "../../problem/check.js";

/** Terms of this trade, and the words of the same sound or nearly so for which they are mistyped, none of them a term. */
const terms: readonly { readonly term: string; readonly mistyped: readonly string[] }[] = [
  { term: "事業承継", mistyped: ["事業継承"] },
  { term: "信用保証", mistyped: ["信用保障"] },
  { term: "経営者保証", mistyped: ["経営者保障"] },
  { term: "保証料", mistyped: ["保障料", "補償料"] },
  { term: "保証承諾", mistyped: ["保障承諾", "保証承認額"] },
  { term: "代位弁済", mistyped: ["代位返済", "代理弁済"] },
  { term: "求償権", mistyped: ["求債権", "求障権", "求賞権"] },
  { term: "責任共有", mistyped: ["責任共用"] },
  { term: "信用補完", mistyped: ["信用保完", "信用補間"] },
];

/** 用語の書きまちがい: 「事業継承」 for 事業承継, as laws and programmes call it. */
export const mistypedTerm = check<{ written: string; term: string }, Words>({
  id: "check/mistyped-term",
  severity: "warning",
  about: "信用保証の用語が、似た別の語で書かれている（事業承継を「事業継承」、代位弁済を「代位返済」など）。",
  message: ({ written, term }) => `「${written}」は、「${term}」の書きまちがいとみられます。`,
  hint: ({ term }) =>
    `法令や制度の名では「${term}」です。引用などでそのとおりなら、このままで差し支えありません。`,
  find: ({ text, place }, broken) =>
    terms.flatMap(({ term, mistyped }) =>
      mistyped.filter((written) => text.includes(written)).map((written) => broken({ written, term }, place)),
    ),
});
