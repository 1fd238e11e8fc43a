import { z } from "zod";
import { component } from "../component/component.js";
import { list, listsIn } from "../markdown/list.js";

export const markedList = component({
  name: "list",
  title: "箇条書き",
  about: "番号の形を選ぶ箇条書き。選ばなくてよければ、Markdownの「1.」や「-」で足ります。",
  form: "container",
  attributes: z.strictObject({
    marker: z
      .enum(["bullet", "decimal", "circled", "parenthesised", "kana"])
      .describe("bullet ・、decimal 1.、circled ①、parenthesised (1)、kana ア."),
  }),
  example: ':::list{marker="circled"}\n1. 申込みの受付\n2. 審査\n:::',
  build: ({ attributes: { marker }, children }, context) =>
    listsIn(children).map((node) => list(node, marker, context)),
});
