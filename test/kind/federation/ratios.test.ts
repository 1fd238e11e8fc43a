import { expect, test } from "vitest";
import { overview } from "../../support/overview.js";

const ratios = (row: string) =>
  overview({ "ratios.csv": `比率,分子,分母,単位,小数の桁,公表値,算式\n${row}\n` });

test("a name that no figure has is told at its cell, with the one that was meant", async () => {
  const { value, problems } = await ratios(
    "割合,series/mis/採用している/協会数,series/corporations/全国/協会,％,1,,算式",
  );
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([
    {
      rule: "federation/unknown-figure",
      message: "数値「series/corporations/全国/協会」がありません。",
      hint: "「series/corporations/全国/協会数」のつもりではありませんか。与えられていない数値なら、空欄にしてください。",
      place: { file: "data/japan-2023/ratios.csv", row: 2, column: "C" },
    },
  ]);
});

test("a unit that the figures cannot be counted in is told, and nothing is calculated", async () => {
  const users = "series/users/@year/保証利用企業者数";
  const { value, problems } = await ratios(`割合,${users},series/corporations/全国/協会数,％,1,,算式`);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([
    {
      rule: "federation/ratio-unit",
      message: "万者を協会で割った比率は、「％」では表せません。",
      place: { file: "data/japan-2023/ratios.csv", row: 2, column: "D" },
    },
  ]);
  const people = await ratios(`割合,${users},series/corporations/全国/協会数,人,1,,算式`);
  expect(people.problems).toMatchObject([{ rule: "federation/ratio-unit" }]);
});
