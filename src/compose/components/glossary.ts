import { z } from "zod";
import type { Definitions } from "../../model/block.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { inlines } from "../markdown/inline.js";
import { listsIn } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

export const glossary = component({
  name: "glossary",
  title: "用語の説明",
  about:
    "用語と説明。箇条書きの一つごとに、太字の用語、続けて説明を書きます。科目の名で、この協会の計算書に立たないものは置きません。",
  form: "container",
  attributes: z.strictObject({
    layout: z
      .enum(["below", "beside"])
      .default("below")
      .describe("below 用語の下に説明、beside 用語を左の段に"),
  }),
  example:
    ":::glossary\n- **保証料** 保証をご利用いただく対価です。\n- **求償権** 代位弁済によって協会が得る権利です。\n:::",
  build: ({ attributes: { layout }, children, place }, context) => {
    const entries: Definitions["entries"][number][] = [];
    for (const item of listsIn(children).flatMap((list) => list.children)) {
      const [first, ...rest] = item.children;
      const [term, ...words] = first?.type === "paragraph" ? first.children : [];
      if (first?.type !== "paragraph" || term?.type !== "strong") {
        const at = { ...place, row: item.position?.start.line ?? place.row ?? 1 };
        context.problems.push(
          badContent({ component: "glossary", expected: "「- **用語** 説明」と書きます" }, at),
        );
        continue;
      }
      const name = plain(inlines(term.children, context));
      if (isForeign(name, context)) continue;
      entries.push({
        term: name,
        content: [
          { kind: "paragraph", role: "body", content: trimStart(inlines(words, context)) },
          ...context.blocks(rest),
        ],
      });
    }
    return entries.length === 0 ? [] : [{ kind: "definitions", layout, entries }];
  },
});

function trimStart([first, ...rest]: ReturnType<typeof inlines>): ReturnType<typeof inlines> {
  return typeof first === "string"
    ? [first.replace(/^[\s：:]+/u, ""), ...rest]
    : first
      ? [first, ...rest]
      : [];
}

/** An account, or several joined by ・, of which the corporation's statements have none. */
function isForeign(term: string, { report, dataset }: Context): boolean {
  const accountsNamed = (name: string) =>
    dataset.accounts.filter(({ title, aliases }) => title === name || aliases.includes(name));
  const whole = accountsNamed(term);
  const accounts = whole.length > 0 ? whole : term.split("・").flatMap(accountsNamed);
  const rows = report.statements.flatMap(({ left, right }) => [...left.rows, ...right.rows]);
  return accounts.length > 0 && !accounts.some(({ id }) => rows.some((row) => row.id === id));
}
