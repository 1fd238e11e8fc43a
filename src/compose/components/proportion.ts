import { z } from "zod";
import { statements } from "../../model/association/statement/statements.js";
import type { Block } from "../../model/block.js";
import { component } from "../component/component.js";
import { proportions } from "../proportion/declarations.js";
import { drawUp } from "../proportion/draw-up.js";

const drawn = proportions.map(({ statement }) => statement);

export const proportion = component({
  name: "proportion",
  title: "構成図",
  about: "財務諸表の左右を、金額に比例した高さの積み木で並べます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    statement: z
      .enum(drawn)
      .describe(drawn.flatMap((of) => statements.find(({ id }) => id === of)?.title ?? []).join("、")),
  }),
  example: '::proportion{statement="income-statement"}',
  build: ({ attributes }, context): Block[] => {
    const declaration = proportions.find(({ statement }) => statement === attributes.statement);
    const found = context.report.statements.find(({ id }) => id === attributes.statement);
    if (!declaration || !found) return [];
    const diagram = drawUp(declaration, found, context);
    const inWords = diagram.stacks.map(
      ({ title, parts, negative }) =>
        `${title}は、${[...parts, ...negative].map(({ label, text }) => `${label}${text}`).join("、")}`,
    );
    return [
      {
        kind: "diagram",
        caption: context.caption("図", `proportion-${declaration.statement}`, declaration.title),
        diagram,
        alternative: `${declaration.title}。${inWords.join("。")}。`,
      },
    ];
  },
});
