import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { program } from "../../src/bin/program.js";
import { type Files, memoryEffects } from "../support/memory.js";

const saga = {
  "data/saga-2014/kaiji.yaml": readFileSync("data/saga-2014/kaiji.yaml"),
  "data/saga-2014/rates/schedule.yaml": readFileSync("data/saga-2014/rates/schedule.yaml"),
};

/** Runs `kaiji fee …` as a person would type it. */
async function fee(line: string, files: Files = {}) {
  const effects = memoryEffects({ ...saga, ...files });
  const code = await program(["fee", ...line.split(" ").filter(Boolean)], effects);
  return { code, out: effects.printed.join("\n"), said: effects.said.join("\n") };
}

const json = async (line: string) => JSON.parse((await fee(`${line} --format json`)).out);

describe("kaiji fee", () => {
  it("一括返済", async () => {
    const { fee: amount, steps } = await json("--amount 12000000 --rate 1.15 --months 24");
    expect(amount).toBe(276_000);
    expect(steps.map(({ working }: { working: string }) => working)).toEqual([
      "1.15％",
      "12,000,000円 × 0.0115 × 24か月",
      "3,312,000円 ÷ 12か月",
    ]);
  });

  it.each([
    ["--amount 12000000 --rate 1.15 --months 24 --instalments 24", { fee: 165_600 }],
    ["--amount 12,000,000 --rate 1.15 --months ２４ --instalments 24 --uneven", { fee: 182_160 }],
    ["--amount 10000000 --rate 1.15 --days 715", { fee: 225_273 }],
    [
      "--amount 5000000 --rate 1.15 --months 49 --instalments 46 --grace-months 3 --held 400000",
      { fee: 143_538 },
    ],
    [
      "--amount 20000000 --rate 1.35 --months 120 --instalments 114 --grace-months 6 --parts",
      { fee: 1_545_750, parts: [541_013, 463_725, 309_150, 154_575, 77_287] },
    ],
    [
      "--amount 12000000 --rate 1.15 --months 24 --instalments 24 --loan-date 2025-04-01 --completed 令和7年12月27日",
      { fee: 165_600, refund: 102_195 },
    ],
    [
      "--amount 12000000 --rate 1.15 --months 24 --loan-date 2025-04-01 --completed 2027-04-01",
      { fee: 276_000, refund: 0 },
    ],
    [
      "--schedule data/saga-2014 --programme 普通保証 --class 5 --discount 有担保 --date 2015-06-01 --amount 12000000 --months 24",
      { fee: 252_000 },
    ],
    [
      "--schedule data/saga-2014/ --programme 県制度全般 --class 3 --date 2015-06-01 --amount 12000000 --months 12",
      { fee: 140_400 },
    ],
    [
      "--amount 12000000 --rate 1.15 --discount 有担保 --discount 会計 --surcharge 0.45 --months 12 --date 2025-04-01",
      { fee: 168_000 },
    ],
    ["arrears --balance 5000000 --days 31", { fee: 15_500 }],
    [
      "change --balance 6000000 --rate 1.15 --months 36 --instalments 36 --new-months 12 --new-instalments 12",
      { fee: -69_000 },
    ],
    [
      "burden --average-balance 10000000000 --subrogations 180000000 --recoveries 0 --earlier-average-balance 9000000000",
      { burden: 40_000_000 },
    ],
  ])("%s", async (line, results) => {
    expect(await json(line)).toMatchObject(results);
  });

  it("人には、結果、計算の過程、料率表の出典を示す", async () => {
    const { code, out } = await fee(
      "--schedule data/saga-2014 --programme 普通保証 --class 5 --discount 有担保 --date 2015-06-01 --amount 12000000 --months 24",
    );
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "信用保証料　252,000円（保証料率 年1.05％）",
        "",
        "計算",
        "  割引後の保証料率　1.15％ － 0.10％ ＝ 1.05％",
        "  割引後の保証料率（小数）　1.05％ ＝ 0.0105",
        "  一括返済の保証料（1年の月数で割る前）　12,000,000円 × 0.0105 × 24か月 ＝ 3,024,000円",
        "  信用保証料　3,024,000円 ÷ 12か月 ＝ 252,000円",
        "",
        "料率表　平成27年4月1日からの版（ディスクロージャー2015、主な信用保証料率、保証制度）",
      ].join("\n"),
    );
  });

  it("確認日から1年を超えた料率表は、答えとともに警告する", async () => {
    const { code, said } = await fee(
      "--schedule data/saga-2014 --programme 普通保証 --class 5 --date 2020-06-01 --amount 12000000 --months 24",
    );
    expect([code, said]).toEqual([0, expect.stringContaining("fees/confirmed-long-ago")]);
  });
});

describe("据置期間や据置金額の0は、ないのと同じ", () => {
  it.each([
    ["--amount 12000000 --rate 1.15 --months 24 --instalments 24", "--grace-months 0 --held 0", 165_600],
    ["--amount 12000000 --rate 1.15 --months 24", "--grace-months 0 --held 0", 276_000],
    // 10,000,000 × 0.0115 × 715 × 0.65 = 53,446,250; ÷ 365 = 146,428.08…
    ["--amount 10000000 --rate 1.15 --days 715 --instalments 7", "--grace-months ０", 146_428],
  ])("%s %s", async (asked, zero, expected) => {
    expect((await fee(`${asked} ${zero}`)).out).toBe((await fee(asked)).out);
    expect((await json(`${asked} ${zero}`)).fee).toBe(expected);
  });
});

describe("誤った入力は、わけを言って数を出さない", () => {
  const common = "--amount 1000000 --rate 1.15";
  const looked = "--schedule data/saga-2014 --amount 1000000 --months 12 --date 2015-06-01";
  it.each([
    ["負の額", "--amount -5 --rate 1.15 --months 12", 1, "fee/amount"],
    ["0円", "--amount 0 --rate 1.15 --months 12", 1, "fee/amount"],
    ["円に満たない額", "--amount 1000.5 --rate 1.15 --months 12", 1, "fee/amount"],
    ["ありえない額", "--amount 999999999999999 --rate 1.15 --months 12", 1, "fee/amount"],
    ["料率表の幅を超える料率", "--amount 1000000 --rate 115 --months 12", 1, "fee/rate"],
    ["負の料率", "--amount 1000000 --rate -1 --months 12", 1, "fee/rate"],
    [
      "協会の幅に満たない料率",
      "--schedule data/saga-2014 --date 2015-06-01 --amount 1000000 --rate 0.1 --months 12",
      1,
      "fee/rate",
    ],
    ["0か月", `${common} --months 0`, 1, "fee/term"],
    ["長すぎる期間", `${common} --months 601`, 1, "fee/term"],
    ["期間より多い回数", `${common} --months 12 --instalments 13`, 1, "fee/instalments"],
    ["1回", `${common} --months 12 --instalments 1`, 1, "fee/instalments"],
    [
      "据置後の期間より多い回数",
      `${common} --months 12 --instalments 10 --grace-months 3`,
      1,
      "fee/instalments",
    ],
    ["期間以上の据置", `${common} --months 12 --instalments 6 --grace-months 12`, 1, "fee/grace"],
    ["負の据置", `${common} --months 12 --instalments 6 --grace-months -1`, 1, "fee/term"],
    ["貸付以上の据置金額", `${common} --months 12 --instalments 6 --held 1000000`, 1, "fee/held"],
    ["日数と据置", `${common} --days 365 --instalments 6 --grace-months 1`, 2, "fee/contradicting"],
    ["月数と日数", `${common} --months 12 --days 365`, 1, "fee/term"],
    ["別に数えない端数の日", `${common} --months 12 --days 21`, 1, "13か月になります"],
    ["期間がない", common, 2, "fee/missing"],
    ["数でない", "--amount 百万円 --rate 1.15 --months 12", 2, "fee/unreadable"],
    ["暦にない日", `${common} --months 12 --date 2025-02-30`, 2, "fee/unreadable"],
    ["回数のない据置", `${common} --months 12 --grace-months 3`, 2, "fee/missing"],
    ["料率表のない日", `${common} --months 12 --date 2001-04-01`, 1, "fee/no-schedule-on-date"],
    ["知らない制度", `${looked} --programme 普通保障 --class 5`, 1, "「普通保証」のつもりではありませんか"],
    ["制度と料率", `${looked} --programme 普通保証 --class 5 --rate 1.15`, 2, "fee/contradicting"],
    ["区分がない", `${looked} --programme 普通保証`, 2, "fee/missing"],
    ["10区分", `${looked} --programme 普通保証 --class 10`, 1, "fee/class"],
    ["分割納入できない", `${common} --months 12 --parts`, 1, "保証期間12か月が、24か月を超えていません"],
    ["根保証の割合がない", `${common} --days 730 --parts --revolving`, 1, "根保証の分割納入が、料率表に"],
    [
      "期間の外の完済",
      `${common} --months 12 --loan-date 2025-04-01 --completed 2026-05-01`,
      1,
      "fee/completed",
    ],
    ["完済日だけ", `${common} --months 12 --completed 2026-05-01`, 2, "fee/missing"],
    ["ないデータ", "--schedule data/none --programme 普通保証 --amount 1 --months 1", 2, "file/missing"],
    [
      "回収が代位弁済を上回る",
      "burden --average-balance 1000 --subrogations 10 --recoveries 11 --earlier-average-balance 1000",
      1,
      "fee/burden",
    ],
    ["知らない計算", "refund --amount 1", 2, "refund"],
  ])("%s: %s", async (_, line, code, message) => {
    const result = await fee(line);
    expect(result.said).toContain(message);
    expect(result.out).toBe("");
    expect(result.code).toBe(code);
  });
});

describe("kaiji fee --batch", () => {
  const header = "番号,金額（円）,料率（％）,月数,日数,分割回数,不均等,据置月数,据置金額,制度,区分,有担保";
  const rows = [
    "1,12000000,1.15,24,,,,,,,,",
    "2,12000000,1.15,24,,24,,,,,,",
    '"3,甲","12,000,000",1.15,24,,24,はい,,,,,',
    "4,10000000,1.15,,715,,,,,,,",
    "5,5000000,1.15,49,,46,,3,400000,,,",
    "6,12000000,,24,,,,,,普通保証,5,有",
    "7,12000000,,24,,,,,,特別小口保証,,",
  ];
  const fees = [276_000, 165_600, 182_160, 225_273, 143_538, 252_000, 228_000];
  const line = "--batch cases.csv --schedule data/saga-2014 --date 2015-06-01";

  it("一行ごとの保証料を、列を添えて出す", async () => {
    const { code, out } = await fee(line, { "cases.csv": `\ufeff${[header, ...rows].join("\r\n")}\r\n` });
    const expected = [`${header},保証料（円）`, ...rows.map((row, index) => `${row},${fees[index]}`)];
    expect(code).toBe(0);
    expect(out.trimEnd()).toBe(expected.join("\n"));
  });

  it("誤った行は空欄にし、行の番号とわけを言う", async () => {
    const bad = [
      "8,-5,1.15,24,,,,,,,,",
      "9,5000000,1.15,12,,13,,,,,,",
      "10,abc,1.15,12,,,,,,,,",
      "11,5000000",
    ];
    const { code, out, said } = await fee(line, { "cases.csv": [header, rows[0], ...bad].join("\n") });
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n").slice(1)).toEqual([`${rows[0]},276000`, ...bad.map((row) => `${row},`)]);
    for (const where of ["cases.csv:3", "cases.csv:4", "cases.csv:5", "cases.csv:6"])
      expect(said).toContain(where);
  });

  it("行は、引用符の中の改行や空行も数え、ファイルの行で言う", async () => {
    const text =
      '番号,金額,料率,月数\r\n"1\r\n甲",12000000,1.15,24\r\n\r\n2,-5,1.15,24\r\n"3"x,1,1.15,24\r\n';
    const { code, out, said } = await fee("--batch cases.csv --date 2025-04-01", { "cases.csv": text });
    expect(code).toBe(1);
    expect(out).toBe(
      '番号,金額,料率,月数,保証料（円）\n"1\n甲",12000000,1.15,24,276000\n2,-5,1.15,24,\n3x,1,1.15,24,\n',
    );
    expect(said).toMatch(/cases\.csv:5: .*fee\/amount/u);
    expect(said).toMatch(/cases\.csv:6: .*read\/quote/u);
    expect(said).toContain("エラー2件");
  });

  it.each([
    ["空のファイル", "", "file/empty"],
    ["ブック", "PK\u0003\u0004", "read/other-file"],
    [
      "閉じない引用符",
      '金額,料率,月数\n"1,1.15,24\n',
      "cases.csv:2: エラー: CSVとして読めません（引用符が閉じていません）",
    ],
  ])("%sは断る", async (_, text, message) => {
    const { code, said } = await fee("--batch cases.csv", { "cases.csv": text });
    expect(code).toBe(1);
    expect(said).toContain(message);
  });

  // 5 %・24か月: 12,000,000 × 1.15 ％ × 24 ÷ 12 = 276,000; 有担保 0.10 lower: 252,000.
  const collateral = (...words: readonly string[]) =>
    [
      "番号,金額,月数,制度,区分,有担保",
      ...words.map((word, at) => `${at},12000000,24,普通保証,5,${word}`),
    ].join("\n");
  const feesOf = (out: string) =>
    out
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((row) => row.split(",").at(-1));

  it("はいかいいえの欄を、人や表計算の書く語で読む", async () => {
    const no = [
      "",
      "0",
      "FALSE",
      "no",
      "No",
      "無し",
      "無",
      "なし",
      "いいえ",
      "×",
      "─",
      "無担保",
      "ＦＡＬＳＥ",
    ];
    const yes = ["1", "TRUE", "yes", "有り", "有", "あり", "はい", "○", "有担保", "１"];
    const { code, out } = await fee(line, { "cases.csv": collateral(...no, ...yes) });
    expect(code).toBe(0);
    expect(feesOf(out)).toEqual([...no.map(() => "276000"), ...yes.map(() => "252000")]);
  });

  it("ほかの語は、その行で言う", async () => {
    const { code, out, said } = await fee(line, { "cases.csv": collateral("はい", "たぶん", "2", "x") });
    expect(code).toBe(1);
    expect(feesOf(out)).toEqual(["252000", "", "", ""]);
    for (const row of [3, 4, 5]) expect(said).toMatch(new RegExp(`cases.csv:${row}: .*fee/flag`, "u"));
    expect(said).toContain("「有担保」の「●●●」が、はいかいいえか分かりません。");
  });

  it("据置月数や据置金額の0は、ないのと同じ", async () => {
    const zero = [
      "1,12000000,1.15,24,,,,0,0,,,",
      "2,12000000,1.15,24,,24,,0,0,,,",
      "3,10000000,1.15,,715,7,,０,─,,,",
    ];
    const { code, out } = await fee(line, { "cases.csv": [header, ...zero].join("\n") });
    expect([code, feesOf(out)]).toEqual([0, ["276000", "165600", "146428"]]);
  });

  it.each([
    ["単位の違う見出し", "番号,金額（千円）,料率,月数\n1,12000,1.15,24\n", "table/wrong-unit"],
    [
      "割引の列が二つ",
      "金額,料率,月数,有担保,有担保割引\n12000,1.15,24,はい,いいえ\n",
      "table/duplicate-column",
    ],
    ["二つある見出し", "金額,金額（円）,料率,月数\n1,12000,1.15,24\n", "table/duplicate-column"],
  ])("%s", async (_, text, rule) => {
    const { code, out, said } = await fee(line, { "cases.csv": text });
    expect([code, out]).toEqual([1, ""]);
    expect(said).toMatch(new RegExp(`cases.csv:1: .*${rule}`, "u"));
  });

  it("氏名かもしれない語は、行がずれていても知らせに出さない", async () => {
    const { code, said } = await fee("--batch cases.csv --date 2025-04-01", {
      "cases.csv":
        "事業者名,金額,料率,月数,有担保,制度,区分\n山田花子商店,鈴木次郎,1.15,24,いいえ,,\n1,1000000,山田花子商店,12,鈴木次郎,,\n1,1000000,,12,,山田花子商店,鈴木次郎\n",
    });
    expect(code).toBe(1);
    expect(said).toMatch(/cases\.csv:2: .*cases\.csv:3: .*cases\.csv:4: /su);
    expect(said).not.toMatch(/山田|花子|鈴木|次郎/u);
    expect((await fee("--batch cases.csv", { "cases.csv": "山田花子商店,鈴木次郎\n" })).said).not.toMatch(
      /山田|鈴木/u,
    );
  });

  it("見えない文字は除き、知らせるが、計算は通す", async () => {
    const { code, out, said } = await fee("--batch cases.csv --date 2025-04-01", {
      "cases.csv": "番号,金額,料率,月数\nA\u001b[31m,12000000,1.15,24\n",
    });
    expect(code).toBe(0);
    expect(out).toContain("A[31m,12000000,1.15,24,276000");
    expect(said).toContain("cases.csv:2: 警告: 見えない文字（U+001B）");
  });

  it("シフトJISの一覧も読む", async () => {
    // 「金額,料率,月数」 in CP932.
    const cp932 = Uint8Array.from([
      0x8b,
      0xe0,
      0x8a,
      0x7a,
      0x2c,
      0x97,
      0xbf,
      0x97,
      0xa6,
      0x2c,
      0x8c,
      0x8e,
      0x90,
      0x94,
      0x0a,
      ...new TextEncoder().encode("12000000,1.15,24\n"),
    ]);
    const { out } = await fee("--batch cases.csv --date 2025-04-01", { "cases.csv": cp932 });
    expect(out.trimEnd()).toBe("金額,料率,月数,保証料（円）\n12000000,1.15,24,276000");
  });

  it.each([
    ["ファイルがない", "--batch none.csv", 2, "file/missing"],
    ["金額の列がない", "--batch cases.csv", 1, "table/missing-column"],
    ["JSONは出さない", "--batch cases.csv --format json", 2, "fee/contradicting"],
    ["一件の額と一緒に", "--batch cases.csv --amount 1", 2, "fee/contradicting"],
    ["一件の割引と一緒に", "--batch cases.csv --discount 有担保", 2, "--batchと--discountは"],
  ])("%s", async (_, options, code, message) => {
    const result = await fee(options, { "cases.csv": "番号,月数\n1,12\n" });
    expect([result.code, result.out]).toEqual([code, ""]);
    expect(result.said).toContain(message);
  });
});
