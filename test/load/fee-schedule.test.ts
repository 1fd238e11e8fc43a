import { describe, expect, test } from "vitest";
import { loadFeeSchedule, loadFeeStandard } from "../../src/load/fee-schedule.js";
import type { FeeScheduleHistory } from "../../src/model/fee-schedule.js";
import type { Figure } from "../../src/model/figure.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Everything that a version may say; the number of each line stands in the places of its figures. */
const whole = `版:
  - 適用開始: 2020-04-01
    確認日: 令和7年4月1日
    出典: { 文書: 料率表, 箇所: p.3 }
    区分料率:
      責任共有: [1.90, 1.75, 1.55, 1.35, 1.15, 1.00, 0.80, 0.60, 0.45]
      責任共有対象外: [2.20, 2.00, 1.80, 1.60, 1.35, 1.10, 0.90, 0.70, 0.50]
    特殊保証:
      対象: 根保証
      掛け目: 0.85
      桁: 2
      載せ方: かっこ
      掲載:
        責任共有: [1.62, 1.49, 1.32, 1.15, 0.98, 0.85, 0.68, 0.51, 0.39]
    割引:
      有担保: 0.10
      会計: 0.10
    上乗せ:
      経営者:
        率: 0.25
        掲載: 0.70～2.45
      別:
        率: 0.45
    保証制度:
      区分:
        料率: 責任共有
        引下げ: 0.05
        割引: [有担保, 会計]
        補給: 県が半分
        取扱開始: 2021-04-01
        取扱終了: 2025-03-31
      両方:
        料率:
          責任共有: 責任共有
          責任共有対象外: 0.90
      上限:
        料率: 0.60以内
      幅:
        料率: 0.45%〜1.75％
    計算:
      分割係数:
        - { 回数から: 2, 均等: 0.70, 不均等: 0.77 }
        - { 回数から: 7, 均等: 0.65, 不均等: 0.73 }
      月率の桁: 5
      日率の桁: 4
      年の日数: 365
      延滞保証料率: 14.6
      金融機関負担割合: 20
      返戻:
        当年の割合: 90
        返さない額: 1,000
        その額を含む: はい
      分割納入:
        期間が次の月数を超える: 24
        保証料が次の額を超える: 100000
        割合:
          - { 月数まで: 48, 割合: [60, 40] }
          - { 割合: [50, 30, 20] }
`;
const standard: FeeScheduleHistory = { versions: [] };
const load = (text: string, of = standard) => loadFeeSchedule(bytes(text), "rates/schedule.yaml", of);
const rulesOf = (text: string) =>
  load(text).problems.map(({ rule, place }) => `${rule} ${place?.row ?? "-"}`);

const quoted = ({ id, label, value, unit, origin }: Figure): string =>
  `${id} ${label} ${value}${unit} ${origin.kind === "read" ? `${origin.place.row}「${origin.text}」` : ""}`;

/** The only version of the file above. */
function wholeVersion() {
  const { value, problems } = load(whole);
  const version = value?.versions[0];
  if (!version) throw new Error(problems.map(({ message }) => message).join("\n"));
  return version;
}

describe("a version that says everything", () => {
  test("when it holds and where it is from", () => {
    const version = wholeVersion();
    expect(load(whole).problems).toEqual([]);
    expect([version.effectiveFrom, version.effectiveUntil, version.confirmed, version.place.row]).toEqual([
      "2020-04-01",
      undefined,
      "2025-04-01",
      2,
    ]);
    expect(version.source).toEqual({ document: "料率表", part: "p.3" });
  });
  test("class tables", () => {
    const version = wholeVersion();
    expect(version.classTables.map(({ name, cover, place }) => `${name} ${cover} ${place.row}`)).toEqual([
      "責任共有 shared 6",
      "責任共有対象外 full 7",
    ]);
    expect(version.classTables[0]?.rates.slice(0, 2).map(quoted)).toEqual([
      "fees/2020-04-01/責任共有 第1区分 責任共有 第1区分 1.9％ 6「1.90」",
      "fees/2020-04-01/責任共有 第2区分 責任共有 第2区分 1.75％ 6「1.75」",
    ]);
  });
  test("special rates", () => {
    const version = wholeVersion();
    const rule = version.specialRule;
    expect(rule && [rule.applies, rule.digits, rule.shown, quoted(rule.factor)]).toEqual([
      "根保証",
      2,
      "bracketed",
      "fees/2020-04-01/特殊保証の掛け目 特殊保証の掛け目 0.85 10「0.85」",
    ]);
    expect(rule?.published.map(({ name, rates }) => [name, rates[0] && quoted(rates[0])])).toEqual([
      [
        "責任共有",
        "fees/2020-04-01/責任共有 第1区分（特殊・掲載） 責任共有 第1区分（特殊・掲載） 1.62％ 14「1.62」",
      ],
    ]);
  });
  test("discounts and surcharges", () => {
    const version = wholeVersion();
    expect(version.discounts.map(({ name, points }) => `${name} ${quoted(points)}`)).toEqual([
      "有担保 fees/2020-04-01/有担保割引 有担保割引 0.1％ 16「0.10」",
      "会計 fees/2020-04-01/会計割引 会計割引 0.1％ 17「0.10」",
    ]);
    expect(
      version.surcharges.map(({ name, points, printed }) =>
        [name, points, ...(printed ? [printed.lowest, printed.highest] : [])].map((one) =>
          typeof one === "string" ? one : quoted(one),
        ),
      ),
    ).toEqual([
      [
        "経営者",
        "fees/2020-04-01/経営者の上乗せ 経営者の上乗せ 0.25％ 20「0.25」",
        "fees/2020-04-01/経営者の掲載下限 経営者の掲載下限 0.7％ 21「0.70」",
        "fees/2020-04-01/経営者の掲載上限 経営者の掲載上限 2.45％ 21「2.45」",
      ],
      ["別", "fees/2020-04-01/別の上乗せ 別の上乗せ 0.45％ 23「0.45」"],
    ]);
  });
  test("programmes", () => {
    const version = wholeVersion();
    const [classes, both, most, range] = version.programmes;
    expect(classes).toMatchObject({
      name: "区分",
      rates: [{ kind: "classes", table: "責任共有" }],
      discounts: ["有担保", "会計"],
      subsidy: "県が半分",
      from: "2021-04-01",
      until: "2025-03-31",
      place: { row: 25 },
    });
    expect(classes?.reduction && quoted(classes.reduction)).toBe(
      "fees/2020-04-01/区分の引下げ 区分の引下げ 0.05％ 27「0.05」",
    );
    expect(both?.rates[0]).toEqual({ cover: "shared", kind: "classes", table: "責任共有" });
    const full = both?.rates[1];
    expect(full?.kind === "flat" && [full.cover, quoted(full.rate)]).toEqual([
      "full",
      "fees/2020-04-01/両方（責任共有対象外）の保証料率 両方（責任共有対象外）の保証料率 0.9％ 35「0.90」",
    ]);
    expect([both?.from, both?.discounts, both && "until" in both, both && "subsidy" in both]).toEqual([
      "2020-04-01",
      [],
      false,
      false,
    ]);
    const ceiling = most?.rates[0];
    expect(ceiling?.kind === "at-most" && quoted(ceiling.rate)).toBe(
      "fees/2020-04-01/上限の保証料率 上限の保証料率 0.6％ 37「0.60以内」",
    );
    expect(ceiling && "cover" in ceiling).toBe(false);
    const ends = range?.rates[0];
    expect(ends?.kind === "range" && [quoted(ends.lowest), quoted(ends.highest)]).toEqual([
      "fees/2020-04-01/幅の掲載下限 幅の掲載下限 0.45％ 39「0.45」",
      "fees/2020-04-01/幅の掲載上限 幅の掲載上限 1.75％ 39「1.75」",
    ]);
  });
  test("the method", () => {
    const { method } = wholeVersion();
    expect(
      method.coefficients.map(({ least, even, uneven }) => [least, quoted(even), quoted(uneven)]),
    ).toEqual([
      [
        2,
        "fees/2020-04-01/分割係数（均等、2回から） 分割係数（均等、2回から） 0.7 42「0.70」",
        "fees/2020-04-01/分割係数（不均等、2回から） 分割係数（不均等、2回から） 0.77 42「0.77」",
      ],
      [
        7,
        "fees/2020-04-01/分割係数（均等、7回から） 分割係数（均等、7回から） 0.65 43「0.65」",
        "fees/2020-04-01/分割係数（不均等、7回から） 分割係数（不均等、7回から） 0.73 43「0.73」",
      ],
    ]);
    expect([method.monthlyRateDigits, method.dailyRateDigits, method.refund.thresholdKept]).toEqual([
      5,
      4,
      true,
    ]);
    const singles = [
      method.daysInYear,
      method.arrearsRate,
      method.sharedBurden,
      method.refund.runningYearShare,
      method.refund.threshold,
      method.parts.monthsOver,
      method.parts.feeOver,
    ];
    expect(singles.map(quoted)).toEqual([
      "fees/2020-04-01/1年の日数 1年の日数 365日 46「365」",
      "fees/2020-04-01/延滞保証料率 延滞保証料率 14.6％ 47「14.6」",
      "fees/2020-04-01/金融機関の負担割合 金融機関の負担割合 20％ 48「20」",
      "fees/2020-04-01/完済した年の未経過分の返戻割合 完済した年の未経過分の返戻割合 90％ 50「90」",
      "fees/2020-04-01/返戻しない額 返戻しない額 1000円 51「1,000」",
      "fees/2020-04-01/分割納入できる期間の下限 分割納入できる期間の下限 24か月 54「24」",
      "fees/2020-04-01/分割納入できる保証料の下限 分割納入できる保証料の下限 100000円 55「100000」",
    ]);
    expect(
      method.parts.bands.map(({ monthsUpTo, percentages }) => [monthsUpTo, ...percentages.map(quoted)]),
    ).toEqual([
      [
        48,
        "fees/2020-04-01/分割納入の割合（48か月まで、第1回） 分割納入の割合（48か月まで、第1回） 60％ 57「60」",
        "fees/2020-04-01/分割納入の割合（48か月まで、第2回） 分割納入の割合（48か月まで、第2回） 40％ 57「40」",
      ],
      [
        undefined,
        "fees/2020-04-01/分割納入の割合（それを超える期間、第1回） 分割納入の割合（それを超える期間、第1回） 50％ 58「50」",
        "fees/2020-04-01/分割納入の割合（それを超える期間、第2回） 分割納入の割合（それを超える期間、第2回） 30％ 58「30」",
        "fees/2020-04-01/分割納入の割合（それを超える期間、第3回） 分割納入の割合（それを超える期間、第3回） 20％ 58「20」",
      ],
    ]);
  });
});

describe("the parts of revolving guarantees", () => {
  const ofRevolving = (lines: string) => {
    const text = whole.replace("      分割納入:\n", `      分割納入:\n        根保証:\n${lines}`);
    const { value, problems } = load(text);
    return { revolving: value?.versions[0]?.method.parts.revolving, problems };
  };

  test("their own, but for the least fee where they have none", () => {
    const { revolving } = ofRevolving(
      "          期間が次の月数を超える: 12\n          割合:\n            - { 月数まで: 24, 割合: [50, 50] }\n",
    );
    expect(revolving && quoted(revolving.monthsOver)).toBe(
      "fees/2020-04-01/分割納入できる期間の下限（根保証） 分割納入できる期間の下限（根保証） 12か月 55「12」",
    );
    expect(revolving && "feeOver" in revolving).toBe(false);
    expect(revolving?.bands.map(({ percentages }) => percentages.map(quoted))).toEqual([
      [
        "fees/2020-04-01/分割納入の割合（根保証、24か月まで、第1回） 分割納入の割合（根保証、24か月まで、第1回） 50％ 57「50」",
        "fees/2020-04-01/分割納入の割合（根保証、24か月まで、第2回） 分割納入の割合（根保証、24か月まで、第2回） 50％ 57「50」",
      ],
    ]);
  });
  test("nothing without their percentages", () => {
    const { revolving, problems } = ofRevolving("          期間が次の月数を超える: 12\n");
    expect(revolving).toBeUndefined();
    expect(problems.map(({ message }) => message).join()).toContain("割合");
  });
});

const next = (parts: string, from = "2024-04-01") => `${whole}  - 適用開始: ${from}
    確認日: 2025-04-01
    出典: { 文書: 改定, 箇所: p.1 }
${parts}`;

describe("a version that says little carries over the rest", () => {
  const versionOf = (parts: string) => {
    const { value, problems } = load(next(parts));
    const [, version] = value?.versions ?? [];
    if (!version) throw new Error(problems.map(({ message }) => message).join("\n"));
    return version;
  };

  test("everything where it says nothing", () => {
    const version = versionOf("");
    expect(version.classTables).toHaveLength(2);
    expect(version.specialRule?.applies).toBe("根保証");
    expect(version.discounts).toHaveLength(2);
    expect(version.surcharges).toHaveLength(2);
    expect(version.programmes.map(({ from }) => from)).toEqual([
      "2021-04-01",
      "2020-04-01",
      "2020-04-01",
      "2020-04-01",
    ]);
    expect(version.method.monthlyRateDigits).toBe(5);
    expect(version.method.refund.thresholdKept).toBe(true);
    expect(version.method.parts.bands).toHaveLength(2);
  });
  test("the newer of the same name takes the older's place, a new one comes last", () => {
    const version = versionOf("    割引: { 会計: 0.20, 担保別: 0.05 }\n");
    expect(version.discounts.map(({ name, points }) => `${name} ${points.value}`)).toEqual([
      "有担保 0.1",
      "会計 0.2",
      "担保別 0.05",
    ]);
  });
  test("single items of the method", () => {
    const { method } = versionOf(
      "    計算:\n      返戻: { その額を含む: いいえ }\n      分割納入: { 期間が次の月数を超える: 36 }\n      延滞保証料率: 10.95\n",
    );
    expect(method.refund.thresholdKept).toBe(false);
    expect(method.refund.threshold.value?.toNumber()).toBe(1000);
    expect(method.parts.monthsOver.value?.toNumber()).toBe(36);
    expect(method.parts.feeOver.value?.toNumber()).toBe(100_000);
    expect(method.arrearsRate.value?.toNumber()).toBe(10.95);
    expect(method.daysInYear.value?.toNumber()).toBe(365);
  });
  test("an end, and special rates in rows of their own", () => {
    const version = versionOf("    適用終了: 2025-03-31\n    特殊保証: { 対象: 当座, 掛け目: 0.9, 桁: 3 }\n");
    expect(version.effectiveUntil).toBe("2025-03-31");
    expect(version.specialRule).toMatchObject({ applies: "当座", digits: 3, shown: "rows", published: [] });
  });
  test("it begins after the one before, not on its day", () => {
    expect(rulesOf(next("", "2020-04-01"))).toEqual(["fees/version-order 59"]);
    expect(rulesOf(next("", "2020-04-02"))).toEqual([]);
  });
});

describe("the standard", () => {
  const little = "版:\n  - 適用開始: 2023-04-01\n    確認日: 2025-04-01\n    出典: { 文書: 表, 箇所: p.1 }\n";

  test("has ids of its own", () => {
    const { value } = loadFeeStandard(bytes(whole), "fees.yaml");
    expect(value?.versions[0]?.method.daysInYear.id).toBe("fees/standard/2020-04-01/1年の日数");
  });
  test("fills what a corporation's method does not say, and nothing else", () => {
    const history = loadFeeStandard(bytes(whole), "fees.yaml").value;
    const [version] = (history && load(little, history).value?.versions) ?? [];
    expect(version?.method.daysInYear.id).toBe("fees/standard/2020-04-01/1年の日数");
    expect(version?.classTables).toEqual([]);
    expect(version && "specialRule" in version).toBe(false);
  });
  test("is the one in force on the version's first day", () => {
    const history = loadFeeStandard(bytes(next("    計算: { 月率の桁: 3 }\n")), "fees.yaml").value;
    expect(history && load(little, history).value?.versions[0]?.method.monthlyRateDigits).toBe(5);
  });
  test("what neither says is missing", () => {
    const { value, problems } = load(little);
    expect(value).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      "計算方法のうち、分割係数、年の日数、延滞保証料率、金融機関負担割合、返戻の当年の割合、返戻の返さない額、返戻のその額を含む、分割納入の期間、分割納入の保証料、分割納入の割合がありません。",
    ]);
  });
});

describe("faults, at their lines", () => {
  const changed = (from: string, to: string) => {
    if (!whole.includes(from)) throw new Error(from);
    return whole.replace(from, to);
  };
  test.each([
    ["[1.90, 1.75,", "[1.90,", "settings/invalid 6"],
    ["[1.90, 1.75,", "[-1.90, 1.75,", "settings/invalid 6"],
    ["[1.90, 1.75,", "[x, 1.75,", "settings/invalid 6"],
    ["適用開始: 2020-04-01", "適用開始: 2020-02-30", "settings/invalid 2"],
    ["桁: 2", "桁: 2.5", "settings/invalid 11"],
    ["桁: 2", "桁: 1000", "settings/invalid 11"],
    ["載せ方: かっこ", "載せ方: 別", "settings/invalid 12"],
    ["0.70～2.45", "0.70", "settings/invalid 21"],
    ["0.70～2.45", "0.70～2.45～3", "settings/invalid 21"],
    ["0.70～2.45", "0.70～x", "settings/invalid 21"],
    ["その額を含む: はい", "その額を含む: yes", "settings/invalid 52"],
    ["割合: [60, 40]", "割合: [60]", "settings/invalid 57"],
    ["版:", "版々:", "settings/unknown 1"],
    ["料率: 責任共有\n", "料率: 責任共用\n", "fees/unknown-table 25"],
    ["責任共有対象外: 0.90", "責任共有対象外: 県制度", "fees/unknown-table 32"],
    ["[有担保, 会計]", "[有担保, 会計参与]", "fees/unknown-discount 25"],
    ["      会計: 0.10", "      会記: 0.10", "fees/unknown-discount 25"],
  ])("%s → %s", (from, to, problem) => {
    expect(rulesOf(changed(from, to))).toContain(problem);
    expect(load(changed(from, to)).value).toBeUndefined();
  });
  test("a special table is known where there is a rule for it", () => {
    expect(rulesOf(changed("料率: 責任共有\n", "料率: 責任共有（特殊）\n"))).toEqual([]);
    const without = changed("料率: 責任共有\n", "料率: 責任共有（特殊）\n").replace(
      / {4}特殊保証:\n( {6}.*\n)+/u,
      "",
    );
    expect(rulesOf(without)).toEqual(["fees/unknown-table 18"]);
  });
  test("what was meant is told", () => {
    const [problem] = load(changed("料率: 責任共有\n", "料率: 責任共用\n")).problems;
    expect(problem?.hint).toContain("責任共有");
    const [discount] = load(changed("[有担保, 会計]", "[有担保, 会計参]")).problems;
    expect(discount?.hint).toContain("会計");
  });
});
