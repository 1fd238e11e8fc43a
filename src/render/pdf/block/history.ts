import type { History } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun, textRuns } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

const fullDate = "令和10年10月10日";

/** 沿革: dates at the left of a line, events at its right. */
export function historyNodes(block: History, width: number, parent: Tag, setting: Setting): Node[] {
  const { accent } = setting.theme.colours;
  const { cellStrong: dated, body } = setting.scale;
  const list = under(parent, "L", { numbering: "None" });
  // Histories of one document line up: none is narrower than a full date.
  const widest = Math.max(
    ...[fullDate, ...block.entries.map((entry) => entry.date)].map((one) => widthOf(one, dated)),
  );
  const dates = Math.min(widest + 2, width * 0.3);
  const rows = block.entries.map((entry) => {
    const item = under(list, "LI");
    const date = textNode([textRun(entry.date, dated, setting)], dated, under(item, "Lbl"), {
      align: "right",
      margin: [0, (body.leading - dated.leading) / 2, 0, 0],
    });
    return [date, textNode(textRuns(entry.content, body, setting), body, under(item, "LBody"))];
  });
  const across = 12;
  return [
    {
      table: { widths: [dates, width - dates - 3 * across], body: rows, dontBreakRows: true },
      layout: {
        ...tableLayout({ padding: [across, 3], upright: (at) => (at === 1 ? [1.2, accent] : undefined) }),
        paddingLeft: ((column: number) => (column === 0 ? 0 : across)) as () => number,
      },
    },
  ];
}
