import { z } from "zod";
import { stepsTo, valueText } from "../../calculate/fees/working.js";
import type { Block } from "../../model/block.js";
import { component } from "../component/component.js";

export const feeWorking = component({
  name: "fee-working",
  title: "保証料の計算の過程",
  about:
    "計算例の一つを、料率から保証料まで一段ずつ示します。料率表がなければ、またはその例の計算の定め（分割係数など）が協会の料率表になければ、何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    example: z.coerce
      .number()
      .int()
      .min(1)
      .max(5)
      .describe("計算例の番号（1 一括、2 均等24回、3 均等25回、4 据置、5 根保証）"),
  }),
  example: '::fee-working{example="2"}',
  build: ({ attributes: { example } }, context) => {
    const worked = context.report.fees?.examples.find(({ number }) => number === example);
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
