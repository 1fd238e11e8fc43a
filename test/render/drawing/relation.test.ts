import { expect, test } from "vitest";
import type { RelationDiagram } from "../../../src/model/diagram.js";
import { drawRelation } from "../../../src/render/drawing/relation.js";
import { sampleDocument } from "../pdf/sample/document.js";

type Point = readonly [number, number];
type Stroke = readonly [from: Point, to: Point];

/** On which side of the line through a and b a point lies. */
const side = (a: Point, b: Point, point: Point): number =>
  Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]));

const cross = ([a, b]: Stroke, [c, d]: Stroke): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

test("信用補完制度の関係図: no arrow crosses another", () => {
  const between = (from: string, to: string, number: string) => ({ from, to, number, label: number });
  const diagram: RelationDiagram = {
    kind: "relation",
    parties: ["協会", "金融機関", "中小企業者", "公庫"].map((name) => ({ id: name, name })),
    arrows: [
      between("中小企業者", "金融機関", "①"),
      between("中小企業者", "協会", "②"),
      between("協会", "金融機関", "③"),
      between("金融機関", "中小企業者", "④"),
      between("中小企業者", "金融機関", "⑤"),
      between("協会", "公庫", "⑥"),
      between("協会", "金融機関", "⑦"),
      between("公庫", "協会", "⑧"),
      between("中小企業者", "協会", "⑨"),
      between("協会", "公庫", "⑩"),
    ],
  };
  const { shapes } = drawRelation(diagram, sampleDocument().theme, 482);
  const strokes = shapes.flatMap((shape): Stroke[] => {
    const [from, to, ...others] = shape.kind === "path" ? shape.commands : [];
    return from?.[0] === "M" && to?.[0] === "L" && others.length === 0
      ? [
          [
            [from[1], from[2]],
            [to[1], to[2]],
          ],
        ]
      : [];
  });
  expect(strokes).toHaveLength(diagram.arrows.length);
  for (const [index, one] of strokes.entries())
    for (const other of strokes.slice(index + 1)) expect(cross(one, other)).toBe(false);
});
