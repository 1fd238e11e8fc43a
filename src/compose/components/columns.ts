import type { RootContent } from "mdast";
import { z } from "zod";
import { invalidAttribute } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";

export const columns = component({
  name: "columns",
  title: "段組み",
  about: "中身を横に並べます。段は「***」だけの行で区切ります。",
  form: "container",
  attributes: z.strictObject({
    widths: z
      .string()
      .regex(/^\d+(,\d+)+$/u, "段の幅の比を「1,2」のように書いてください")
      .optional()
      .describe("段の幅の比。書かなければ等分"),
  }),
  example: ':::columns{widths="1,2"}\n左の段\n\n***\n\n右の段\n:::',
  build: ({ attributes, children, place }, context) => {
    const parts = splitAtBreaks(children).map((nodes) => context.blocks(nodes));
    const widths = attributes.widths?.split(",").map(Number) ?? parts.map(() => 1);
    if (widths.length !== parts.length) {
      const expected = `段は${parts.length}つ、幅は${widths.length}つです`;
      context.problems.push(invalidAttribute({ component: "columns", attribute: "widths", expected }, place));
      return [];
    }
    const filled = parts.flatMap((blocks, index) =>
      blocks.length > 0 ? [{ blocks, width: widths[index] ?? 1 }] : [],
    );
    const [only, second] = filled;
    if (!only) return [];
    // A column whose pictures or data are missing leaves its room to the other.
    if (!second) return only.blocks;
    return [
      {
        kind: "columns",
        widths: filled.map(({ width }) => width),
        columns: filled.map(({ blocks }) => blocks),
      },
    ];
  },
});

function splitAtBreaks(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "thematicBreak") parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}
