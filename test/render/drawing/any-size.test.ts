import { describe, expect, test } from "vitest";
import type { DecisionNode, Department, Diagram } from "../../../src/model/diagram.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawDiagram } from "../../../src/render/drawing/diagram.js";
import { composer } from "../../support/booklet.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { flattened } from "../../support/read-pdf.js";
import { documentOf, read, render } from "../pdf/printing.js";

// 大きな図: set closer, parted over pages, or refused with its line; nothing of it is left out.

// About the type area of an A4 page.
const room = { width: 482, height: 640 };

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

const unit = (name: string, children: readonly Department[] = [], duties?: string): Department => ({
  name,
  children,
  ...(duties ? { duties } : {}),
});

const organisation = (departments: number, sections: number, duties?: string): Department =>
  unit("理事会", [
    { ...unit("監事"), beside: true },
    unit(
      "会長",
      many(departments, (d) =>
        unit(
          `第${d}部`,
          many(sections, (s) => unit(`第${d}部${s}課`, [], duties)),
        ),
      ),
    ),
  ]);

const namesIn = ({ name, children }: Department): string[] => [name, ...children.flatMap(namesIn)];

describe("組織図", () => {
  test.each([
    [4, 3, 1],
    [10, 4, 1],
    [30, 4, 3],
    [1, 120, 3],
  ])("%d departments of %d sections stand in %d drawings", (departments, sections, count) => {
    const root = organisation(departments, sections, "企画と運営");
    const drawings = drawDiagram({ kind: "organisation", root }, defaultTheme, room);
    expect(drawings).toHaveLength(count);
    for (const drawing of drawings) {
      expect(drawing.height).toBeLessThanOrEqual(room.height);
      expect(meetings(drawing)).toEqual([]);
      expect(outside(drawing)).toEqual([]);
      // Every drawing says below whom its units stand.
      expect(labelsIn(drawing).map(({ text }) => text)).toEqual(expect.arrayContaining(["理事会", "会長"]));
      for (const { size } of labelsIn(drawing)) expect(size).toBeGreaterThanOrEqual(6);
    }
    const written = drawings.flatMap(labelsIn).map(({ text }) => text);
    for (const name of namesIn(root)) expect(written).toContain(name);
    expect(written.filter((text) => text === "企画と運営")).toHaveLength(departments * sections);
  });
});

describe("流れ図", () => {
  test("sixty steps stand in several drawings", () => {
    const steps = many(60, (at) => ({ title: `手順その${at}`, text: "書類をそろえて窓口に出します。" }));
    const drawings = drawDiagram({ kind: "flow", steps }, defaultTheme, room);
    expect(drawings.length).toBeGreaterThan(1);
    for (const drawing of drawings) {
      expect(drawing.height).toBeLessThanOrEqual(room.height);
      expect(meetings(drawing)).toEqual([]);
    }
    const written = drawings.flatMap(labelsIn).map(({ text }) => text);
    for (const [at, { title }] of steps.entries()) expect(written).toContain(`${at + 1}　${title}`);
  });
});

const decisionOf = (results: number): Diagram => {
  const start: DecisionNode = {
    question: "どれですか",
    answers: many(results, (at) => ({ answer: `答え${at}`, next: { result: `結果${at}` } })),
  };
  return { kind: "decision", start };
};

describe("判定図", () => {
  test("six results stand side by side", () => {
    const [drawing] = drawDiagram(decisionOf(6), defaultTheme, room);
    if (!drawing) throw new Error("nothing was drawn");
    expect(meetings(drawing)).toEqual([]);
  });

  test("an answer that leads nowhere is told at its line", async () => {
    const compose = await composer();
    const { problems } = compose(':::decision{title="判定"}\n- 問い\n  - はい：結果\n  - いいえ\n:::');
    expect(problems).toMatchObject([{ rule: "compose/content", place: { row: 6 } }]);
  });
});

describe("on paper", () => {
  const place = { file: "templates/x.md", row: 7 };
  const block = (diagram: Diagram) =>
    ({
      kind: "diagram",
      caption: { id: "large", number: "図1", text: "大きな図" },
      alternative: "大きな図の全部。",
      diagram,
      place,
    }) as const;

  test("a parted drawing stands on several pages, each part with its caption", async () => {
    const pdf = await read(block({ kind: "organisation", root: organisation(30, 4) }));
    const figures = flattened(pdf.structure).filter(({ type }) => type === "Figure");
    expect(figures).toHaveLength(3);
    const words = figures.map(({ text }) => text).join("");
    for (const name of namesIn(organisation(30, 4))) expect(words).toContain(name);
  });

  test.each([
    ["forty results", decisionOf(40), "図「大きな図」は、読める大きさでは頁の幅に収まりません。"],
    [
      "bars without end",
      {
        kind: "split-bars",
        groups: many(60, (at) => ({
          title: `第${at}`,
          bars: [{ label: "時点", parts: [{ label: "全部", share: 100, text: "100％", bearer: "none" }] }],
        })),
      },
      "図「大きな図」は、読める大きさでは一頁に収まりません。",
    ],
  ] satisfies [string, Diagram, string][])("%s are refused with their line", async (_, diagram, message) => {
    const { bytes, problems } = await render(documentOf(block(diagram)));
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([{ rule: "paper/diagram-too-large", message, place }]);
  });
});
