import { z } from "zod";
import { sourceFault } from "../../model/association/sources.js";
import { component } from "../component/component.js";
import { isThere } from "../presence.js";

const namesIn = (needs: string): string[] => needs.split(",").map((name) => name.trim());

const year = z
  .string()
  .regex(/^\d{4}$/u, "西暦の4桁で書きます")
  .optional();

export const section = component({
  name: "section",
  title: "あるときだけの節",
  about:
    "データや文章があるとき、または決まった年度だけに置く中身。要るものが一つでもないとき、年度が外れるときは、見出しごと置きません。",
  form: "container",
  attributes: z.strictObject({
    needs: z
      .string()
      .superRefine((text, { addIssue }) => {
        for (const fault of namesIn(text).flatMap((name) => sourceFault(name) ?? [])) addIssue(fault);
      })
      .optional()
      .describe("要る表や文章。フォルダの中の名（.csvや.mdを除く）を「,」で区切る。例 statistics/trend"),
    from: year.describe("この年度から（西暦）。制度が変わった年度に"),
    until: year.describe("この年度まで（西暦）"),
  }),
  example: ':::section{needs="ledger/budget"}\n## 収支予算\n\n::statement{id="budget"}\n:::',
  build: ({ attributes: { needs, from, until }, children }, context) => {
    const { fiscalYear } = context.dataset.settings;
    const isItsYear = Number(from ?? fiscalYear) <= fiscalYear && fiscalYear <= Number(until ?? fiscalYear);
    const names = needs === undefined ? [] : namesIn(needs);
    return isItsYear && names.every((name) => isThere(name, context)) ? context.blocks(children) : [];
  },
});
