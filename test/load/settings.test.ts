import { describe, expect, test } from "vitest";
import { associationSettings } from "../../src/load/settings.js";
import { parseYaml, validateYaml } from "../../src/load/yaml.js";
import type { Problem } from "../../src/problem/problem.js";

const least = `kind: association
entity: { name: 甲, nameEn: A, prefecture: 県, prefectureCode: "02" }
fiscalYear: 2024
published: 2025-07
`;

function settings(text: string) {
  const problems: Problem[] = [];
  const yaml = parseYaml(new TextEncoder().encode(text), "kaiji.yaml", problems);
  const value = yaml && validateYaml(yaml, associationSettings, problems);
  return {
    value,
    problems: problems.map(({ rule, place }) => `${rule} ${place?.row ?? "-"}`),
    said: problems,
  };
}
const also = (line: string) => settings(`${least}${line}\n`);

test("what is not said is as most corporations have it", () => {
  const { value, problems } = settings(least);
  expect(problems).toEqual([]);
  const usual = { unit: "千円", amount: "half-up", percentageDigits: 1, percentage: "half-up" };
  expect(value).toEqual({
    kind: "association",
    entity: { name: "甲", nameEn: "A", prefecture: "県", prefectureCode: "02" },
    fiscalYear: 2024,
    published: "2025-07",
    style: { negative: "▲", nothing: "─", eraChange: "new" },
    reserveShareMost: 0.5,
    rounding: {
      mix: usual,
      trend: usual,
      plan: usual,
      budget: usual,
      baseProperty: usual,
      ratio: usual,
      statement: { ...usual, unit: "百万円" },
    },
  });
});

test("a name in English and a prefecture's code, which nothing prints, may be left out", () => {
  const { value, problems } = settings(
    least.replace(" nameEn: A,", "").replace(', prefectureCode: "02"', ""),
  );
  expect(problems).toEqual([]);
  expect(value?.kind === "association" && value.entity).toEqual({ name: "甲", prefecture: "県" });
});

test("what is said stands", () => {
  const { value } =
    settings(`${least}publisher: { department: 総務部, postalCode: 1-1, address: 町, telephone: "0", web: w }
style: { negative: △, nothing: －, eraChange: old }
ceilingMultiple: 62.5
reserveShareMost: 0.4
rounding: { mix: { unit: 百万円, amount: truncate, percentageDigits: 2, percentage: up } }
`);
  expect(value?.publisher).toEqual({
    department: "総務部",
    postalCode: "1-1",
    address: "町",
    telephone: "0",
    web: "w",
  });
  expect(value?.style).toEqual({ negative: "△", nothing: "－", eraChange: "old" });
  expect([value?.ceilingMultiple, value?.reserveShareMost]).toEqual([62.5, 0.4]);
  expect(value?.rounding.mix).toEqual({
    unit: "百万円",
    amount: "truncate",
    percentageDigits: 2,
    percentage: "up",
  });
});

describe("bounds", () => {
  test.each([
    "reserveShareMost: 0",
    "reserveShareMost: 1",
    "ceilingMultiple: 0.1",
    "rounding: { ratio: { percentageDigits: 0 } }",
    "rounding: { ratio: { percentageDigits: 4 } }",
    "rounding: { ratio: { unit: 円 } }",
    "rounding: { ratio: { unit: 億円 } }",
    "style: { negative: '-' }",
  ])("%s is fine", (line) => {
    expect(also(line).problems).toEqual([]);
  });
  test.each([
    "reserveShareMost: -0.1",
    "reserveShareMost: 1.1",
    "ceilingMultiple: 0",
    "rounding: { ratio: { percentageDigits: -1 } }",
    "rounding: { ratio: { percentageDigits: 5 } }",
    "rounding: { ratio: { percentageDigits: 1.5 } }",
    "rounding: { ratio: { unit: 万円 } }",
    "rounding: { ratio: { amount: nearest } }",
    "style: { negative: ＋ }",
    "style: { eraChange: both }",
  ])("%s is not", (line) => {
    expect(also(line).problems).toEqual(["settings/invalid 5"]);
  });
  test.each([
    ["fiscalYear: 2024", "fiscalYear: 1927", []],
    ["fiscalYear: 2024", "fiscalYear: 2200", []],
    ["fiscalYear: 2024", "fiscalYear: 1926", ["settings/invalid 3"]],
    ["fiscalYear: 2024", "fiscalYear: 2201", ["settings/invalid 3"]],
    ["fiscalYear: 2024", "fiscalYear: 2024.5", ["settings/invalid 3"]],
    ["2025-07", "1900-01", []],
    ["2025-07", "2199-12", []],
    ["2025-07", "2025-13", ["settings/invalid 4"]],
    ["2025-07", "2025-00", ["settings/invalid 4"]],
    ["2025-07", "2200-01", ["settings/invalid 4"]],
    ["2025-07", "2025-07-01", ["settings/invalid 4"]],
    ["2025-07", "'12025-07'", ["settings/invalid 4"]],
    ['"02"', '"2"', ["settings/invalid 2"]],
    ['"02"', '"002"', ["settings/invalid 2"]],
    ["name: 甲,", 'name: "",', ["settings/invalid 2"]],
    ["nameEn: A,", 'nameEn: "",', ["settings/invalid 2"]],
    ["prefecture: 県,", 'prefecture: "",', ["settings/invalid 2"]],
    ["fiscalYear: 2024\n", "", ["settings/missing -"]],
  ])("%s → %s", (from, to, problems) => {
    expect(settings(least.replace(from, to)).problems).toEqual(problems);
  });
});

describe("a setting that is not known", () => {
  test.each([
    ["publisher: { departments: x }", "department"],
    ["publishers: { department: x }", "publisher"],
    ["rounding: { mix: { units: 円 } }", "unit"],
    ["style: { negativ: ▲ }", "negative"],
  ])("%s is told with %s", (line, meant) => {
    const { problems, said } = also(line);
    expect(problems).toEqual(["settings/unknown 5"]);
    expect(said[0]?.hint).toContain(meant);
  });
});

test("a spine is as wide as the printer says; one that is too narrow for words is refused, unless it has none", () => {
  const spine = (said: string) => also(`print:\n  spine: ${said}`);
  expect(spine("{ width: 4.2 }")).toMatchObject({
    value: { print: { spine: { width: 4.2, words: true } } },
    problems: [],
  });
  expect(spine("{ width: 2, words: false }")).toMatchObject({
    value: { print: { spine: { width: 2, words: false } } },
    problems: [],
  });
  // 6 points are 2.117 mm: with 1 mm at each side, 4.117.
  expect(spine("{ width: 4.1 }").said).toMatchObject([
    {
      rule: "settings/invalid",
      message: expect.stringMatching(/^設定「print\.spine\.width」.*幅4\.2mmから.*「words: false」/u),
      place: { row: 6 },
    },
  ]);
  for (const wrong of ["8", "{ words: false }", "{ width: 0 }", "{ width: 60 }", "{ width: 8, word: false }"])
    expect([wrong, spine(wrong).said.map(({ severity }) => severity)]).toEqual([wrong, ["error"]]);
});
