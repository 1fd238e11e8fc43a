import { expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import type { ProportionDeclaration, StackDeclaration } from "../../../src/compose/proportion/declaration.js";
import { drawUp } from "../../../src/compose/proportion/draw-up.js";
import { dataset, working } from "../../calculate/by-hand.js";
import { type Millions, statementOf } from "./statement.js";

const empty: StackDeclaration<string> = { title: "空", groups: [], balances: [] };

function drawn(stack: Partial<StackDeclaration<string>>, left: Millions, result?: Millions) {
  const declaration = {
    statement: "s",
    title: "題",
    stacks: [{ ...empty, ...stack }, empty],
  } as unknown as ProportionDeclaration;
  const { kind, stacks } = drawUp(declaration, statementOf("s", left, { right: 1 }, result), {
    dataset: dataset({}),
  } as Pick<Context, "dataset"> as Context);
  expect(kind).toBe("proportion");
  expect(stacks[1]).toEqual({ title: "空", parts: [], negative: [] });
  return stacks[0];
}

const texts = (parts: readonly { readonly label: string; readonly text: string }[]) =>
  parts.map(({ label, text }) => `${label} ${text}`);

const group = (...parts: readonly (readonly [label: string, ...of: readonly string[]])[]) => ({
  total: "total",
  tone: "first" as const,
  rest: "残り",
  parts: parts.map(([label, ...of]) => ({ label, of })),
});

test("a part of one row is its figure, of several their sum, of none it is left out", () => {
  const { parts } = drawn(
    { groups: [group(["甲", "a"], ["乙", "b", "c", "x"], ["丙", "x"])] },
    { a: 1, b: 2, c: 3, total: 10 },
  );
  expect(texts(parts)).toEqual(["甲 1百万円", "乙 5百万円", "残り 4百万円"]);
  expect(parts.map(({ figure }) => working(figure))).toEqual([
    "left/a left/a = 1000000円 ← t.csv:1「1000000」",
    "proportion/s/乙 乙 = 5000000円 ← sum(left/b, left/c)",
    "proportion/s/total-rest 残り = 4000000円 ← difference(left/total, left/a, proportion/s/乙)",
  ]);
});

test("without its total a group is left out, and nothing is drawn of nothing", () => {
  expect(drawn({ groups: [group(["甲", "a"])] }, { a: 1 }).parts).toEqual([]);
  const { parts, negative } = drawn(
    { groups: [group(["甲", "a"], ["乙", "b"], ["丙", "c"])] },
    { a: 0, b: null, c: 5, total: 5 },
  );
  expect(texts([...parts, ...negative])).toEqual(["丙 5百万円"]);
});

test("what is left out on both sides is not in the rest", () => {
  const { parts } = drawn(
    { groups: [{ ...group(["甲", "a"]), without: ["big", "x"] }] },
    { a: 1, big: 100, total: 103 },
  );
  expect(texts(parts)).toEqual(["甲 1百万円", "残り 2百万円"]);
});

test("a negative part has no height: it stands beside", () => {
  const { parts, negative } = drawn({ groups: [group(["甲", "a"])] }, { a: 12, total: 10 });
  expect(texts(parts)).toEqual(["甲 12百万円"]);
  expect(texts(negative)).toEqual(["残り ▲2百万円"]);
});

test("a balance stands where it is positive here, or negative where that is asked for, and else nowhere", () => {
  const balances = [
    { label: "差額", of: "surplus" },
    { label: "不足", of: "surplus", negative: true },
    { label: "ない", of: "x" },
  ];
  const of = (surplus: number) => drawn({ balances }, {}, { surplus });
  expect(texts(of(3).parts)).toEqual(["差額 3百万円"]);
  expect(of(3).negative).toEqual([]);
  expect(of(0)).toMatchObject({ parts: [], negative: [] });
  const [short] = of(-3).parts;
  expect(short).toMatchObject({ label: "不足", text: "3百万円", tone: "difference" });
  expect(short && working(short.figure)).toBe(
    "proportion/s/surplus-turned result/surplus（不足） = 3000000円 ← difference(proportion/s/surplus-nothing, result/surplus)",
  );
  const nothing = short?.figure.origin.kind === "derived" ? short.figure.origin.inputs[0] : undefined;
  expect(nothing && working(nothing)).toBe(
    "proportion/s/surplus-nothing result/surplus = 0円 ← difference(result/surplus, result/surplus)",
  );
});

test("the right side's rows are known too", () => {
  expect(texts(drawn({ balances: [{ label: "右", of: "right" }] }, {}).parts)).toEqual(["右 1百万円"]);
});
