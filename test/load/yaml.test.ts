import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseYaml, validateYaml } from "../../src/load/yaml.js";
import type { Problem } from "../../src/problem/problem.js";

function parsed(text: string, scalars?: "text") {
  const problems: Problem[] = [];
  const yaml = parseYaml(new TextEncoder().encode(text), "a.yaml", problems, scalars);
  return {
    yaml,
    problems,
    said: problems.map(({ rule, place, message }) => `${rule} ${place?.row ?? "-"} ${message}`),
  };
}

describe("a file", () => {
  test("has its values, and the line of each", () => {
    const { yaml, problems } = parsed("a: 1.90\nb:\n  - x\n  - c: 2\n");
    expect(problems).toEqual([]);
    expect(yaml?.value).toEqual({ a: 1.9, b: ["x", { c: 2 }] });
    const row = (...path: (string | number)[]) => yaml?.placeOf(path).row;
    expect([row("a"), row("b"), row("b", 0), row("b", 1), row("b", 1, "c")]).toEqual([1, 2, 3, 4, 4]);
    expect(yaml?.placeOf(["a"]).file).toBe("a.yaml");
  });
  test("what is not there stands where what holds it stands", () => {
    const { yaml } = parsed("a: 1\nb:\n  c: 2\n");
    expect([yaml?.placeOf(["b", "d"]), yaml?.placeOf(["x"])]).toEqual([
      { file: "a.yaml", row: 2 },
      { file: "a.yaml" },
    ]);
  });
  test("as text keeps what was written", () => {
    expect(parsed("a: 1.90\nb: yes\n", "text").yaml?.value).toEqual({ a: "1.90", b: "yes" });
  });
  test("that is empty says nothing", () => {
    expect(parsed("").yaml?.value).toEqual({});
  });
});

describe("faults of writing", () => {
  test.each([
    ["a: 1\n  b: 2\n", "settings/yaml 1", "一行に「:」が二つあります"],
    ['a: "1\n', "settings/yaml", "閉じていないか"],
    ["a: 1\na: 2\n", "settings/yaml 2", "同じ項目が二つあります"],
    ["a:\n\t- 1\n", "settings/yaml 2", "タブ"],
    ["a: @x\n", "settings/yaml 1", "記号で始まっています"],
    ["b: 1\na: *x\n", "settings/yaml 2", "「*」で始まっています"],
    ["b: 1\na: !juyo\n", "settings/yaml 2", "「!」で始まっています"],
    ["b: 1\n? [a, b]\n: 1\n", "settings/yaml 2", "並びです"],
    ["a: 1\n---\na: 1\n", "settings/yaml 2", "文書が二つ"],
    [`a: ${"[".repeat(20_000)}`, "settings/yaml 1", "深すぎる"],
    [
      `a: &a [${"x,".repeat(9)}]\n${[..."bcdefgh"].map((key, at) => `${key}: &${key} [${`*${"abcdefg"[at]},`.repeat(9)}]\n`).join("")}`,
      "settings/yaml -",
      "繰り返しが多すぎます",
    ],
    ["\n".repeat(300_000), "read/large-text -", "256KB"],
  ])("%j", (text, rule, words) => {
    const { yaml, said } = parsed(text);
    expect(yaml).toBeUndefined();
    expect(said.join("\n")).toContain(rule);
    expect(said.join("\n")).toContain(words);
  });
});

test("a file of 256KB is read, a byte more is not", () => {
  const text = (bytes: number) => `a: 1\n#${"x".repeat(bytes - 6)}`;
  expect(parsed(text(262_144)).yaml?.value).toEqual({ a: 1 });
  expect(parsed(text(262_145)).yaml).toBeUndefined();
});

test("bytes that are no text are told, and nothing is read", () => {
  const problems: Problem[] = [];
  expect(parseYaml(new Uint8Array([0x61, 0xff, 0xfe, 0x00]), "a.yaml", problems)).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});

describe("invisible characters", () => {
  test("are left out of words and told once", () => {
    const { yaml, said } = parsed("a: x\u200by\nb: z\u200b\n");
    expect(yaml?.value).toEqual({ a: "xy", b: "z" });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^file\/invisible-characters 1 /u);
  });
});

describe("a schema", () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    size: z.number().min(2).max(4).optional(),
    above: z.number().gt(2).lt(4).optional(),
    whole: z.int().optional(),
    flag: z.boolean().optional(),
    choice: z.enum(["甲", "乙"]).optional(),
    inner: z.strictObject({ deep: z.string() }).optional(),
    list: z.array(z.string()).default([]),
    rows: z
      .array(z.strictObject({ unit: z.string() }))
      .min(1)
      .optional(),
    own: z.string().regex(/^x/u, "xで始めてください").optional(),
    other: z.string().regex(/^x/u).optional(),
  });
  const checked = (text: string) => {
    const { yaml, problems } = parsed(text);
    const value = yaml && validateYaml(yaml, schema, problems);
    return {
      value,
      said: problems.map(
        ({ rule, place, message, hint }) => `${rule} ${place?.row ?? "-"} ${message} ${hint}`,
      ),
    };
  };

  test("that is kept gives the values", () => {
    expect(checked("name: x\n")).toEqual({ value: { name: "x", list: [] }, said: [] });
  });
  test.each([
    ["name: x\nsize: 1\n", "settings/invalid 2", "2以上の数を書いてください"],
    ["name: x\nsize: 5\n", "settings/invalid 2", "4以下の数を書いてください"],
    ["name: x\nabove: 2\n", "settings/invalid 2", "2より大きい数を書いてください"],
    ["name: x\nabove: 4\n", "settings/invalid 2", "4より小さい数を書いてください"],
    ["name: x\nsize: あ\n", "settings/invalid 2", "数を書いてください"],
    ["name: x\nwhole: 1.5\n", "settings/invalid 2", "整数を書いてください"],
    ["name: x\nflag: はい\n", "settings/invalid 2", "trueかfalseを書いてください"],
    ["name: x\nchoice: 丙\n", "settings/invalid 2", "「甲」か「乙」を書いてください"],
    ["name: x\ninner: 1\n", "settings/invalid 2", "字下げした項目の並びを書いてください"],
    ["name: x\nlist: 1\n", "settings/invalid 2", "「- 」で始まる行の並びを書いてください"],
    ["name: x\nown: y\n", "settings/invalid 2", "xで始めてください"],
    ["name: x\nother: y\n", "settings/invalid 2", "書き方が違います"],
    ['name: ""\n', "settings/invalid 1", "空にはできません"],
    ["name: 1\n", "settings/invalid 1", "引用符で囲みます"],
    ["size: 3\n", "settings/missing -", "name"],
    ["name: x\ninner: {}\n", "settings/missing 2", "inner.deep"],
    ["name: x\nsise: 3\n", "settings/unknown 2", "size"],
    ["name: x\ninner: { deep: x, dep: y }\n", "settings/unknown 2", "deep"],
    ["- 1\n", "settings/invalid -", "設定が正しくありません（字下げした項目の並び"],
    // By the keys as they are written, never by an index of ours.
    ["name: x\nrows:\n  - { unit: x }\n  - { unit: 1 }\n", "settings/invalid 4", "設定「rows.unit」が"],
    ["name: x\nrows:\n  - {}\n", "settings/missing 3", "設定「rows.unit」が書かれていません"],
    ["name: x\nlist: [あ, 1]\n", "settings/invalid 2", "設定「listの2番目」が"],
    ["name: x\nrows: []\n", "settings/invalid 2", "1つ以上書いてください"],
  ])("%j", (text, rule, words) => {
    const { value, said } = checked(text);
    expect(value).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`${rule} `);
    expect(said[0]).toContain(words);
  });
  test("everything is told at once", () => {
    expect(checked("size: 1\nflag: x\nfoo: 1\nbar: 2\n").said).toHaveLength(5);
  });
});
