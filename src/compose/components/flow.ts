import { z } from "zod";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { itemText, listsIn } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

export const flow = component({
  name: "flow",
  title: "流れ図",
  about: "順に進む手順。番号つきの箇条書きの一つごとに、太字の見出し、続けて（担当）と説明を書きます。",
  form: "container",
  attributes: z.strictObject({ title: z.string().min(1).describe("図の題") }),
  example:
    ':::flow{title="保証の流れ"}\n1. **申込み**（事業者）金融機関の窓口でお申し込みいただきます。\n2. **審査**（協会）事業の内容と計画をうかがいます。\n:::',
  build: ({ attributes: { title }, children, place }, context) => {
    const steps = listsIn(children)
      .flatMap((list) => list.children)
      .map((item) => {
        const [first, ...rest] = itemText(item, context);
        const { actor, text = "" } =
          /^\s*(?:（(?<actor>[^）]+)）)?\s*(?<text>.*)$/su.exec(plain(rest))?.groups ?? {};
        return {
          title: plain(first === undefined ? [] : [first]).trim(),
          ...(actor ? { actor } : {}),
          ...(text === "" ? {} : { text }),
        };
      });
    if (steps.length === 0 || steps.some((step) => step.title === "")) {
      const expected = "手順を番号つきの箇条書きにし、それぞれを太字の見出しで始めます";
      context.problems.push(badContent({ component: "flow", expected }, place));
      return [];
    }
    const inWords = steps
      .map(({ title, actor, text }, index) => {
        const said = [`${index + 1}、${title}${actor ? `（${actor}）` : ""}`, text?.replace(/。$/u, "")];
        return said.filter(Boolean).join("。");
      })
      .join("。");
    return [
      {
        kind: "diagram",
        caption: context.caption("図", `flow-${title}`, title),
        diagram: { kind: "flow", steps },
        alternative: `${title}。${inWords}。`,
      },
    ];
  },
});
