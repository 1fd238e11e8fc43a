import type { RootContent } from "mdast";
import { z } from "zod";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { markdownGrid } from "../markdown/grid.js";

const isComment = (node: RootContent): boolean => node.type === "html" && node.value.startsWith("<!--");

export const grid = component({
  name: "grid",
  title: "題のある言葉の表",
  about:
    '原稿に書いた表に、題と番号を付けます。文からは、題を書いて参照します（`{{ref "相談の窓口"}}`）。題も大きさも要らない表は、囲まずに書きます。',
  form: "container",
  attributes: z.strictObject({ title: z.string().min(1).describe("表の題"), ...tableSize }),
  example:
    ':::grid{title="相談の窓口"}\n| ご相談 | 窓口 |\n| --- | --- |\n| 創業 | 経営支援部 |\n| ご返済 | 管理部 |\n:::',
  build: ({ attributes: { title }, children, place }, context) => {
    const [table, ...others] = children.filter((node) => !isComment(node));
    if (table?.type !== "table" || others.length > 0) {
      const expected = "中には、表を一つだけ書きます";
      context.problems.push(badContent({ component: "grid", expected }, place));
      return [];
    }
    return [{ ...markdownGrid(table, context), caption: context.caption("表", title, title) }];
  },
});
