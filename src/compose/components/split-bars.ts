import { z } from "zod";
import { Decimal } from "../../model/decimal.js";
import type { SplitBars } from "../../model/diagram.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { itemText, listsIn, listUnder } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

const bearers = { 協会: "corporation", 金融機関: "institution", なし: "none" } as const;
/** What the colour of a part says. */
const borneBy = { corporation: "協会が負担", institution: "金融機関が負担", none: "負担する者なし" } as const;

/** 「保証する部分 33.5％（協会）」; the share may be in full-width digits, of which none belongs to the name. */
const written =
  /^(?<label>.+?)(?:\s+|(?<=[^\d０-９.．]))(?<share>[\d０-９]+(?:[.．][\d０-９]+)?)\s*[％%]（(?<bearer>協会|金融機関|なし)）$/u;

export const splitBars = component({
  name: "split-bars",
  title: "割合の帯",
  about:
    "全体を100とした帯。箇条書きに帯のまとまりの題、その下に字下げして「時点：部分の名 80％（協会）／部分の名 20％（金融機関）」と書きます。括弧の中は負担する者（協会、金融機関、なし）。",
  form: "container",
  attributes: z.strictObject({ title: z.string().min(1).describe("図の題") }),
  example: `:::split-bars{title="責任共有制度の二つの方式"}
- 部分保証方式
  - 貸付時：保証する部分 80％（協会）／保証しない部分 20％（金融機関）
:::`,
  build: ({ attributes: { title }, children, place }, context) => {
    const wrong = (item: { position?: { start: { line: number } } | undefined }, expected: string) =>
      context.problems.push(
        badContent(
          { component: "split-bars", expected },
          { ...place, row: item.position?.start.line ?? place.row ?? 1 },
        ),
      );
    const groups = listsIn(children)
      .flatMap((list) => list.children)
      .map((group): SplitBars["groups"][number] => ({
        title: plain(itemText(group, context)),
        bars: (listUnder(group)?.children ?? []).map((item) => {
          const [label = "", rest = ""] = plain(itemText(item, context)).split("：");
          const parts = rest.split("／").flatMap((text) => {
            const { label: name, share, bearer } = written.exec(text.trim())?.groups ?? {};
            if (name && share && bearer) {
              const digits = share.normalize("NFKC");
              return [
                {
                  label: name,
                  share: Number(digits),
                  text: `${digits}％`,
                  bearer: bearers[bearer as keyof typeof bearers],
                },
              ];
            }
            wrong(item, `「${text}」は「部分の名 80％（協会）」の形でありません`);
            return [];
          });
          const total = Decimal.sum(0, ...parts.map(({ share }) => share));
          if (parts.length > 0 && !total.equals(100)) wrong(item, `割合の計が${total}％です`);
          return { label, parts };
        }),
      }));
    if (groups.length === 0 || groups.some(({ bars }) => bars.length === 0)) {
      const expected = "帯のまとまりの題を箇条書きにし、その下に字下げして帯を書きます";
      context.problems.push(badContent({ component: "split-bars", expected }, place));
      return [];
    }
    const inWords = groups.map((group) => {
      const bars = group.bars.map(
        ({ label, parts }) =>
          `${label}は${parts.map((part) => `${part.label}${part.text}（${borneBy[part.bearer]}）`).join("、")}`,
      );
      return `${group.title}では、${bars.join("。")}。`;
    });
    return [
      {
        kind: "diagram",
        caption: context.caption("図", `split-bars-${title}`, title),
        diagram: { kind: "split-bars", groups },
        alternative: `${title}。${inWords.join("")}`,
      },
    ];
  },
});
