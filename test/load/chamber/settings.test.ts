import { describe, expect, test } from "vitest";
import { chamberSettings, prefectureSettings } from "../../../src/load/chamber/settings.js";
import { parseYaml, validateYaml } from "../../../src/load/yaml.js";
import { reportedOn } from "../../../src/model/chamber/settings.js";
import type { Problem } from "../../../src/problem/problem.js";

const least = "kind: chamber\nentity: { name: 甲, prefecture: 県, association: 協会 }\nhalf: 2025H1\n";

function read<T>(text: string, schema: Parameters<typeof validateYaml<T>>[1]) {
  const problems: Problem[] = [];
  const yaml = parseYaml(new TextEncoder().encode(text), "kaiji.yaml", problems);
  const value = yaml && validateYaml(yaml, schema, problems);
  return {
    value,
    problems: problems.map(({ rule, place }) => `${rule} ${place?.row ?? "-"}`),
    said: problems,
  };
}
const chamber = (text: string) => read(text, chamberSettings);
const line = (text: string) => chamber(`${least}${text}\n`).problems;

test("what is not said is as most chambers have it", () => {
  expect(chamber(least).value).toEqual({
    kind: "chamber",
    entity: { name: "甲", prefecture: "県", association: "協会" },
    half: { fiscalYear: 2025, half: 1 },
    rounding: { amount: "half-up", total: "from-yen" },
    followUp: { earlyDays: 60, graceDays: 30 },
    resultDays: 60,
    sendingDays: 7,
    ratings: { A: 100, B: 80, C: 60, D: 40 },
  });
});

test("what is said stands", () => {
  const { value, problems } =
    chamber(`${least.replace("甲,", "甲, telephone: t, fax: f, municipality: m, associationFax: a,")}
asOf: "2025-10-08"
reported: "2025-10-09"
rounding: { amount: truncate, total: from-rows }
followUp: { earlyDays: 0, graceDays: 90 }
resultDays: 365
`);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    entity: { telephone: "t", fax: "f", municipality: "m", associationFax: "a" },
    asOf: "2025-10-08",
    reported: "2025-10-09",
    rounding: { amount: "truncate", total: "from-rows" },
    followUp: { earlyDays: 0, graceDays: 90 },
    resultDays: 365,
  });
});

test("the report's day stands for the half of the settings, or for each half by its code", () => {
  const on = (text: string, year: number, half: 1 | 2) => {
    const { value } = chamber(`${least}${text}\n`);
    return value && reportedOn(value, { fiscalYear: year, half });
  };
  expect(on('reported: "2025-10-09"', 2025, 1)).toBe("2025-10-09");
  expect(on('reported: "2025-10-09"', 2024, 2)).toBeUndefined();
  const several = 'reported: { 2024H2: "2025-04-09", 2025H1: "2025-10-09" }';
  expect([on(several, 2024, 2), on(several, 2025, 1), on(several, 2025, 2)]).toEqual([
    "2025-04-09",
    "2025-10-09",
    undefined,
  ]);
  expect(line('reported: { 2024: "2025-04-09" }')).toHaveLength(1);
});

describe("bounds", () => {
  test.each([
    'asOf: "2024-02-29"',
    "followUp: { earlyDays: 90 }",
    "followUp: { graceDays: 0 }",
    "resultDays: 1",
    "rounding: { amount: up }",
  ])("%s is fine", (text) => {
    expect(line(text)).toEqual([]);
  });
  test.each([
    'asOf: "2025-02-29"',
    'asOf: "2025-2-8"',
    'asOf: "令和7年10月8日"',
    'asOf: "12025-10-08"',
    'asOf: "2025-10-081"',
    "followUp: { earlyDays: 91 }",
    "followUp: { earlyDays: -1 }",
    "followUp: { graceDays: 91 }",
    "followUp: { graceDays: -1 }",
    "resultDays: 0",
    "resultDays: 366",
    "rounding: { amount: nearest }",
    "rounding: { total: from-both }",
  ])("%s is not", (text) => {
    expect(line(text)).toEqual(["settings/invalid 4"]);
  });
  test.each(["half: 2025H3", "half: 2025", "half: 上期"])("%s is no half", (text) => {
    const { problems, said } = chamber(least.replace("half: 2025H1", text));
    expect(problems).toEqual(["settings/invalid 3"]);
    if (text !== "half: 2025") expect(said[0]?.message).toContain("2025H1");
  });
  test("names are there", () => {
    for (const name of ["甲", "県", "協会"])
      expect(chamber(least.replace(`: ${name}`, ': ""')).problems).toEqual(["settings/invalid 2"]);
  });
});

test("a prefecture's", () => {
  const { value } = read("kind: prefecture\nentity: { name: 県 }\nhalf: 2025H2\n", prefectureSettings);
  expect(value).toEqual({
    kind: "prefecture",
    entity: { name: "県" },
    half: { fiscalYear: 2025, half: 2 },
    rounding: { amount: "half-up", total: "from-yen" },
  });
  expect(read('kind: prefecture\nentity: { name: "" }\nhalf: 2025H2\n', prefectureSettings).problems).toEqual(
    ["settings/invalid 2"],
  );
});
