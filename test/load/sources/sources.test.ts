import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/load/source.js";
import { loadSources } from "../../../src/load/sources/sources.js";
import { noHints } from "../../../src/load/table/hints.js";
import { mixSchema, trendSchema } from "../../../src/model/association/statistics.js";
import type { TableSchema } from "../../../src/model/schema.js";
import type { Problem } from "../../../src/problem/problem.js";
import { type Files, memoryEffects } from "../../support/memory.js";
import { workbookBytes } from "../../support/workbook.js";

// sources.yaml: the export as it is, every year.

async function read<S extends TableSchema>(schema: S, yaml: string, files: Files) {
  const problems: Problem[] = [];
  const reader = memoryEffects({ "d/sources.yaml": yaml, ...files });
  const reading = { folder: "d", reader, problems, year: 2025 };
  const sources = await loadSources("d", [mixSchema, trendSchema], reading);
  const rows = (await readSource(schema, { ...reading, sources })) ?? [];
  return {
    rows,
    told: problems.map(
      ({ rule, place }) => `${rule} ${place?.file}:${place?.column ?? ""}${place?.row ?? ""}`,
    ),
    said: problems.map(({ message, hint }) => message + hint),
  };
}

/** A breakdown as the core system exports it: its own words, no column of what it breaks down, a total below. */
const core = await workbookBytes([
  [
    "業種",
    [
      ["保証実績表（令和7年度）"],
      ["業種名", "本年累計件数", "本年累計額"],
      ["製造", 3, 300],
      ["サービス", 4, 500],
      ["合　計", 7, 800],
    ],
  ],
  ["控え", [["メモ"]]],
]);

const entry = `
statistics/mix:
  file: 基幹/保証実績_{年度}.xlsx
  sheet: 業種
  columns: { 区分: 業種名, 件数: 本年累計件数, 金額: 本年累計額 }
  constants: { 項目: 保証承諾, 切り口: 業種別 }
  unit: 百万円
  rows: { without: [合計] }
  words: { 区分: { 製造: 製造業, サービス: サービス業 } }
`;

describe("an export as it is", () => {
  test("is read by what sources.yaml says of it; every value keeps the place of the owner's cell", async () => {
    for (const name of ["R7", "令和７年度", "2025", "2025年度", "R07"]) {
      const file = `d/基幹/保証実績_${name}.xlsx`;
      const { rows, told } = await read(mixSchema, entry, { [file]: core, "d/基幹/保証実績_R6.xlsx": core });
      expect(
        rows.map(({ measure, dimension, group, count, amount }) =>
          [measure, dimension, group, count, amount].map((cell) => String(cell?.value)).join(" "),
        ),
      ).toEqual(["保証承諾 業種別 製造業 3 300", "保証承諾 業種別 サービス業 4 500"]);
      const [first] = rows;
      expect(first?.amount).toMatchObject({
        unit: "百万円",
        place: { file, sheet: "業種", row: 3, column: "C" },
      });
      // The word of the file is what stands in it.
      expect(first?.group).toMatchObject({ text: "製造", place: { file, row: 3, column: "A" } });
      expect(first?.measure.place).toEqual({ file: "d/sources.yaml", row: 6 });
      expect(told).toEqual([`table/read-as ${file}:A2`]);
    }
  });

  test("several files and several entries make one table", async () => {
    const yaml = `
statistics/mix:
  - file: 実績/*承諾.csv
    constants: { 項目: 保証承諾, 切り口: 業種別 }
  - file: 実績/代弁.csv
    heading: 2
    constants: { 項目: 代位弁済, 切り口: 業種別 }
`;
    const { rows, told } = await read(mixSchema, yaml, {
      "d/実績/本所承諾.csv": "区分,金額（千円）\n製造業,1\n",
      "d/実績/支所承諾.csv": "区分,金額（千円）\n建設業,2\n",
      "d/実績/代弁.csv": "区分,金額（円）\n区分,金額（千円）\n製造業,3\n",
    });
    expect(
      rows.map(({ measure, group, amount }) => `${measure.value} ${group.value} ${amount?.value}`),
    ).toEqual(["保証承諾 建設業 2", "保証承諾 製造業 1", "代位弁済 製造業 3"]);
    expect(told).toEqual(["table/read-as d/実績/代弁.csv:A2"]);
  });

  test("words across are rows, where it is said", async () => {
    const yaml = `
内訳:
  file: x.csv
  across: { 区分: 金額 }
  constants: { 項目: 保証承諾, 切り口: 業種別 }
  unit: 千円
`;
    const { rows } = await read(mixSchema, yaml, { "d/x.csv": "製造業,建設業\n10,20\n" });
    expect(rows.map(({ group, amount }) => `${group.value} ${amount?.value}${amount?.unit}`)).toEqual([
      "製造業 10千円",
      "建設業 20千円",
    ]);
  });

  test("the rows that are taken", async () => {
    const yaml = "statistics/trend:\n  file: x.csv\n  rows: { from: 3, to: 4 }\n";
    const csv = "年度,項目,金額（円）\nR4,回収,1\nR5,回収,2\nR6,回収,3\nR7,回収,4\n";
    const { rows } = await read(trendSchema, yaml, { "d/x.csv": csv });
    expect(rows.map(({ fiscalYear }) => fiscalYear.value)).toEqual([2023, 2024]);
  });
});

describe("what is wrong is told at its line", () => {
  test("a table, a column, a key that is none, and a file that is not there", async () => {
    const yaml = `statistics/mixx:
  file: a.csv
statistics/mix:
  - file: b.csv
  - file: c.csv
    columns:
      区部: 業種
statistics/trend:
  - fiel: x
`;
    expect((await read(mixSchema, yaml, { "d/c.csv": "" })).told).toEqual([
      "settings/missing d/sources.yaml:9",
      "settings/unknown d/sources.yaml:9",
    ]);
    // A setting is named by the keys that stand in the file, be its entry alone or one of several.
    for (const written of ["  file: c.csv\n  unit: 銭\n", "  - file: c.csv\n  - { file: c.csv, unit: 銭 }\n"])
      expect((await read(mixSchema, `statistics/mix:\n${written}`, {})).said[0]).toContain(
        "設定「statistics/mix.unit」が正しくありません",
      );
    expect((await read(mixSchema, "statistics/mix: c.csv\n", {})).said[0]).toContain(
      "設定「statistics/mix」が正しくありません",
    );
    const { told, said } = await read(mixSchema, yaml.replace("fiel", "file"), {
      "d/c.csv": "a\n",
      "d/x": "",
    });
    expect(told.slice(0, 3)).toEqual([
      "sources/table d/sources.yaml:1",
      "sources/file d/sources.yaml:4",
      "sources/column d/sources.yaml:7",
    ]);
    expect(said[0]).toContain("「statistics/mix」のつもりではありませんか");
    expect(said[2]).toContain("「区分」のつもりではありませんか");
  });

  test("a column that is said and is not there, and a word of ours that is none", async () => {
    const yaml =
      "statistics/mix:\n  file: x.csv\n  columns: { 件数: 本数 }\n  constants: { 項目: 保証, 切り口: 業種別 }\n";
    const { told } = await read(mixSchema, yaml, { "d/x.csv": "区分,金額（円）\n製造業,1\n" });
    expect(told).toEqual(["table/missing-column d/x.csv:A1"]);
    const other = await read(mixSchema, yaml.replace("  columns: { 件数: 本数 }\n", ""), {
      "d/x.csv": "区分,金額（円）\n製造業,1\n",
    });
    expect(other.told).toEqual(["table/unknown-choice d/sources.yaml:3"]);
  });

  test("a table's own file beside one that sources.yaml names, a heading where nothing stands", async () => {
    const both = { "d/x.csv": "区分\n", "d/statistics/mix.csv": "" };
    expect((await read(mixSchema, "statistics/mix: { file: x.csv }", both)).told).toContain(
      "file/two-forms d/statistics/mix.csv:",
    );
    const yaml = "statistics/mix: { file: x.csv, heading: 9 }";
    expect((await read(mixSchema, yaml, { "d/x.csv": "区分\n" })).told).toEqual(["sources/row d/x.csv:A9"]);
  });
});

describe("what an entry says", () => {
  /** What is said of the table of a breakdown, the entry being written so. */
  async function said(yaml: string) {
    const problems: Problem[] = [];
    const reader = memoryEffects({ "d/sources.yaml": yaml, "d/x.csv": "" });
    const sources = await loadSources("d", [mixSchema, trendSchema], { reader, problems, year: 2025 });
    return {
      sources,
      entries: sources.get(mixSchema.path),
      told: problems.map(({ rule, place }) => `${rule} ${place?.row}`),
      messages: problems.map(({ message, hint }) => message + hint),
    };
  }
  const hints = async (line: string) =>
    (await said(`statistics/mix:\n  file: x.csv\n  ${line}\n`)).entries?.[0]?.hints;

  test("nothing but its file: all is as it lies", async () => {
    expect((await said("statistics/mix:\n  file: x.csv\n")).entries).toEqual([
      { files: ["d/x.csv"], sheet: undefined, hints: noHints },
    ]);
  });
  test("the rows of the heading, one or from one to another, in either order", async () => {
    expect((await hints("heading: 4"))?.heading).toEqual({ from: 4, to: 4 });
    expect((await hints("heading: [4, 5]"))?.heading).toEqual({ from: 4, to: 5 });
    for (const wrong of [
      "heading: 0",
      "heading: [4]",
      "heading: [4, 5, 6]",
      "heading: [0, 1]",
      "heading: [1, 0]",
    ])
      expect((await said(`statistics/mix:\n  file: x.csv\n  ${wrong}\n`)).told[0]).toMatch(
        /^settings\/\S+ 3$/u,
      );
  });
  test.each(["円", "千円", "万円", "百万円", "億円"])("the unit %s", async (unit) => {
    expect((await hints(`unit: ${unit}`))?.unit).toBe(unit);
  });
  test("the rows that are read, one end alone or both", async () => {
    const rows = async (written: string) => (await hints(`rows: ${written}`))?.rows;
    expect(await rows("{ from: 3 }")).toEqual({ from: 3, without: new Set() });
    expect(await rows("{ to: 4 }")).toEqual({ to: 4, without: new Set() });
    // Words are compared in one form, R7 being 2025年度.
    expect(await rows("{ without: [合　計, R7] }")).toEqual({ without: new Set(["合計", "2025年度"]) });
  });
  test("columns by any of our names for them, words that stand across, numbers that stand for a word", async () => {
    expect((await hints("columns: { 区分: 業 種, 件 数: 本数 }"))?.columns).toEqual(
      new Map([
        ["group", "業種"],
        ["count", "本数"],
      ]),
    );
    expect((await hints("across: { 区分: 金額 }"))?.across).toEqual({ of: "group", value: "amount" });
    expect((await hints("constants: { 切り口: 2025 }"))?.constants.get("dimension")).toEqual({
      text: "2025",
      place: { file: "d/sources.yaml", row: 3 },
    });
  });
  test("a column that is none is told wherever it is said, and nothing is made of it", async () => {
    for (const key of ["columns", "constants", "words"]) {
      const value = key === "words" ? "{ 甲: 乙 }" : "甲";
      const { told, entries } = await said(
        `statistics/mix:\n  file: x.csv\n  ${key}:\n    区部: ${value}\n    区分: ${value}\n`,
      );
      expect(told).toEqual(["sources/column 4"]);
      expect([...(entries?.[0]?.hints[key as "columns"].keys() ?? [])]).toEqual(["group"]);
    }
    for (const across of ["区部: 金額", "区分: 金学"]) {
      const { told, entries } = await said(`statistics/mix:\n  file: x.csv\n  across:\n    ${across}\n`);
      expect(told[0]).toMatch(/^sources\/column /u);
      expect(entries?.[0]?.hints.across).toBeUndefined();
    }
  });
  test("of one table under its path and under its title, together; a title that is nearly one is told", async () => {
    const { entries } = await said("statistics/mix: { file: x.csv }\n内訳: { file: x.csv, unit: 円 }\n");
    expect(entries?.map(({ hints: { unit } }) => unit)).toEqual([undefined, "円"]);
    const { told, messages } = await said("推位: { file: x.csv }\n");
    expect(told).toEqual(["sources/table 1"]);
    expect(messages[0]).toContain("「推移」のつもり");
  });
  test("a file of settings that is none, or is empty, says nothing of any table, and is told", async () => {
    for (const yaml of ["- statistics/mix\n", "statistics/mix\n", "5\n"]) {
      const { sources, told } = await said(yaml);
      expect([sources.size, told.length]).toEqual([0, 1]);
    }
  });
  test("an entry without a file's name is told at its line", async () => {
    expect((await said('statistics/mix:\n  - file: x.csv\n  - file: ""\n')).told).toEqual([
      "settings/invalid 3",
    ]);
    expect((await said('statistics/mix:\n  file: ""\n')).told).toEqual(["settings/invalid 2"]);
  });
});
