import { rule } from "../problem.js";

const orList = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `「${suggestion}」のつもりではありませんか。`;

export const unknownComponent = rule<{ name: string; suggestion: string | undefined }>({
  id: "compose/unknown-component",
  severity: "error",
  about: "原稿が、ない部品を置いている。",
  message: ({ name }) => `部品「${name}」はありません。`,
  hint: ({ suggestion }) => orList(suggestion, "使える部品は docs/components にあります。"),
});

export const unknownAttribute = rule<{
  component: string;
  attribute: string;
  suggestion: string | undefined;
}>({
  id: "compose/unknown-attribute",
  severity: "error",
  about: "原稿が、部品にない属性を書いている。",
  message: ({ component, attribute }) => `部品「${component}」に属性「${attribute}」はありません。`,
  hint: ({ component, suggestion }) => orList(suggestion, `docs/components/${component}.md を見てください。`),
});

export const invalidAttribute = rule<{ component: string; attribute: string; expected: string }>({
  id: "compose/invalid-attribute",
  severity: "error",
  about: "部品の属性が足りない、または形が違う。",
  message: ({ component, attribute, expected }) =>
    `部品「${component}」の属性「${attribute}」が正しくありません（${expected}）。`,
  hint: ({ component }) => `docs/components/${component}.md の例を見て直してください。`,
});

export const wrongForm = rule<{ component: string; form: "leaf" | "container" }>({
  id: "compose/form",
  severity: "error",
  about: "中身をもつ部品を一行で、または一行の部品を囲みで書いている。",
  message: ({ component, form }) =>
    form === "leaf" ? `部品「${component}」は中身をもちません。` : `部品「${component}」には中身が必要です。`,
  hint: ({ component, form }) =>
    form === "leaf"
      ? `「::${component}{…}」と、コロン二つの一行で書いてください。`
      : `「:::${component}」と「:::」の行で中身を囲んでください。`,
});

export const strayFence = rule<object>({
  id: "compose/stray-fence",
  severity: "error",
  about: "囲みを閉じる「:::」の相手がない。",
  message: () => "「:::」が、どの囲みも閉じていません。",
  hint: () => "囲みの中に囲みを置くときは、外側のコロンを一つ多く（「::::」）してください。",
});

export const badContent = rule<{ component: string; expected: string }>({
  id: "compose/content",
  severity: "error",
  about: "部品の中身が、読み取れる書き方でない。",
  message: ({ component, expected }) => `部品「${component}」の中身が読み取れません（${expected}）。`,
  hint: ({ component }) => `docs/components/${component}.md の例のように書いてください。`,
});

export const unknownFigure = rule<{ id: string; suggestion: string | undefined }>({
  id: "compose/unknown-figure",
  severity: "error",
  about: "原稿が引いている数値が、帳簿にも統計にもない。",
  message: ({ id }) => `数値「${id}」がありません。`,
  hint: ({ suggestion }) =>
    orList(suggestion, "数値の名は output の figures.json にあります。`kaiji trace` でも探せます。"),
});

export const unknownPlaceholder = rule<{ name: string; suggestion: string | undefined }>({
  id: "compose/unknown-placeholder",
  severity: "error",
  about: "原稿の{{…}}が、使える語で始まっていない。",
  message: ({ name }) => `「{{${name}}}」という語はありません。`,
  hint: ({ suggestion }) =>
    orList(suggestion, '数値なら{{figure "…"}}です。そのまま印刷したいときは「`」で囲んでください。'),
});

export const brokenPlaceholder = rule<{ reason: string }>({
  id: "compose/placeholder",
  severity: "error",
  about: "原稿の{{…}}が、書き方のきまりに合わない。",
  message: ({ reason }) => `{{…}}の書き方が正しくありません（${reason}）。`,
  hint: () => '{{figure "数値の名" unit="億円"}}のように、半角の二重の波括弧と引用符で書いてください。',
});

export const unknownReference = rule<{ to: string; suggestion: string | undefined }>({
  id: "compose/unknown-reference",
  severity: "error",
  about: "相互参照の参照先が、できあがる冊子にない。",
  message: ({ to }) => `参照先「${to}」がありません。`,
  hint: ({ suggestion }) => orList(suggestion, "章のファイル名か、図表の名を書いてください。"),
});

export const missingChapter = rule<{ chapter: string; suggestion: string | undefined }>({
  id: "compose/missing-chapter",
  severity: "error",
  about: "章立て（booklet.yaml）にある章の原稿がない。",
  message: ({ chapter }) => `章「${chapter}」の原稿（${chapter}.md）がありません。`,
  hint: ({ suggestion }) =>
    orList(suggestion, "templates フォルダに原稿を置くか、章立てから外してください。"),
});

export const missingTitle = rule<object>({
  id: "compose/missing-title",
  severity: "error",
  about: "章の原稿が、章の題（# で始まる行）で始まっていない。",
  message: () => "章の題がありません。",
  hint: () => "最初の行に「# ごあいさつ」のように章の題を書いてください。",
});

export const notSupported = rule<{ what: string }>({
  id: "compose/not-supported",
  severity: "error",
  about: "原稿が、冊子では使えないMarkdownを使っている。",
  message: ({ what }) => `${what}は、冊子の原稿では使えません。`,
  hint: () => "使える書き方は docs/booklet.md にあります。",
});

export const unusedChapter = rule<{ suggestion: string | undefined }>({
  id: "compose/unused-chapter",
  severity: "warning",
  about: "データのtemplatesに、章立てのどの章でもない原稿がある。",
  message: () => "この原稿は、章立てのどの章にもなりません。",
  hint: ({ suggestion }) =>
    orList(suggestion, "足す章なら templates/booklet.yaml の chapters に名を加えてください。"),
});

export const textInItself = rule<object>({
  id: "compose/text-in-itself",
  severity: "error",
  about: "文章の中に、その文章自身（または、それを入れている文章）を入れようとしている。",
  message: () => "この文章の中に、この文章自身を入れようとしています。",
  hint: () => "この ::text の行を消すか、別の文章の名にしてください。",
});

export const unusedText = rule<{ suggestion: string | undefined }>({
  id: "compose/unused-text",
  severity: "warning",
  about: "データのtextに、どの章も入れていない文章がある。",
  message: () => "この文章は、どの章にも入っていません。",
  hint: ({ suggestion }) =>
    orList(suggestion, '入れたい章の原稿に ::text{name="ファイルの名"} と書いてください。'),
});

export const handwrittenAmount = rule<{
  written: string;
  near: { label: string; id: string; value: string } | undefined;
}>({
  id: "compose/handwritten-amount",
  severity: "warning",
  about: "協会の文章に手で書かれた金額が、帳簿・統計・計画のどの数値とも合わない。",
  message: ({ written, near }) =>
    near
      ? `手で書かれた「${written}」は、${near.label}の${near.value}と合いません。`
      : `手で書かれた「${written}」と同じ数値が、帳簿にも統計にも計画にもありません。`,
  hint: ({ near }) =>
    near
      ? `{{figure "${near.id}" …}}で引くと、帳簿を直したときに文も直ります。`
      : "昨年度の金額が残っていないか確かめ、できれば{{figure …}}で引いてください。",
});

export const handwrittenCut = rule<{ written: string; label: string; rounded: string }>({
  id: "compose/handwritten-cut",
  severity: "note",
  about: "協会の文章や概要に手で書かれた金額が、帳簿・統計・計画の数値の切捨てで、四捨五入なら違う額になる。",
  message: ({ written, label, rounded }) =>
    `手で書かれた「${written}」は${label}の切捨てです（四捨五入なら${rounded}）。`,
  hint: () => "図表やほかの頁の丸め方とそろっているか確かめてください。",
});

export const leftoverYear = rule<{ written: string; year: string }>({
  id: "compose/leftover-year",
  severity: "warning",
  about: "協会の原稿の題や見出しに、昨年度までの年度が残っている。",
  message: ({ written, year }) => `見出しの「${written}」は、この冊子の年度（${year}）より前です。`,
  hint: () =>
    "昨年度の原稿の直し残しなら、{{year}}（この年度）や{{year 1}}（翌年度）と書くと、毎年直さずに済みます。",
});

export const inHouseOnly = rule<object>({
  id: "compose/in-house-only",
  severity: "error",
  about: "案件ごとの表を、公表する冊子に置いた。",
  message: () => "案件ごとの目線合わせの表は、公表する冊子には置けません。",
  hint: () => "この行を消してください。集計だけなら、ofをfunnelやinstitutionsにします。",
});
