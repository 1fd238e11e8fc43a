import { z } from "zod";
import type { Component } from "../../src/compose/component/component.js";
import { components } from "../../src/compose/components/registry.js";
import { placeholders } from "../../src/compose/placeholder/registry.js";

interface AttributeSchema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
}

/** 部品の頁: written from the declaration that checks the author's manuscript. */
export function componentPage({ name, title, about, form, attributes, example }: Component): string {
  const schema = z.toJSONSchema(attributes, { io: "input" }) as {
    properties?: Record<string, AttributeSchema>;
    required?: string[];
  };
  const rows = Object.entries(schema.properties ?? {}).map(([attribute, declared]) => {
    const values = declared.enum ? declared.enum.map((value) => `\`${value}\``).join(" ") : "";
    const need = schema.required?.includes(attribute)
      ? "要る"
      : declared.default === undefined
        ? "なくてよい"
        : `なければ \`${declared.default}\``;
    return `| \`${attribute}\` | ${declared.description ?? ""} | ${values} | ${need} |`;
  });
  const table =
    rows.length === 0
      ? "属性はありません。"
      : ["| 属性 | 内容 | 書ける語 | |", "| --- | --- | --- | --- |", ...rows].join("\n");
  return [
    `# ${title}　\`${name}\``,
    about,
    form === "leaf"
      ? "一行で書く部品です（行の頭にコロン二つ）。"
      : "中身を囲む部品です（コロン三つの行で始め、「:::」の行で閉じる）。",
    `## 例\n\n\`\`\`markdown\n${example}\n\`\`\``,
    `## 属性\n\n${table}`,
    "[部品の一覧](README.md)",
  ]
    .join("\n\n")
    .concat("\n");
}

/** 部品と{{…}}の一覧. */
export function componentList(): string {
  const rows = components.map(
    ({ name, title, about }) => `| [\`${name}\`](${name}.md) | ${title} | ${about} |`,
  );
  const words = placeholders.map(({ name, about, example }) => `| \`${name}\` | ${about} | \`${example}\` |`);
  return [
    "# 部品の一覧",
    "冊子の原稿（Markdown）に置ける部品と、文の中で数値などを印刷する`{{…}}`です。章の変え方は[冊子の作り方](../booklet.md)にあります。",
    "## 部品",
    ["| 名 | 部品 | 内容 |", "| --- | --- | --- |", ...rows].join("\n"),
    "## 文の中の`{{…}}`",
    ["| 語 | 印刷するもの | 例 |", "| --- | --- | --- |", ...words].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}
