/** What the YAML parser calls by code, in words. */
const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: "字下げがそろっていません",
  BAD_SCALAR_START: "値が記号で始まっています（引用符で囲んでください）",
  BAD_ALIAS: "値が「*」で始まっています（引用符で囲んでください）",
  TAG_RESOLVE_FAILED: "値が「!」で始まっています（引用符で囲んでください）",
  BLOCK_AS_IMPLICIT_KEY: "一行に「:」が二つあります（値を引用符で囲んでください）",
  DUPLICATE_KEY: "同じ項目が二つあります",
  NON_STRING_KEY: "項目名が、文字ではなく並びです",
  MULTIPLE_DOCS: "「---」で区切られた文書が二つあります",
  RESOURCE_EXHAUSTION: "入れ子が深すぎるか、「*」の繰り返しが多すぎます",
  MISSING_CHAR: "引用符や括弧が閉じていないか、「:」や「,」が抜けています",
  MULTILINE_IMPLICIT_KEY: "項目名のあとに半角の「:」と空白がありません",
  TAB_AS_INDENT: "字下げにタブがあります（空白にしてください）",
  UNEXPECTED_TOKEN: "ここに書けない文字があります",
};

export const yamlFault = (code: string): string => reasons[code] ?? "書き方が正しくありません";
