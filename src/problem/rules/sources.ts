import { rule } from "../problem.js";

export const noTable = rule<{ path: string; suggestion: string | undefined }>({
  id: "sources/table",
  severity: "error",
  about: "sources.yaml に、このデータにない表の名がある。",
  message: ({ path }) => `「${path}」という表はありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "docs/data-format.md にある表の名（statistics/mix など）を書いてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const noColumn = rule<{
  heading: string;
  title: string;
  headings: readonly string[];
  suggestion: string | undefined;
}>({
  id: "sources/column",
  severity: "error",
  about: "sources.yaml に、その表にない列の名がある。",
  message: ({ heading, title, headings }) =>
    `「${title}」に列「${heading}」はありません（ある列: ${headings.join("、")}）。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "左に当方の列の名、右に先方の見出しを書きます。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const noFile = rule<{ pattern: string }>({
  id: "sources/file",
  severity: "error",
  about: "sources.yaml の file に合うファイルが、データのフォルダにない。",
  message: ({ pattern }) => `「${pattern}」に合うファイルがありません。`,
  hint: () =>
    "データのフォルダから数えた名を書きます。{年度} はそのデータの年度（令和7年度、R7、2025のどれでも）、* は任意の文字です。",
});

export const noRow = rule<{ row: number }>({
  id: "sources/row",
  severity: "error",
  about: "sources.yaml で見出しとした行に、何も書かれていない。",
  message: ({ row }) => `sources.yaml で見出しとした${row}行目に、何も書かれていません。`,
  hint: () => "見出しのある行に直してください。",
});
