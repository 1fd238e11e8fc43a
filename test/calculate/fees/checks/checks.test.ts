import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { feeScheduleChecks } from "../../../../src/calculate/fees/checks/run.js";
import { noHints } from "../../../../src/load/table/hints.js";
import { readTable } from "../../../../src/load/table/read.js";
import { associationTables } from "../../../../src/model/association/schemas.js";
import { placeText } from "../../../../src/problem/place.js";
import { scheduleOf, slipped } from "../../../support/fee-schedules.js";
import { csvGrid } from "../../../support/grid.js";

const datasets = [
  {
    dataset: "aomori-2024",
    on: "2025-08-01",
    left: ["分割係数、年の日数、延滞保証料率、返戻、分割納入の条件、分割納入の割合"],
  },
  { dataset: "saga-2014", on: "2015-08-01", left: ["分割係数、年の日数、分割納入の割合"] },
  { dataset: "sample-2025", on: "2026-07-01", left: [] },
];

function printedProgrammes(dataset: string) {
  const file = `data/${dataset}/guarantee/programmes.csv`;
  const sheet = csvGrid(readFileSync(file), file, []);
  return (
    (sheet && readTable(associationTables.programmes, [{ grid: sheet, hints: noHints }], { problems: [] })) ??
    []
  );
}

/** What is wrong with a schedule, beside what it only leaves to the standard. */
const wrongIn = (...of: Parameters<typeof feeScheduleChecks>) =>
  feeScheduleChecks(...of).filter(({ severity }) => severity !== "note");

/** The problems of Aomori's schedule after a slip, each as 「file:line rule message hint」. */
function problemsAfter(from: string, to: string, on = "2025-08-01", dataset = "aomori-2024"): string[] {
  const { value, problems } = slipped(dataset, from, to);
  if (!value) return problems.map(({ rule, message }) => `${rule} ${message}`);
  return wrongIn(value, printedProgrammes(dataset), on).map(
    ({ place, rule, message, hint }) => `${place ? placeText(place) : ""} ${rule} ${message}${hint}`,
  );
}

describe("料率表の照合", () => {
  it.each(datasets)("$datasetの料率表に問題はなく、書かれていない定めを知らせる", ({ dataset, on, left }) => {
    const found = feeScheduleChecks(scheduleOf(dataset), printedProgrammes(dataset), on);
    expect(found.map(({ rule, message }) => [rule, message.split("が料率表にないため")[0]])).toEqual(
      left.map((items) => ["fees/left-to-standard", items]),
    );
  });

  it("保証制度一覧の料率は、ほとんどが料率表の制度と名で結ばれて照合される", () => {
    const matched = datasets.map(({ dataset }) => {
      const names = new Set(
        scheduleOf(dataset)
          .versions.at(-1)
          ?.programmes.map(({ name }) => name),
      );
      const rated = printedProgrammes(dataset).filter(({ rate }) => rate?.value);
      return [rated.length, rated.filter(({ name }) => names.has(name.value)).length];
    });
    expect(matched).toEqual([
      [51, 51],
      [32, 26],
      [28, 28],
    ]);
  });

  it("下がっていない区分を、合う料率とともに言う（特殊保証の掲載から一つに決まる）", () => {
    const found = problemsAfter(
      "責任共有: [1.90, 1.75, 1.55, 1.35, 1.15",
      "責任共有: [1.90, 1.75, 1.85, 1.35, 1.15",
    );
    expect(found).toContain(
      "data/aomori-2024/rates/schedule.yaml:27 fees/not-falling 責任共有の第3区分1.85％が、前後の区分（1.75％と1.35％）の間にありません。1.55％なら合います。",
    );
  });

  it("下がってはいるが一桁違う基準料率を、特殊保証の掲載から見つける", () => {
    const [problem] = problemsAfter("1.15, 1.00, 0.80, 0.60, 0.45]", "1.15, 1.00, 0.80, 0.65, 0.45]");
    expect(problem).toBe(
      "data/aomori-2024/rates/schedule.yaml:34 fees/special-rate 責任共有の第8区分の特殊保証料率0.51％が、0.65％×0.85の切上げ（0.56％）と合いません。特殊保証料率の誤りなら0.56％、基準料率0.65％の誤りなら0.60％が合います。",
    );
  });

  it("特殊保証の掲載料率の一桁違いに、合う料率を言う", () => {
    // 0.45 × 0.85 = 0.3825: rounded up 0.39, half-up it would be 0.38.
    expect(problemsAfter("0.68, 0.51, 0.39]", "0.68, 0.51, 0.38]")[0]).toContain(
      "第9区分の特殊保証料率0.38％が、0.45％×0.85の切上げ（0.39％）と合いません。特殊保証料率の誤りなら0.39％",
    );
  });

  it("掲載のない区分料率では、打ちまちがいのありうる料率を挙げる", () => {
    const found = problemsAfter(
      "1.35, 1.27, 1.17, 1.07",
      "1.35, 1.27, 1.71, 1.07",
      "2015-08-01",
      "saga-2014",
    );
    expect(found[0]).toMatch(
      /県制度の第3区分1\.71％が、前後の区分（1\.27％と1\.07％）の間に.*1\.17％.*なら合います/u,
    );
  });

  it("責任共有が対象外を上回る", () => {
    const found = problemsAfter("[2.20, 2.00, 1.80, 1.60, 1.35, 1.10", "[2.20, 1.70, 1.65, 1.60, 1.35, 1.10");
    expect(found.join("\n")).toContain(
      "fees/shared-above-full 第2区分の責任共有1.75％が、責任共有対象外1.70％を上回っています。",
    );
  });

  it("保証制度一覧の料率の幅が、区分料率と合わない", () => {
    expect(problemsAfter("「ナイス」: { 料率: 責任共有（特殊）", "「ナイス」: { 料率: 責任共有")).toEqual([
      "data/aomori-2024/guarantee/programmes.csv!H50 fees/printed-range 「小規模企業者カードローン当座貸越根保証「ナイス」」の掲載料率0.39～1.62％が、区分料率の幅（0.45～1.90％）と合いません。掲載の誤りなら0.45～1.90％に直し、料率の誤りなら区分料率を確かめてください。",
    ]);
  });

  it("上乗せ後の幅が、基準に上乗せを足したものと合わない", () => {
    expect(problemsAfter("掲載: 0.90～2.65", "掲載: 0.90～2.56")).toEqual([
      expect.stringMatching(
        /fees\/surcharged-range .*2\.56％が、基準の幅に0\.45％を足したもの（0\.90～2\.65％）/u,
      ),
    ]);
  });

  it("割引を引くと0を下回る", () => {
    expect(problemsAfter("有担保: 0.10", "有担保: 1.00").join("\n")).toContain(
      "「当座貸越（貸付専用型）根保証」は、割引をすべて引くと料率が▲0.71％になります。",
    );
  });

  it("有効期間の重なり、途切れ、終わりと始まりの逆転", () => {
    const version = "  - 適用開始: 2024-04-01\n    確認日: 2026-04-01";
    const ending = (date: string) =>
      problemsAfter(
        "  - 適用開始: 2020-04-01\n",
        `  - 適用開始: 2020-04-01\n    適用終了: ${date}\n`,
        "2026-07-01",
        "sample-2025",
      ).join("\n");
    expect(readFileSync("data/sample-2025/rates/schedule.yaml", "utf8")).toContain(version);
    expect(ending("2024-03-31")).toBe("");
    expect(ending("2024-04-01")).toContain(
      "fees/validity-overlap 2020-04-01からの版は2024-04-01まで有効ですが",
    );
    expect(ending("2024-03-30")).toContain("fees/validity-gap 2020-04-01からの版は2024-03-30に終わり");
    expect(ending("2019-03-31")).toContain("fees/ends-before-start");
  });

  it("確認してから1年を超えた料率表は警告", () => {
    const found = wrongIn(scheduleOf("saga-2014"), [], "2016-04-02");
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["fees/confirmed-long-ago", "warning"],
    ]);
    expect(wrongIn(scheduleOf("saga-2014"), [], "2016-04-01")).toEqual([]);
  });
});

describe("料率表ファイルの誤り", () => {
  it.each([
    ["九つそろわない", "0.60, 0.45]", "0.60]", /料率は第1区分から第9区分まで九つ/u],
    ["数でない", "[1.90, 1.75, 1.55", "[1.9O, 1.75, 1.55", /「1\.9O」は、0以上の数として読めません/u],
    ["知らない項目", "区分料率:", "区分料卒:", /区分料卒」という設定はありません/u],
    ["暦にない日", "適用開始: 2007-10-01", "適用開始: 2007-10-32", /暦にある日として読めません/u],
    ["版の順", "適用開始: 2007-10-01", "適用開始: 2005-10-01", /前の版より後の日になっていません/u],
    [
      "知らない区分料率",
      "創業枠: { 料率: 責任共有,",
      "創業枠: { 料率: 責任共用,",
      /区分料率の名前でもありません/u,
    ],
    [
      "知らない割引",
      "創業枠: { 料率: 責任共有, 割引: [会計参与]",
      "創業枠: { 料率: 責任共有, 割引: [会計参加]",
      /割引の一覧にありません/u,
    ],
    ["割引の名が変わった", "有担保: 0.10", "特典: 0.10", /割引「有担保」は、割引の一覧にありません/u],
    ["YAMLでない", "版:", "版", /YAML/u],
  ])("%s", (_, from, to, message) => {
    const { value, problems } = slipped("aomori-2024", from, to);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.message).join("\n")).toMatch(message);
    expect(problems.every(({ place }) => place?.row !== undefined)).toBe(true);
  });
});
