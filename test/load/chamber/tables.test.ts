import { describe, expect, test } from "vitest";
import { readChamberTables } from "../../../src/load/chamber/tables.js";
import type { Problem } from "../../../src/problem/problem.js";
import { programmesCsv, registerCsv } from "../../support/chamber.js";
import { type Files, memoryEffects } from "../../support/memory.js";
import { workbookBytes } from "../../support/workbook.js";

const rowsOf = (csv: string) =>
  csv
    .trim()
    .split("\n")
    .map((line) => line.split(","));
const register = rowsOf(registerCsv({}));
const programmes = rowsOf(programmesCsv);
const visits = [["受付番号", "指導日", "資金繰り", "必要な支援"]];

async function read(files: Files) {
  const problems: Problem[] = [];
  const rows = await readChamberTables({ folder: "c", reader: memoryEffects(files), problems });
  const counts = [rows.cases.length, rows.visits.length, rows.programmes.length];
  return { counts, problems: problems.map(({ rule, place }) => `${rule} ${place?.file}`), said: problems };
}

test("a file for each, or sheets of one workbook", async () => {
  expect(await read({ "c/register.csv": registerCsv({}), "c/programmes.csv": programmesCsv })).toMatchObject({
    counts: [1, 0, 3],
    problems: [],
  });
  const book = await workbookBytes([
    ["受払簿", register],
    ["融資制度", programmes],
    ["融資後指導", [...visits, ["A-1", "R7.9.1", "変わらない", "金融支援不要"]]],
  ]);
  expect(await read({ "c/register.xlsx": book })).toMatchObject({ counts: [1, 1, 3], problems: [] });
});

test("a workbook of one sheet is the register whatever its name, the rest are files", async () => {
  const book = await workbookBytes([["Sheet1", register]]);
  expect(await read({ "c/register.xlsx": book, "c/programmes.csv": programmesCsv })).toMatchObject({
    counts: [1, 0, 3],
    problems: [],
  });
});

describe("what is there twice, or not at all", () => {
  test("a sheet and a file", async () => {
    const book = await workbookBytes([
      ["受払簿", register],
      ["融資制度", programmes],
    ]);
    for (const name of ["programmes.csv", "register.csv"]) {
      const { problems, said } = await read({ "c/register.xlsx": book, [`c/${name}`]: programmesCsv });
      expect(problems).toEqual([`file/two-forms c/${name}`]);
      expect(said[0]?.related).toEqual([{ file: "c/register.xlsx" }]);
    }
  });
  test("a required table that is neither a sheet nor a file", async () => {
    const { problems, said } = await read({ "c/register.xlsx": await workbookBytes([["受払簿", register]]) });
    expect(problems).toEqual(["file/missing c/register.xlsx"]);
    expect(said[0]?.message).toContain("融資制度のシート、またはprogrammes.csv");
    expect((await read({ "c/programmes.csv": programmesCsv })).problems).toEqual([
      "file/missing c/register.csv",
    ]);
  });
});

describe("headings alone", () => {
  test("are no visits yet, but no register either", async () => {
    const sheets = (cases: string[][]) =>
      workbookBytes([
        ["受払簿", cases],
        ["融資制度", programmes],
        ["融資後指導", visits],
      ]);
    expect(await read({ "c/register.xlsx": await sheets(register) })).toMatchObject({
      counts: [1, 0, 3],
      problems: [],
    });
    expect(await read({ "c/register.xlsx": await sheets(register.slice(0, 1)) })).toMatchObject({
      counts: [0, 0, 3],
      problems: ["table/no-rows c/register.xlsx"],
    });
  });
});

test("a workbook that cannot be opened is told", async () => {
  const { problems } = await read({ "c/register.xlsx": "no workbook", "c/programmes.csv": programmesCsv });
  expect(problems).toContain("read/other-file c/register.xlsx");
});

test("an empty one is told as empty", async () => {
  const { problems } = await read({ "c/register.xlsx": "", "c/programmes.csv": programmesCsv });
  expect(problems).toEqual(["file/empty c/register.xlsx"]);
});
