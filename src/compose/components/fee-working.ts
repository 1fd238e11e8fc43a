import { z } from "zod";
import { stepsTo, valueText } from "../../calculate/fees/working.js";
import type { Block } from "../../model/block.js";
import { component } from "../component/component.js";

export const feeWorking = component({
  name: "fee-working",
  title: "保証料の計算の過程",
  about: "計算例の一つを、料率から保証料まで一段ずつ示します。料率表がなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    example: z.coerce.number().int().min(1).max(5).describe("計算例の表の、上から何番目か"),
  }),
  example: '::fee-working{example="2"}',
  build: ({ attributes: { example } }, context) => {
    const worked = context.report.fees?.examples[example - 1];
    if (!worked) return [];
    const line = (text: string): Block[] => [{ kind: "paragraph", role: "body", content: [text] }];
    const items = stepsTo(worked.fee).map(({ working, figure }) =>
      line(`${working} ＝ ${valueText(figure)}`),
    );
    return [
      {
        kind: "box",
        title: `計算例：${worked.title}`,
        content: [{ kind: "list", marker: "decimal", items }],
      },
    ];
  },
});
