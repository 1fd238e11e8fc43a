import type { List, ListItem } from "mdast";
import { z } from "zod";
import { circled } from "../../model/circled.js";
import type { Arrow, Party } from "../../model/diagram.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { itemText, listsIn } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

/** What a drawing of a page's width holds. */
const most = { parties: 10, arrows: 24 } as const;

/** Marks of the relations that stand, for those whose words find no room at their line. */
const kana = Array.from("アイウエオカキクケコサシスセソタチツテトナニヌネノ");

export const relation = component({
  name: "relation",
  title: "関係図",
  about:
    "当事者と、そのあいだの番号つきの手順。はじめの箇条書きに当事者（一つめが上、あとは時計回り。括弧の中は添え書き）、次の番号つきの箇条書きに「当事者 → 当事者：内容」を書きます。監督や出資のような、手順でない関係は、続く箇条書きに同じ形で書くと、破線になります。当事者は十まで。六つからは、線の最も多い当事者が中央に立ちます。",
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
    const [partyList, ...lists] = listsIn(children);
    const wrong = (expected: string, item?: ListItem) =>
      context.problems.push(
        badContent(
          { component: "relation", expected },
          { ...place, row: item?.position?.start.line ?? place.row ?? 1 },
        ),
      );
    const parties = (partyList?.children ?? []).map((item): Party => {
      const text = plain(itemText(item, context));
      const { name = text, note } = /^(?<name>[^（]+)（(?<note>.+)）$/u.exec(text)?.groups ?? {};
      if (name === "") wrong("当事者の名がありません", item);
      return { id: name, name, ...(note ? { note } : {}) };
    });
    const isKnown = (name: string | undefined) => parties.some(({ id }) => id === name);
    const arrowsIn = (list: List): Arrow[] =>
      list.children.flatMap((item, index): Arrow[] => {
        const text = plain(itemText(item, context));
        const { from, to, label } =
          /^(?<from>.+?)\s*→\s*(?<to>.+?)\s*[：:]\s*(?<label>.+)$/u.exec(text)?.groups ?? {};
        if (from && to && label && from !== to && isKnown(from) && isKnown(to)) {
          if (list.ordered) return [{ from, to, number: circled(index + 1), label }];
          return [{ from, to, number: kana[index] ?? "", label, standing: true }];
        }
        wrong(`「${text}」は「当事者 → 当事者：内容」でないか、当事者の名が上の箇条書きにありません`, item);
        return [];
      });
    const arrows = lists.flatMap(arrowsIn);
    const counted = [
      [parties.length >= 2 && parties.length <= most.parties, `当事者は二つから${most.parties}までです`],
      [new Set(parties.map(({ id }) => id)).size === parties.length, "同じ名の当事者があります"],
      [lists.some(({ children: items }) => items.length > 0), "当事者のあいだの手順がありません"],
      [arrows.length <= most.arrows, `線は${most.arrows}までです。図を分けてください`],
    ] as const;
    const faults = counted.flatMap(([isRight, expected]) => (isRight ? [] : [expected]));
    for (const expected of faults) wrong(expected);
    if (faults.length > 0 || arrows.length === 0) return [];
    const who = parties.map(({ name, note }) => (note ? `${name}（${note}）` : name)).join("、");
    const inWords = arrows
      .map(({ number, from, to, label, standing }) => `${standing ? "" : number}${from}から${to}へ${label}`)
      .join("、");
    return [
      {
        kind: "diagram",
        caption: context.caption("図", `relation-${title}`, title),
        diagram: { kind: "relation", parties, arrows },
        alternative: `${alt}。当事者: ${who}。${inWords}。`.replaceAll("。。", "。"),
      },
    ];
  },
});
