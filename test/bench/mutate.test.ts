import { describe, expect, test } from "vitest";
import { instrument } from "../../bench/mutate/instrument.js";
import { Mutation } from "../../bench/mutate/switch.js";

/** The faults of a piece of code, as 「kind: what → what instead」. */
const faults = (code: string): string[] =>
  instrument("a.ts", code, 1).mutants.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`);

describe("faults", () => {
  test.each([
    ["x = a + b;", ["statement: x = a + b; → ", "arithmetic: a + b → a - b"]],
    ["const x = a < b;", ["comparison: a < b → a <= b", "comparison: a < b → a >= b"]],
    ["const x = a === 1;", ["comparison: a === 1 → a !== 1", "constant: 1 → 1+1"]],
    ["const x = a && b;", ["condition: a && b → a", "condition: a && b → b"]],
    ["const x = a.plus(b);", ["method: a.plus(b) → a.minus(b)"]],
    ["const x = a.filter(f);", ["method: a.filter(f) → a"]],
    ["const x = a.equals(b);", ["method: a.equals(b) → !a.equals(b)"]],
    ["const x = a?.b;", ["optional: a?.b → a.b"]],
    ["const x = [a, ...b];", ["list: a → ", "list: ...b → "]],
    ["const x = 'an/id';", ["id: 'an/id' → \"？\""]],
    ["const x = /^a$/u;", ["pattern: /^a$/u → /a$/u", "pattern: /^a$/u → /^a/u"]],
    ["const x = !a;", ["sign: !a → a"]],
    ["const x = true;", ["constant: true → false"]],
  ])("%s", (code, expected) => {
    expect(faults(code)).toEqual(expected);
  });
  test.each([
    "import { a } from 'b';",
    "const x = '読む言葉';",
    "type A = 'an/id'; interface B { readonly c: 'd' }",
    "const x = { name: a };",
    "const x = a.toString();",
  ])("none in %s", (code) => {
    expect(faults(code)).toEqual([]);
  });
});

/** The code with a fault awake, run. */
async function run(code: string, awake: number): Promise<unknown> {
  const mutation = new Mutation();
  const { code: changed } = instrument("a.ts", code, 1);
  let result: unknown;
  await mutation.run(awake, () => {
    const body = changed.replace("globalThis.mutation", "mutation");
    result = new Function("mutation", "a", `${body}; return x;`)(mutation, { b: undefined });
  });
  return result;
}

describe("code with its faults in it", () => {
  test("does what it did while they sleep, and something else while one is awake", async () => {
    const code = "let x = 2 * 3 + 4;";
    // 2 * 3 + 4, 2 * 3 - 4, 2 / 3 + 4, 3 * 3 + 4, 2 * 4 + 4, 2 * 3 + 5
    const results = await Promise.all([0, 1, 2, 3, 4, 5].map((awake) => run(code, awake)));
    expect(results).toEqual([10, 2, 2 / 3 + 4, 13, 12, 11]);
  });
  test("keeps an optional chain whole", async () => {
    const results = await Promise.all([0, 1].map((awake) => run("const x = a.b?.c.d;", awake)));
    expect(results).toEqual([undefined, undefined]);
  });
  test("keeps if and else apart", async () => {
    const code = "let x = 0; if (a) x = 1; else x = 2;";
    expect(await run(code, 0)).toBe(1);
  });
});

test("what is reached is told, and a fault that makes a loop endless is ended", async () => {
  const mutation = new Mutation();
  const { reached, thrown } = await mutation.run(1, () => {
    for (;;) mutation.mutant(7);
  });
  expect([[...reached], thrown]).toEqual([[7], new Error("endless")]);
  expect((await mutation.run(0, () => mutation.mutant(7))).thrown).toBeUndefined();
});
