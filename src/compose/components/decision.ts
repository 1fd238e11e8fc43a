import type { ListItem } from "mdast";
import { z } from "zod";
import type { DecisionNode } from "../../model/diagram.js";
import type { Place } from "../../problem/place.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { itemText, listsIn, listUnder } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

export const decision = component({
  name: "decision",
  title: "判定図",
  about:
    "問いと答えで進む図。箇条書きを字下げして、問いの下に「答え：次の問いまたは結果」を書きます。結果は「見出し／説明」と分けられます。",
  form: "container",
  attributes: z.strictObject({ title: z.string().min(1).describe("図の題") }),
  example: `:::decision{title="保証料率の決まり方"}
- 貸借対照表を作っていますか
  - はい：財務評価／9区分から決まります
  - いいえ：第5区分／年1.15％
:::`,
  build: ({ attributes: { title }, children, place }, context) => {
    const [start] = listsIn(children)[0]?.children ?? [];
    if (!start || !listUnder(start)) {
      const expected = "はじめに問いを一つ、その下に字下げして答えを書きます";
      context.problems.push(badContent({ component: "decision", expected }, place));
      return [];
    }
    const node = nodeOf(start, plain(itemText(start, context)), context, place);
    return [
      {
        kind: "diagram",
        caption: context.caption("図", `decision-${title}`, title),
        diagram: { kind: "decision", start: node },
        alternative: `${title}。${inWords(node)}`,
      },
    ];
  },
});

function nodeOf(item: ListItem, text: string, context: Context, place: Place): DecisionNode {
  const below = listUnder(item);
  if (!below) {
    const [result = text, explanation] = text.split("／");
    return { result, ...(explanation ? { text: explanation } : {}) };
  }
  return {
    question: text,
    answers: below.children.map((child) => {
      const text = plain(itemText(child, context));
      const [answer = "", ...rest] = text.split(/[：:]/u);
      const next = rest.join("：").trim();
      if (answer.trim() === "" || next === "") {
        const expected = `「${text}」は「答え：次の問いまたは結果」の形でありません`;
        const at = { ...place, row: child.position?.start.line ?? place.row ?? 1 };
        context.problems.push(badContent({ component: "decision", expected }, at));
      }
      return { answer: answer.trim(), next: nodeOf(child, next, context, place) };
    }),
  };
}

function inWords(node: DecisionNode): string {
  if ("result" in node) return `${[node.result, node.text].filter(Boolean).join("、")}。`;
  const answers = node.answers.map(({ answer, next }) => `${answer}なら、${inWords(next)}`);
  return `${node.question}。${answers.join("")}`;
}
