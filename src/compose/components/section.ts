import { z } from "zod";
import { component } from "../component/component.js";
import { isThere } from "../presence.js";

export const section = component({
  name: "section",
  title: "あるときだけの節",
  about: "データや文章があるときだけ置く中身。どれか一つでもなければ、見出しごと置きません。",
  form: "container",
  attributes: z.strictObject({
    needs: z
      .string()
      .min(1)
      .describe("要る表や文章。フォルダの中の名（.csvや.mdを除く）を「,」で区切る。例 statistics/trend"),
  }),
  example: ':::section{needs="ledger/budget"}\n## 収支予算\n\n::statement{id="budget"}\n:::',
  build: ({ attributes: { needs }, children }, context) =>
    needs.split(",").every((name) => isThere(name.trim(), context)) ? context.blocks(children) : [],
});
