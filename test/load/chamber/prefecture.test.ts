import { describe, expect, test } from "vitest";
import { openDataset } from "../../../src/kind/open.js";
import { loadPrefecture } from "../../../src/load/chamber/prefecture.js";
import type { HalfYear } from "../../../src/model/chamber/half-year.js";
import { programmesCsv, registerCsv } from "../../support/chamber.js";
import { type Files, memoryEffects } from "../../support/memory.js";

const head = "団体名,期,融資制度,申込件数,申込金額（円）,承諾件数,承諾金額（円）";
const report = (half: string, chamber = "乙商工会") =>
  `${head}\n${chamber},${half},小規模企業資金,2,7000000,1,3000000\n`;

const base: Files = {
  "p/kaiji.yaml": "kind: prefecture\nentity: { name: 見本県 }\nhalf: 2025H1\n",
  "p/chambers.csv": "団体コード,団体名\n1,甲商工会\n2,乙商工会\n3,丙商工会\n",
  "p/programmes.csv": programmesCsv,
  "p/registers/1.csv": registerCsv({ number: "A-2", consulted: "R7.4.9", guarantee: "2" }, {}),
  "p/reports/2025H1/2.csv": report("2025H1"),
  "p/reports/2024H2/2.csv": report("2024H2"),
  "p/reports/2024H1/2.csv": report("2024H1"),
  "p/reports/2023H2/2.csv": "not read",
};

async function load(files: Files = {}, wanted?: HalfYear) {
  const effects = memoryEffects({ ...base, ...files });
  const opened = await openDataset("p", effects);
  if (!opened.value) throw new Error("no dataset");
  const { value, problems } = await loadPrefecture("p", opened.value.yaml, wanted, opened.value.reader);
  return {
    value,
    problems: problems.map(({ rule, place }) => `${rule} ${place?.file}:${place?.row ?? "-"}`),
    said: problems,
  };
}

test("each chamber's register, or its workbooks of three halves", async () => {
  const { value, problems } = await load();
  expect(problems).toEqual([]);
  expect(value?.half).toEqual({ fiscalYear: 2025, half: 1 });
  expect(value?.programmes).toHaveLength(3);
  expect(
    value?.submissions.map(({ chamber, register, reports }) => [
      chamber.name.value,
      register?.map(({ number }) => number.value),
      reports.map(({ half, rows }) => `${half.fiscalYear}H${half.half} ${rows.length}`),
    ]),
  ).toEqual([
    ["甲商工会", ["A-1", "A-2"], []],
    ["乙商工会", undefined, ["2025H1 1", "2024H2 1", "2024H1 1"]],
    ["丙商工会", undefined, []],
  ]);
});

test("another half, where it is asked for", async () => {
  const { value } = await load({ "p/reports/2023H2/2.csv": report("2023H2") }, { fiscalYear: 2024, half: 1 });
  expect(value?.half).toEqual({ fiscalYear: 2024, half: 1 });
  expect(value?.submissions[1]?.reports.map(({ half }) => `${half.fiscalYear}H${half.half}`)).toEqual([
    "2024H1",
    "2023H2",
  ]);
});

test("headings alone report a half without a case", async () => {
  const { value, problems } = await load({ "p/reports/2025H1/2.csv": `${head}\n` });
  expect(problems).toEqual([]);
  expect(value?.submissions[1]?.reports[0]?.rows).toEqual([]);
});

describe("what does not belong there", () => {
  test("a row of another half, or of none", async () => {
    for (const half of ["2025H2", "上期"]) {
      const { value, problems, said } = await load({ "p/reports/2025H1/2.csv": report(half) });
      expect(value).toBeUndefined();
      expect(problems).toEqual(["chamber/other-half p/reports/2025H1/2.csv:2"]);
      expect(said[0]?.message).toContain(half);
      expect(said[0]?.message).toContain("2025H1");
    }
  });
  test("a row of another chamber; spaces, width and a blank make no difference", async () => {
    const { problems, said } = await load({ "p/reports/2025H1/2.csv": report("2025H1", "甲商工会") });
    expect(problems).toEqual(["chamber/other-chamber p/reports/2025H1/2.csv:2"]);
    expect(said[0]?.related[0]).toMatchObject({ file: "p/chambers.csv", row: 3 });
    for (const name of ["乙　商工会", ""])
      expect((await load({ "p/reports/2025H1/2.csv": report("2025H1", name) })).problems).toEqual([]);
  });
  test("a column of people or businesses: the file is not read", async () => {
    const personal = `${head},代表者 名\n乙商工会,x,y,2,7000000,1,3000000,山田\n`;
    const { value, problems } = await load({ "p/reports/2025H1/2.csv": personal });
    expect([value, problems]).toEqual([undefined, ["chamber/personal-data p/reports/2025H1/2.csv:1"]]);
  });
  test("a register and a workbook of one chamber", async () => {
    const { problems } = await load({ "p/registers/2.csv": registerCsv({}) });
    expect(problems).toEqual(["chamber/counted-twice p/chambers.csv:3"]);
  });
  test("a file whose code is no chamber's, but not a lock nor another kind of file", async () => {
    const { problems, said } = await load({
      "p/registers/11.xlsx": "",
      "p/registers/~$1.xlsx": "",
      "p/registers/readme.txt": "",
      "p/reports/2024H1/9.csv": "",
    });
    expect(problems).toEqual([
      "chamber/unknown-chamber p/registers/11.xlsx:-",
      "chamber/unknown-chamber p/reports/2024H1/9.csv:-",
    ]);
    expect(said[0]?.hint).toContain("1");
  });
});

test("without chambers, or with settings that are wrong, there is nothing", async () => {
  expect(
    (await load({ "p/kaiji.yaml": "kind: prefecture\nentity: { name: '' }\nhalf: 2025H1\n" })).value,
  ).toBeUndefined();
  const { value, problems } = await load({ "p/chambers.csv": "" });
  expect([value, problems[0]]).toEqual([undefined, "file/empty p/chambers.csv:-"]);
});
