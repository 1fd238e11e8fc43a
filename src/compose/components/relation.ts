import { z } from "zod";
import { circled } from "../../model/circled.js";
import type { Arrow, Party } from "../../model/diagram.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { itemText, listsIn } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

export const relation = component({
  name: "relation",
  title: "関係図",
  about:
    "当事者と、そのあいだの番号つきの手順。はじめの箇条書きに当事者（一つめが上、あとは時計回り。括弧の中は添え書き）、次の番号つきの箇条書きに「当事者 → 当事者：内容」を書きます。",
  form: "container",
  attributes: z.strictObject({
    title: z.string().min(1).describe("図の題"),
    alt: z.string().min(1).describe("代替テキスト。図が伝えることを文で"),
  }),
  example: `:::relation{title="保証の仕組み" alt="中小企業者、金融機関、信用保証協会の三者の関係"}
- 信用保証協会
- 金融機関
- 中小企業者（事業者の皆さま）

1. 中小企業者 → 金融機関：融資の申込み
2. 金融機関 → 信用保証協会：保証の依頼
:::`,
  build: ({ attributes: { title, alt }, children, place }, context) => {
    const [partyList, stepList] = listsIn(children);
    const parties = (partyList?.children ?? []).map((item): Party => {
      const text = plain(itemText(item, context));
      const { name = text, note } = /^(?<name>[^（]+)（(?<note>.+)）$/u.exec(text)?.groups ?? {};
      return { id: name, name, ...(note ? { note } : {}) };
    });
    const arrows = (stepList?.children ?? []).flatMap((item, index): Arrow[] => {
      const text = plain(itemText(item, context));
      const step = /^(?<from>.+?)\s*→\s*(?<to>.+?)\s*[：:]\s*(?<label>.+)$/u.exec(text)?.groups;
      const known = [step?.from, step?.to].every((name) => parties.some(({ id }) => id === name));
      if (step?.from && step.to && step.label && known)
        return [{ from: step.from, to: step.to, number: circled(index + 1), label: step.label }];
      const expected = `「${text}」は「当事者 → 当事者：内容」でないか、当事者の名が上の箇条書きにありません`;
      const at = { ...place, row: item.position?.start.line ?? place.row ?? 1 };
      context.problems.push(badContent({ component: "relation", expected }, at));
      return [];
    });
    if (parties.length < 2 || arrows.length === 0) return [];
    const inWords = arrows
      .map(({ number, from, to, label }) => `${number}${from}から${to}へ${label}`)
      .join("、");
    return [
      {
        kind: "diagram",
        caption: context.caption("図", `relation-${title}`, title),
        diagram: { kind: "relation", parties, arrows },
        alternative: `${alt}。${inWords}。`.replaceAll("。。", "。"),
      },
    ];
  },
});
