import { expect, test } from "vitest";
import type { Columns } from "../../../../src/model/block.js";
import { newTag } from "../../../../src/render/paper/tag.js";
import { columnsNodes } from "../../../../src/render/pdf/block/columns.js";
import type { Graphic, Node } from "../../../../src/render/pdf/engine/node.js";
import type { Setting } from "../../../../src/render/pdf/setting/setting.js";
import { body } from "../printing.js";

test("a chart beside words asks for all the room that it takes: it is drawn no lower there", () => {
  const draw = (height: number): Graphic => ({
    width: 100,
    height,
    drawing: { width: 100, height, shapes: [] },
    least: 120,
    redraw: draw,
  });
  const chart: Node = { stack: [{ svg: draw(200) }], unbreakable: true };
  const setting = { pageHeight: 500, layOut: () => [chart] } as unknown as Setting;
  const block: Columns = { kind: "columns", widths: [1, 1], columns: [[body("あ")], [body("い")]] };
  const [made] = columnsNodes(block, 300, newTag("Sect"), setting);
  // 200 and not 120, to which it could be drawn alone.
  expect(made?.need).toBe(200);
  expect(made?.columns?.[0]?.stack?.[0]?.stack?.[0]?.svg).not.toHaveProperty("redraw");
});
