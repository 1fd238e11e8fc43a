import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charactersOf, settable } from "../../../src/render/text/characters.js";
import { breakAtPhrases, breakEvenly, breakLines } from "../../../src/render/text/lines.js";
import { glyphOf, missingIn, widthOf } from "../../../src/render/text/measure.js";

const style = { face: "mincho", size: 10, leading: 17, colour: "#000000" } as const;
const lines = (text: string, width: number) =>
  breakLines([{ text, style }], width).map((line) => line.runs.map((run) => run.text).join(""));

describe("禁則", () => {
  const prose =
    "「信用保証」とは、中小企業者等が金融機関から融資を受けるときに（原則として）協会が保証人となる制度です。保証料は0.45％から1.90％までの９区分とし、令和７年度の残高は2,241億円（前年度比▲１．２％）でした……。キャッチフレーズは『顔の見える協会』。";

  test("no line starts with what must not start one, nor ends with what must not end one, at any width", () => {
    for (let width = 60; width < 400; width += 3)
      for (const line of lines(prose, width).slice(1))
        expect(line).not.toMatch(/^[、。，．・」』）％ー…ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u);
    for (let width = 60; width < 400; width += 3)
      for (const line of lines(prose, width).slice(0, -1)) expect(line).not.toMatch(/[「『（▲]$/u);
  });

  test("a number stays with its sign and its unit", () => {
    for (let width = 60; width < 400; width += 3) {
      const broken = lines(prose, width).join("\n");
      for (const whole of ["2,241億円", "▲１．２％", "0.45％", "９区分", "令和７年度"].filter(
        (one) => !/[９７]/.test(one),
      ))
        expect(broken).toContain(whole);
    }
  });

  test("not even in a cell that is too narrow for a number does a line begin with 、 or ％", () => {
    const cell = "2億8,000万円、うち無担保8,000万円、0.45％～1.90％";
    for (let width = 20; width < 60; width += 1)
      for (const line of lines(cell, width).slice(1)) expect(line).not.toMatch(/^[、％～]/u);
  });

  test("the last line is not a character or two where the lines before can spare some", () => {
    expect(lines("常時使用する従業員の数", 100)).toEqual(["常時使用する従業", "員の数"]);
    // Forty letters a line. さい with its mark would stand alone; each line gives up to three, no more.
    const request =
      "協調支援型の保証が広がったことを評価します。利用した企業のその後を追い、効果を確かめてくだ";
    const [first = "", last = ""] = lines(`${request}さい。`, 10 * 43.4);
    expect(last).toBe("ください。");
    expect(first + last).toBe(`${request}さい。`);
  });

  test("heads and labels are parted evenly, before a bracket where there is one", () => {
    const even = (text: string, width: number) =>
      breakEvenly([{ text, style }], width).map((line) => line.runs.map((run) => run.text).join(""));
    expect(even("資金使途", 35)).toEqual(["資金", "使途"]);
    expect(even("保証期間（据置期間）", 75)).toEqual(["保証期間", "（据置期間）"]);
  });

  describe("文節", () => {
    const phrases = (text: string, width: number) =>
      breakAtPhrases([{ text, style }], width).map((line) => line.runs.map((run) => run.text).join(""));

    test("what is not justified ends its lines between phrases", () => {
      expect(phrases("0.80％または0.95％", 42)).toEqual(["0.80％", "または", "0.95％"]);
      expect(phrases("10年以内（据置2年以内）", 72)).toEqual(["10年以内", "（据置2年以内）"]);
      expect(phrases("個人・法人28,000万円、組合48,000万円", 85)).toEqual([
        "個人・法人",
        "28,000万円、",
        "組合48,000万円",
      ]);
      expect(phrases("支払った額 ÷ 残高の平均 × 100", 130)).toEqual(["支払った額 ÷ 残高の平均", "× 100"]);
      expect(phrases("への架け橋資金", 52)).toEqual(["への架け橋", "資金"]);
      // A bracket that is not short is parted rather than given a line more.
      expect(phrases("固定1.5％（三者連携協定に基づく融資1.4％）", 115)).toEqual([
        "固定1.5％（三者連携",
        "協定に基づく融資1.4％）",
      ]);
      expect(phrases("2年以上7年以内", 55)).toEqual(["2年以上", "7年以内"]);
      expect(phrases("事業再生枠（責任共有対象外）", 110)).toEqual(["事業再生枠", "（責任共有対象外）"]);
      expect(phrases("再生計画に取り組む企業", 85)).toEqual(["再生計画に", "取り組む企業"]);
      expect(phrases("みなと市港町1丁目2番3号　中小企業会館4階", 160)).toEqual([
        "みなと市港町1丁目2番3号",
        "中小企業会館4階",
      ]);
    });

    test("words of katakana and of two characters are not parted where they need not be", () => {
      expect(phrases("バトンタッチ資金", 65)).toEqual(["バトンタッチ", "資金"]);
      expect(phrases("経営者保証不要", 45)).toEqual(["経営者", "保証不要"]);
      expect(phrases("小規模企業者", 45)).toEqual(["小規模", "企業者"]);
      expect(phrases("東みなと市内", 45)).toEqual(["東みなと", "市内"]);
      expect(phrases("東みなと市ものづくり資金", 72)).toEqual(["東みなと市", "ものづくり資金"]);
      expect(phrases("2024年問題解決", 55)).toEqual(["2024年", "問題解決"]);
      expect(phrases("県と市町村の制度", 65)).toEqual(["県と市町村の", "制度"]);
      expect(phrases("金融機関所定", 45)).toEqual(["金融機関", "所定"]);
      expect(phrases("有担保割引", 35)).toEqual(["有担保", "割引"]);
      expect(phrases("県・市町村補給あり", 65)).toEqual(["県・市町村", "補給あり"]);
      expect(phrases("100万円以上2,000万円以内", 90)).toEqual(["100万円以上", "2,000万円以内"]);
      expect(phrases("西浜市中小企業融資", 80)).toEqual(["西浜市中小企業", "融資"]);
    });

    test("words of this trade stay whole inside names, and so do names of towns and what is counted", () => {
      expect(phrases("感染症対応資金", 45)).toEqual(["感染症", "対応資金"]);
      expect(phrases("県特別対策資金", 45)).toEqual(["県特別", "対策資金"]);
      expect(phrases("発行体所定金利", 45)).toEqual(["発行体", "所定金利"]);
      expect(phrases("経営安定化サポート資金", 65)).toEqual(["経営安定化", "サポート資金"]);
      expect(phrases("十和田市が全額補給", 52)).toEqual(["十和田市が", "全額補給"]);
      expect(phrases("取組・生産性向上", 55)).toEqual(["取組・", "生産性向上"]);
      expect(phrases("商業・サービス業は5人", 65)).toEqual(["商業・", "サービス業は", "5人"]);
      expect(phrases("「青森新時代」への架け橋", 70)[0]).toBe("「青森新時代」");
    });

    test("few lines become one more rather than break a word", () => {
      expect(phrases("市町が全額を補給", 42)).toEqual(["市町が", "全額を", "補給"]);
      expect(phrases("県が4分の1を補給", 60)).toEqual(["県が", "4分の1を", "補給"]);
      expect(phrases("2億8,000万円", 70)).toEqual(["2億8,000万円"]);
    });

    test("it takes no more lines than it needs but for one, and loses nothing", () => {
      for (let width = 60; width < 400; width += 3) {
        expect(phrases(prose, width).length).toBeLessThanOrEqual(lines(prose, width).length + 1);
        expect(phrases(prose, width).join("")).toBe(prose);
        for (const line of breakAtPhrases([{ text: prose, style }], width))
          expect(line.width).toBeLessThanOrEqual(width * 1.007);
      }
    });
  });

  test("a word longer than its line is broken rather than lost or left to stick out", () => {
    const url = "https://www.example.jp/disclosure/2026/statements/balance-sheet-of-the-association.html";
    for (const line of lines(url, 80)) expect(widthOf(line, style)).toBeLessThanOrEqual(80.5);
    expect(lines(url, 80).join("")).toBe(url);
  });

  test("whatever the text and the width, nothing is lost", () => {
    const letters = fc.constantFrom(..."あ漢ー。「」（）1,％▲ abZ・…年");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), fc.integer({ min: 15, max: 300 }), (text, width) => {
        const kept = (one: string) => one.replace(/[ 　]/g, "");
        expect(kept(lines(text.join(""), width).join(""))).toBe(kept(text.join("")));
      }),
      { numRuns: 300 },
    );
  });
});

test("digits of a table are as wide as each other", () => {
  const tabular = { ...style, face: "gothic", tabular: true } as const;
  expect(widthOf("1,111", tabular)).toBeCloseTo(widthOf("8,888", tabular));
  expect(widthOf("1,111", { ...tabular, tabular: false })).toBeLessThan(widthOf("8,888", tabular));
});

test("text as it can be set: composed, without invisible characters", () => {
  expect(settable("か\u3099葛\u{E0100}城\u200b市\ufeffは\u{E0101}")).toBe("が葛\u{E0100}城市は");
});

describe("異体字", () => {
  const gothic = { face: "gothic", tabular: false } as const;
  const [form, usual] = ["葛\u{E0100}", "葛\u{E0101}"] as const;
  const idOf = (character: string) => {
    const glyph = glyphOf(character, gothic);
    return glyph.face.glyph(glyph.character)?.id;
  };

  test("a selector asks for a form, which is another glyph than the usual one", () => {
    expect(idOf(form)).not.toBe(idOf("葛"));
    expect(missingIn(form, { ...style, face: "gothic" })).toEqual([]);
  });

  test("the form that a face usually draws is the same glyph with or without a selector", () => {
    const mincho = { face: "mincho", tabular: false } as const;
    const [one, other] = [glyphOf(usual, mincho), glyphOf("葛", mincho)];
    expect(one.face.glyph(one.character)?.id).toBe(other.face.glyph(other.character)?.id);
    expect(one.missing).toBeUndefined();
  });

  test("a form that no face has is told, and the usual one is drawn", () => {
    const unknown = "葛\u{E01EF}";
    expect(missingIn(unknown, style)).toEqual([unknown]);
    expect(glyphOf(unknown, style).character).toBe("葛");
  });

  test("is one character: it is neither parted from its selector nor wider", () => {
    expect(charactersOf(`${form}城`)).toEqual([form, "城"]);
    expect(widthOf(`${form}城`, style)).toBe(widthOf("葛城", style));
    expect(lines(`${form}${form}`, 10)).toEqual([form, form]);
  });
});
