import type { z } from "zod";

/** What a value ought to be, by zod's names. */
const kinds: Readonly<Record<string, string>> = {
  string: "文字（数や日付に見えるものは引用符で囲みます）",
  number: "数",
  int: "整数",
  boolean: "trueかfalse",
  object: "字下げした項目の並び",
  record: "字下げした「名: 値」の並び",
  array: "「- 」で始まる行の並び",
};

/** What is wrong with a setting or an attribute, in words for the person who wrote it. A message of the schema's own comes before it. */
export const settingFault: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return `${kinds[issue.expected] ?? "別の形の値"}を書いてください`;
    case "invalid_value":
      return `${issue.values.map((value) => `「${String(value)}」`).join("か")}を書いてください`;
    case "too_small":
      if (issue.origin === "string") return "空にはできません";
      return issue.origin === "array"
        ? `${issue.minimum}つ以上書いてください`
        : `${issue.minimum}${issue.inclusive ? "以上の数" : "より大きい数"}を書いてください`;
    case "too_big":
      return `${issue.maximum}${issue.inclusive ? "以下の数" : "より小さい数"}を書いてください`;
    default:
      return "書き方が違います";
  }
};
