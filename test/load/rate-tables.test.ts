import type { CellValue, Worksheet } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { program } from "../../src/bin/program.js";
import { allTables, type Report } from "../../src/model/report.js";
import { isFigure } from "../../src/model/table.js";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

// 料率の表: the sample's lists of rates taken out of its schedule.yaml and written as officers keep them.

const folder = "d";
let sample: Files;
let bare: string;
let lists: Lists;

interface Version {
  readonly 適用開始: string;
  readonly 区分料率?: Readonly<Record<string, readonly string[]>>;
  readonly 割引?: Readonly<Record<string, string>>;
  readonly 上乗せ?: Readonly<Record<string, { readonly 率: string; readonly 掲載: string }>>;
  readonly 保証制度?: Readonly<Record<string, Programme>>;
}

interface Programme {
  readonly 料率: string | { readonly 責任共有: string; readonly 責任共有対象外: string };
  readonly 割引?: readonly string[];
  readonly 補給?: string;
  readonly 取扱終了?: string;
}

type Rows = readonly (readonly string[])[];

interface Lists {
  readonly classRates: Rows;
  readonly discounts: Rows;
  readonly surcharges: Rows;
  readonly programmes: Rows;
}

beforeAll(async () => {
  sample = under(folder, await filesOf("data/sample-2025"));
  const text = new TextDecoder().decode(sample["d/rates/schedule.yaml"] as Uint8Array);
  lists = listsOf((parse(text, { schema: "failsafe" }) as { 版: Version[] }).版);
  bare = text.replaceAll(/^ {4}(?:区分料率|割引|上乗せ|保証制度):\n(?: {6,}.*\n)+/gmu, "");
  expect(bare).not.toMatch(/一般枠|有担保: |経営者保証なし|第1区分/u);
});

/** The lists of a schedule as the rows of tables, headings first. */
function listsOf(versions: readonly Version[]): Lists {
  const each = <T>(
    list: (version: Version) => Readonly<Record<string, T>> | undefined,
    row: (one: T) => string[],
  ) =>
    versions.flatMap((version) =>
      Object.entries(list(version) ?? {}).map(([name, one]) => [version.適用開始, name, ...row(one)]),
    );
  return {
    classRates: [
      ["適用開始", "区分料率", ...Array.from({ length: 9 }, (_, index) => `第${index + 1}区分`)],
      ...each(
        ({ 区分料率 }) => 区分料率,
        (rates) => [...rates],
      ),
    ],
    discounts: [
      ["適用開始", "割引", "率（％）"],
      ...each(
        ({ 割引 }) => 割引,
        (rate) => [rate],
      ),
    ],
    surcharges: [
      ["適用開始", "上乗せ", "率（％）", "最低", "最高"],
      ...each(
        ({ 上乗せ }) => 上乗せ,
        ({ 率, 掲載 }) => [率, ...掲載.split("～")],
      ),
    ],
    programmes: [
      ["適用開始", "保証制度", "料率", "責任共有", "責任共有対象外", "割引", "補給", "取扱終了"],
      ...each(
        ({ 保証制度 }) => 保証制度,
        ({ 料率, 割引 = [], 補給 = "", 取扱終了 = "" }) => [
          ...(typeof 料率 === "string" ? [料率, "", ""] : ["", 料率.責任共有, 料率.責任共有対象外]),
          割引.join("、"),
          補給,
          取扱終了,
        ],
      ),
    ],
  };
}

const csv = (rows: Rows): string =>
  rows.map((row) => `${row.map((cell) => `"${cell}"`).join(",")}\n`).join("");

const inCsv = (): Files => ({
  ...sample,
  "d/rates/schedule.yaml": bare,
  "d/rates/class-rates.csv": csv(lists.classRates),
  "d/rates/discounts.csv": csv(lists.discounts),
  "d/rates/surcharges.csv": csv(lists.surcharges),
  "d/rates/programmes.csv": csv(lists.programmes),
});

/** Titles above, nine rows with the covers across, percent cells, era dates, a note below. */
async function inExcel(): Promise<Files> {
  const percent = (cell: string): CellValue => (/^\d+\.\d+$/u.test(cell) ? Number(cell) / 100 : cell);
  const asPercent = (sheet: Worksheet): void =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === "number") cell.numFmt = "0.00%";
      }),
    );
  const era: Readonly<Record<string, string>> = {
    "2020-04-01": "令和2年4月1日",
    "2024-04-01": "R6.4.1",
    "2026-04-01": "２０２６/４/１",
  };
  const decorated = (rows: Rows): CellValue[][] => [
    ["信用保証料率規程　別表"],
    [],
    ...rows.map((row) => [null, ...row.map((cell) => era[cell] ?? percent(cell))]),
    [null, "（注）令和8年4月1日現在"],
  ];
  const [shared = [], full = []] = lists.classRates.slice(1);
  const classes = [
    ["適用開始", "区分", "責任共有", "責任共有対象外"],
    ...shared.slice(2).map((rate, index) => ["2020-04-01", `${index + 1}`, rate, full[index + 2] ?? ""]),
  ];
  const book = async (title: string, rows: Rows) => workbookBytes([[title, decorated(rows)]], asPercent);
  return {
    ...sample,
    "d/rates/schedule.yaml": bare,
    "d/rates/class-rates.xlsx": await book("区分料率", classes),
    "d/rates/discounts.xlsx": await book("割引", lists.discounts),
    "d/rates/surcharges.xlsx": await book("Sheet1", lists.surcharges),
    "d/rates/programmes.xlsx": await book("制度の料率", lists.programmes),
  };
}

async function run(files: Files, line: string) {
  const effects = memoryEffects(files);
  const code = await program(line.split(" "), effects);
  return { code, out: effects.printed.join("\n"), said: effects.said.join("\n") };
}

async function valuesOf(files: Files) {
  const { value, problems } = await reportOf(folder, memoryEffects(files));
  expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  const report = value?.report as Report;
  return {
    figures: report.figures.map(({ id, label, value: exact, unit }) => `${id} ${label} ${exact} ${unit}`),
    tables: allTables(report).map(({ id, columns, rows }) => ({
      id,
      columns,
      rows: rows.map(({ label, cells }) => [
        label,
        ...cells.map((cell) => (isFigure(cell) ? cell.id : cell)),
      ]),
    })),
    // How a table was read is told; nothing else may differ.
    told: problems.filter(({ rule }) => rule !== "table/read-as"),
  };
}

describe.each([
  ["CSV", async () => inCsv()],
  ["decorated workbooks", inExcel],
])("the sample's lists as %s", (_, files) => {
  test("the same figures and tables, and nothing else is told", async () => {
    expect(await valuesOf(await files())).toEqual(await valuesOf(sample));
  });

  test.each([
    "fee rates --schedule d --date 2026-04-01",
    "fee rates --schedule d --date 2026-04-01 --compare 2024-03-31",
    "fee --schedule d --date 2026-05-01 --programme 一般枠 --class 5 --discount 会計 --amount 12000000 --months 24",
    "fee --schedule d --date 2021-05-01 --programme 創業枠 --amount 12000000 --months 24",
  ])("kaiji %s", async (line) => {
    const [from, expected] = [await run(await files(), line), await run(sample, line)];
    expect([from.code, expected.code]).toEqual([0, 0]);
    // The working names the place of each rate.
    const withoutPlaces = (text: string) => text.replaceAll(/（?d\/rates\/[^\s）]+）?/gu, "");
    expect(withoutPlaces(from.out)).toBe(withoutPlaces(expected.out));
  });
});

test("a rate of a table has the place of its cell", async () => {
  const { value } = await reportOf(folder, memoryEffects(await inExcel()));
  const rate = value?.report.figures.find(({ id }) => id.endsWith("/責任共有 第5区分"));
  // Title, blank, heading in row 3; 第5区分 is the fifth row below it, 責任共有 the fourth column.
  expect(rate?.origin).toMatchObject({
    text: "1.15%",
    place: { file: "d/rates/class-rates.xlsx", sheet: "区分料率", row: 8, column: "D" },
  });
});

describe("what a table may get wrong is told at its cell", () => {
  const told = async (files: Files) => {
    const { problems } = await reportOf(folder, memoryEffects({ ...sample, ...files }));
    return problems.map(({ rule, place, related }) =>
      [
        rule,
        `${place?.file.slice(2)} ${place?.column ?? ""}${place?.row}`,
        ...related.map(({ row }) => row),
      ].join(" "),
    );
  };
  const message = async (files: Files) =>
    (await reportOf(folder, memoryEffects({ ...sample, ...files }))).problems[0]?.message;

  test("a version that is not there, told once, and a blank where there are several", async () => {
    const files = {
      "d/rates/discounts.csv": "適用開始,割引,率\n2021-04-01,甲,0.1\n2021-04-01,乙,0.1\n,丙,0.1\n",
    };
    expect(await told(files)).toEqual([
      "fees/unknown-version rates/discounts.csv A2",
      "fees/unknown-version rates/discounts.csv A4",
    ]);
    expect(await message(files)).toBe(
      "適用開始2021-04-01の版は料率表にありません（同じ行がほかに1行。料率表の版: 2020-04-01、2024-04-01、2026-04-01）。",
    );
  });

  test("a name that the schedule has, too, whatever its width", async () => {
    const files = { "d/rates/discounts.csv": "適用開始,割引,率\n2020-04-01,会計参与･中小企業会計,0.1\n" };
    // schedule.yaml has it in its 20th line.
    expect(await told(files)).toEqual(["fees/two-places rates/discounts.csv B2 20"]);
  });

  test("one of the nine classes missing", async () => {
    const rows = [1, 2, 3, 4, 6, 7, 8, 9].map((one) => `2020-04-01,市制度,${one},1.${9 - one}0`);
    const files = { "d/rates/class-rates.csv": ["適用開始,区分料率,区分,料率", ...rows].join("\n") };
    expect(await told(files)).toEqual(["fees/missing-class rates/class-rates.csv B2"]);
    expect(await message(files)).toBe("区分料率「市制度」に、第5区分がありません。");
  });

  test("a dash for a rate, half a range, a rate that is none or two", async () => {
    expect(await told({ "d/rates/discounts.csv": "適用開始,割引,率\n2020-04-01,甲,─\n" })).toEqual([
      "table/missing-number rates/discounts.csv C2",
    ]);
    expect(
      await told({ "d/rates/surcharges.csv": "適用開始,上乗せ,率,最低,最高\n2020-04-01,甲,0.1,0.5,\n" }),
    ).toEqual(["fees/half-range rates/surcharges.csv D2"]);
    const programmes = "適用開始,保証制度,料率,責任共有,責任共有対象外\n";
    expect(
      await told({
        "d/rates/programmes.csv": `${programmes}2020-04-01,甲,,0.5,\n2020-04-01,乙,0.5,0.5,0.5\n`,
      }),
    ).toEqual(["fees/unclear-rate rates/programmes.csv C2", "fees/unclear-rate rates/programmes.csv C3"]);
  });

  test("a programme whose table or discount is nowhere", async () => {
    const files = {
      "d/rates/programmes.csv": "適用開始,保証制度,料率,割引\n2020-04-01,甲,責任共有(特別),地域\n",
    };
    expect(await told(files)).toContain("fees/unknown-table rates/programmes.csv B2");
    expect(await told(files)).toContain("fees/unknown-discount rates/programmes.csv B2");
  });
});

test("tables without a schedule: what is missing is said", async () => {
  const { "d/rates/schedule.yaml": _, ...files } = inCsv();
  const { code, out } = await run(files, "check d");
  expect(code).toBe(1);
  expect(out).toContain(
    "d/rates/schedule.yaml: エラー: 区分料率、割引、上乗せ、制度の料率の表がありますが、版を書く料率表（rates/schedule.yaml）がありません。 [fees/no-versions]",
  );
});

test("of one version alone the day may be left out, and sources.yaml says how a file of another shape is read", async () => {
  const schedule = `${bare.slice(0, bare.indexOf("\n  # 経営者保証"))}\n`;
  const files = {
    "d/rates/schedule.yaml": `${schedule.trimEnd()}\n    区分料率:\n      責任共有: [1.90, 1.75, 1.55, 1.35, 1.15, 1.00, 0.80, 0.60, 0.45]\n`,
    "d/kaiji.yaml": sample["d/kaiji.yaml"] ?? "",
    "d/sources.yaml":
      "rates/programmes:\n  file: 料率/制度料率_{年度}.csv\n  columns: { 保証制度: 名まえ, 料率: 年率 }\n",
    "d/料率/制度料率_R7.csv": "名まえ,年率,割引\n甲資金,責任共有,\n乙資金,０．８５％,\n",
  };
  const fee = await run(
    files,
    "fee --schedule d --date 2021-05-01 --programme 乙資金 --amount 12000000 --months 24",
  );
  // 12,000,000 × 0.85 % × 24 ÷ 12 = 204,000
  expect(fee.out.split("\n")[0]).toBe("信用保証料　204,000円（保証料率 年０．８５％）");
});

test("a day that is merged over its rows, or said as above, is that of them all", async () => {
  const rates = ["1.90", "1.75", "1.55", "1.35", "1.15", "1.00", "0.80", "0.60", "0.45"];
  const bytes = await workbookBytes(
    [
      [
        "区分料率",
        [
          ["適用開始", "区分料率", "区分", "料率"],
          ...rates.map((rate, index) => [index === 0 ? "R6.4.1" : null, "市制度", index + 1, Number(rate)]),
        ],
      ],
    ],
    (sheet) => sheet.mergeCells("A2:A10"),
  );
  const files = {
    "d/rates/class-rates.xlsx": bytes,
    "d/rates/programmes.csv": "適用開始,保証制度,料率\nR6.4.1,甲資金,市制度\n〃,乙資金,0.5\n",
  };
  const { out } = await run({ ...sample, ...files }, "fee rates --schedule d --date 2025-04-01");
  const own = out.split("\n").filter((line) => /^(?:市制度|甲資金|乙資金)/u.test(line));
  expect(own.map((line) => line.replaceAll(/\t+/gu, " ").trim())).toEqual([
    `市制度 ${rates.join(" ")}`,
    `甲資金 ${rates.join(" ")}`,
    "乙資金 0.50",
    // The day before, none of them was there.
    "甲資金 なし 市制度",
    "乙資金 なし 0.50",
  ]);
});

test("kaiji sources proposes how a file of another shape is read", async () => {
  const csv =
    "保証料率表（令和8年4月現在）,,,,,\n資金名,適用開始,料率,割引,補給,取扱終了\n甲資金,R6.4.1,0.95,有担保,県,\n";
  const { code, out } = await run({ ...sample, "d/料率/制度.csv": csv }, "sources d d/料率/制度.csv");
  expect(code).toBe(0);
  expect(out).toContain("「制度の料率」（rates/programmes）と見えます。");
  expect(out).toContain("保証制度: 資金名");
  // A table of which some columns are known by the end of their headings is proposed like any other.
  const other = "案内,,\n制度名称,限度額,有担保割引\n甲資金,1億円,0.1\n";
  const programmes = await run({ ...sample, "d/一覧.csv": other }, "sources d d/一覧.csv");
  expect([programmes.code, programmes.out]).toEqual([0, expect.stringContaining("有担保割引=0.1（C3）")]);
});

test("tables of any name across, where sources.yaml says so", async () => {
  const files = {
    "d/sources.yaml": "rates/class-rates:\n  file: rates/class-rates.csv\n  across: { 区分料率: 料率 }\n",
    "d/rates/class-rates.csv": [
      "適用開始,区分,県制度,市制度",
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => `R6.4.1,第${one}区分,1.${9 - one}0,0.${9 - one}0`),
    ].join("\n"),
  };
  const { out } = await run({ ...sample, ...files }, "fee rates --schedule d --date 2025-04-01");
  expect(out.split("\n").filter((line) => /^[県市]制度/u.test(line))).toEqual([
    "県制度\t1.80\t1.70\t1.60\t1.50\t1.40\t1.30\t1.20\t1.10\t1.00",
    "市制度\t0.80\t0.70\t0.60\t0.50\t0.40\t0.30\t0.20\t0.10\t0.00",
  ]);
});

test("a table's name in another width names the same table", async () => {
  const files = {
    "d/rates/programmes.csv":
      "適用開始,保証制度,料率,割引\n2020-04-01,甲資金,責任共有(特殊),会計参与･中小企業会計\n",
  };
  const line =
    "fee --schedule d --date 2021-05-01 --programme 甲資金 --class 5 --discount 会計 --amount 12000000 --months 12";
  const fee = await run({ ...sample, ...files }, line);
  // 1.15 × 0.85 = 0.9775 → 0.98; 0.98 − 0.10 = 0.88; 12,000,000 × 0.88 % = 105,600
  expect(fee.out.split("\n")[0]).toBe("信用保証料　105,600円（保証料率 年0.88％）");
});
