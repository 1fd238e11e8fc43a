import { z } from "zod";
import type { Text } from "../../model/inline.js";
import type { Sourced } from "../../model/schema.js";
import { asOf } from "../as-of.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { fill } from "../placeholder/fill.js";
import { checkHandwrittenAmounts } from "../slips/handwritten-amount.js";

export const profile = component({
  name: "profile",
  title: "概要",
  about: "協会の概要（profile/profile）。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::profile",
  build: (_, context) => {
    const rows = context.dataset.tables.profile ?? [];
    const entries = rows.map(({ item, content }) => ({
      term: item.value,
      content: content.value
        .split("\n")
        .map(
          (line) =>
            ({ kind: "paragraph", role: "body", content: contentOf(line, content, context) }) as const,
        ),
    }));
    return entries.length === 0
      ? []
      : [...asOf("profile", context), { kind: "definitions", layout: "beside", entries }];
  },
});

/** A cell that is nothing but one {{figure …}} is that figure, as its table's page says; all else is typed by hand. */
function contentOf(line: string, { place }: Sourced<string>, context: Context): Text {
  if (/^\{\{figure [^{}]*\}\}$/u.test(line)) return fill(line, place, context);
  checkHandwrittenAmounts(line, place, context);
  return [line];
}
