import { expect, test } from "vitest";
import { monthlySentence } from "../../../src/compose/monthly-sentence.js";
import { type Figure, withInputs } from "../../../src/model/figure.js";
import type { Inline } from "../../../src/model/inline.js";
import { isFigure, type Table } from "../../../src/model/table.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";

// 保証月報: two months of two years, small enough to be added up by hand.

const head = "年度,月,項目,切り口,区分,件数,金額（千円）\n";
const lastYear = `令和6年度,4月,保証承諾,合計,,8,800
令和6年度,5月,保証承諾,合計,,10,1000
令和6年度,6月,保証承諾,合計,,5,500
令和6年度,4月,保証債務残高,合計,,20,5000
令和6年度,5月,保証債務残高,合計,,19,4900
令和6年度,4月,保証承諾,業種別,製造業,5,500
令和6年度,5月,保証承諾,業種別,製造業,6,600
令和6年度,4月,保証承諾,業種別,建設業,3,300
令和6年度,5月,保証承諾,業種別,建設業,4,400
`;
const april = `R7,4,保証承諾,総計,,9,900
R7,4,保証債務残高,合計,,21,5100
R7,4,代位弁済,合計,,1,10
R7,4,保証承諾,業種別,製造業,5,500
R7,4,保証承諾,業種別,建設業,4,400
R7,4,保証承諾,業種別,宿泊業,0,0
`;
const may = `R7,5,保証承諾,合計,,9,950
R7,5,保証債務残高,合計,,22,5390
R7,5,代位弁済,合計,,─,─
R7,5,保証承諾,業種別,製造業,5,550
R7,5,保証承諾,業種別,建設業,3,300
R7,5,保証承諾,業種別,宿泊業,1,100
`;
const june = "R7,6,保証承諾,合計,,7,700\n";

async function monthly(rows: string, more: Readonly<Record<string, string>> = {}) {
  const base = await filesOf("test/error/base");
  const files = under("minato", { ...base, "statistics/monthly.csv": head + rows, ...more });
  const { value, problems } = await reportOf("minato", memoryEffects(files));
  return {
    report: value?.report,
    monthly: value?.report.monthly,
    problems: problems.map(({ rule }) => rule),
  };
}

/** A table's rows: words, and the values of its figures in the units in which they are printed. */
const read = ({ rows }: Pick<Table, "rows"> = { rows: [] }): string[] =>
  rows.map(({ label, cells }) =>
    [label, ...cells.map((cell) => (isFigure(cell) ? (cell.value?.toString() ?? "null") : cell))].join(" "),
  );

const plain = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (typeof one === "string" ? one : "text" in one ? one.text : "")).join("");

test("the newest month and the year up to it, beside those of a year ago", async () => {
  const { monthly: made, problems } = await monthly(lastYear + april + may);
  expect(problems).toEqual([]);
  expect([made?.month, made?.summary.period]).toEqual(["令和7年5月", "令和7年4月1日から令和7年5月31日まで"]);
  /*
   * 保証承諾: 950 of 1,000 is 95.0 %; 900 + 950 = 1,850 of 800 + 1,000 = 1,800 is 102.77… %, in counts 9 + 9 and 8 + 10.
   * 保証債務残高: 5,390 of 4,900 is 110 %, and its 累計 is no sum. 代位弁済: ─ in May, so 10 up to it; last year nothing.
   */
  expect(read(made?.summary)).toEqual([
    "保証承諾 9 950 10 1000 95 18 1850 18 1800 102.8",
    "保証債務残高 22 5390 19 4900 110 22 5390 19 4900 110",
    "代位弁済 null null ─ ─ ─ 1 10 ─ ─ ─",
  ]);
  expect(made?.summary.notes).toEqual(["保証債務残高の累計の欄は、5月末の残高です。"]);
  /*
   * 製造業 550 of 600 is 91.66… %; 500 + 550 = 1,050 of 500 + 600 = 1,100 is 95.45… %. 建設業 300 of 400 is 75 %;
   * 400 + 300 = 700 of 300 + 400 = 700 is 100 %. 宿泊業 is new. Together 550 + 300 + 100 = 950 and 1,050 + 700 + 100 = 1,850.
   */
  expect(made?.breakdowns.map(({ id, title }) => [id, title])).toEqual([
    ["monthly/approvals/業種別", "業種別保証承諾"],
  ]);
  expect(read(made?.breakdowns[0])).toEqual([
    "製造業 5 550 6 600 91.7 10 1050 11 1100 95.5",
    "建設業 3 300 4 400 75 7 700 7 700 100",
    "宿泊業 1 100 ─ ─ ─ 1 100 ─ ─ ─",
    "合計 9 950 10 1000 95 18 1850 18 1800 102.8",
  ]);
  // 900 of 800 is 112.5 %; what is not there yet is said to be nothing.
  expect(read(made?.courses[0]).slice(0, 4)).toEqual([
    "4月 900 800 112.5",
    "5月 950 1000 95",
    "6月 ─ 500 ─",
    "7月 ─ ─ ─",
  ]);
});

test("the sentences say what the figures do", async () => {
  const { monthly: made, report } = await monthly(lastYear + april + may);
  if (!made || !report) throw new Error("there is a monthly report");
  expect(made.subjects.map((subject) => plain(monthlySentence(subject, made, report.settings)))).toEqual([
    "令和7年5月の保証承諾は9件、950千円で、前年同月を下回りました（前年同月比95.0％）。4月からの累計は18件、1,850千円で、前年同期を上回りました（前年同期比102.8％）。",
    "令和7年5月末の保証債務残高は22件、5,390千円で、前年同月を上回りました（前年同月比110.0％）。",
    "令和7年5月の代位弁済はありません。4月からの累計は1件、10千円です。",
  ]);
  const same = await monthly(`${lastYear}R7,4,保証承諾,合計,,9,800\n`);
  const [subject] = same.monthly?.subjects ?? [];
  expect(subject && plain(monthlySentence(subject, made, report.settings))).toContain(
    "で、前年同月と同じでした（前年同月比100.0％）",
  );
});

test("a month more rolls forward into what went before", async () => {
  const { monthly: made, problems } = await monthly(lastYear + april + may + june);
  // 7 + 18 = 25 and 700 + 1,850 = 2,550, of 5 + 18 = 23 and 500 + 1,800 = 2,300: 110.86… %; 700 of 500 is 140 %.
  expect(read(made?.summary)[0]).toBe("保証承諾 7 700 5 500 140 25 2550 23 2300 110.9");
  // The others have no June yet: their month is told, and no sum stands for three months that is one of two.
  expect(problems.filter((rule) => rule === "check/missing-months").length).toBeGreaterThan(0);
  expect(read(made?.summary)[2]).toBe("代位弁済 ─ ─ ─ ─ ─ ─ ─ ─ ─ ─");
});

test("a month is missing: it is told, and no cumulative is invented", async () => {
  const { monthly: made, problems } = await monthly(`${lastYear}R7,5,保証承諾,合計,,9,950\n`);
  expect(problems).toEqual(["check/missing-months"]);
  expect(read(made?.summary)).toEqual([
    "保証承諾 9 950 10 1000 95 ─ ─ 18 1800 ─",
    "保証債務残高 ─ ─ 19 4900 ─ ─ ─ 19 4900 ─",
  ]);
});

test("a cumulative is the sum of its months, down to their cells", async () => {
  const { report } = await monthly(lastYear + april + may);
  const found = report?.figures.find(({ id }) => id === "monthly/approvals/2025/05/cumulative/amount");
  const cells = withInputs([found as Figure]).flatMap(({ origin }) =>
    origin.kind === "read" ? [origin.place] : [],
  );
  // Below the head nine rows of last year, six of April: the eleventh and the seventeenth line.
  expect(cells.map(({ file, row, column }) => `${file}!${column}${row}`)).toEqual([
    "minato/statistics/monthly.csv!G11",
    "minato/statistics/monthly.csv!G17",
  ]);
});

test.each([
  // Twelve months of 1百万円 each, every one up to half of that off: 12 ± 6; cut off they may come short by 12.
  ["15000", []],
  ["20000", ["check/off-by-rounding"]],
  ["30000", ["check/monthly-trend"]],
])(
  "twelve months come to the year's row of the trend, %s千円, as far as their unit can tell",
  async (year, told) => {
    const rows = Array.from({ length: 12 }, (_, month) => `R7,${month + 1},保証承諾,合計,,1,1\n`).join("");
    const trend = `年度,項目,件数,金額（千円）\n令和7年度,保証債務残高,15,50000\n令和6年度,保証債務残高,18,55000\n令和7年度,保証承諾,12,${year}\n`;
    const { problems } = await monthly(rows, {
      "statistics/monthly.csv": head.replace("千円", "百万円") + rows,
      "statistics/trend.csv": trend,
    });
    expect(problems).toEqual(told);
  },
);
