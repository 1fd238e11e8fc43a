import { z } from "zod";
import type { Tiles } from "../../model/block.js";
import type { FigureText, Inline } from "../../model/inline.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { itemText, listsIn } from "../markdown/list.js";
import { plain } from "../placeholder/fill.js";

export const tiles = component({
  name: "tiles",
  title: "主要計数",
  about:
    "読み手に覚えてほしい数値を、大きく並べます。箇条書きの一つごとに「名：{{figure …}}」。二行目は添え書きになります。",
  form: "container",
  attributes: z.strictObject({}),
  example:
    ':::tiles\n- 保証債務残高：{{figure "balance-sheet/guarantee-liability" unit="億円"}}\n- 基本財産：{{figure "balance-sheet/base-property" unit="億円"}}\\\n  出捐金・負担金と準備金\n:::',
  build: ({ children, place }, context) => {
    const made = listsIn(children)
      .flatMap((list) => list.children)
      .flatMap((item): Tiles["tiles"][number][] => {
        const text = itemText(item, context);
        const index = text.findIndex(isFigureText);
        const figure = text[index];
        if (figure === undefined || !isFigureText(figure)) {
          // A figure that is not there was reported where it stands.
          const at = { ...place, row: item.position?.start.line ?? place.row ?? 1 };
          if (!JSON.stringify(item).includes("{{"))
            context.problems.push(
              badContent({ component: "tiles", expected: "「- 名：{{figure …}}」と書きます" }, at),
            );
          return [];
        }
        const note = text.slice(index + 1).filter((inline) => !isBreak(inline));
        const { unit } = figure.figure;
        return [
          {
            label: plain(text.slice(0, index)).replace(/[：:]\s*$/u, ""),
            figure: figure.figure,
            text: figure.text.endsWith(unit)
              ? figure.text.slice(0, figure.text.length - unit.length)
              : figure.text,
            unit,
            ...(note.length > 0 ? { note } : {}),
          },
        ];
      });
    return made.length === 0 ? [] : [{ kind: "tiles", tiles: made }];
  },
});

const isFigureText = (inline: Inline): inline is FigureText =>
  typeof inline === "object" && inline.kind === "figure";
const isBreak = (inline: Inline): boolean => typeof inline === "object" && inline.kind === "break";
