import { describe, expect, test } from "vitest";
import { caseFormOf, caseForms, type FormContext } from "../../../src/compose/chamber/case-forms.js";
import type { LoanProgramme } from "../../../src/model/chamber/loan-programmes.js";
import type { Case } from "../../../src/model/chamber/register.js";
import { cell, number } from "../../calculate/by-hand.js";
import { programmeOf } from "../../calculate/chamber/case.js";
import { caseWith, filled, followUp } from "./case.js";
import { shown } from "./values.js";

const context = (told: Partial<FormContext> = {}, cases: readonly Case[] = []): FormContext =>
  ({
    dataset: { cases, settings: { entity: { name: "若葉商工会議所" } } },
    followUps: [],
    asked: [],
    ...told,
  }) as unknown as FormContext;

/** The names of the sheets that a case gives of a form. */
const sheetsOf = (form: string, entry: Case, told: FormContext) =>
  caseFormOf(form)?.sheets(entry, told) ?? [];
const names = (form: string, entry: Case, told: FormContext = context()) =>
  sheetsOf(form, entry, told).map(({ name }) => name);

test("each form with its template and its title", () => {
  expect(caseForms.map(({ id, template, title }) => `${id} ${template} ${title}`)).toEqual([
    "2 form-2 推薦依頼書・推薦書（様式2）",
    "2-result form-2-result 保証審査結果通知（様式2）",
    "3 form-3 推薦結果の通知に関する同意書（様式3）",
    "4 form-4 融資後指導記録票（様式4）",
    "annex-1 annex-1 個人情報の提供に関する同意書（別紙1）",
    "annex-2 annex-2 保証料率区分照会票（別紙2）",
    "programmes programmes 融資制度の比較",
  ]);
});

test.each([
  ["2", "2"],
  ["様式2", "2"],
  ["推薦書", "2"],
  ["推薦依頼書", "2"],
  ["2-result", "2-result"],
  ["様式2結果", "2-result"],
  ["審査結果", "2-result"],
  ["審査結果通知", "2-result"],
  ["様式3", "3"],
  ["様式４ ", "4"],
  ["融資後指導記録票", "4"],
  ["別紙1", "annex-1"],
  ["個人情報", "annex-1"],
  ["別紙２", "annex-2"],
  ["照会票", "annex-2"],
  ["様式5", undefined],
])("a form may be called 「%s」", (wanted, id) => {
  expect(caseFormOf(wanted)?.id).toBe(id);
});

describe("a case calls for", () => {
  const refused = caseWith({ recommended: cell("推薦せず") });
  const open = caseWith({ recommended: cell("") });

  test("the recommendation unless it was refused; result and consent only where it was given; the annex always", () => {
    for (const [form, name] of [
      ["2", "form-2"],
      ["2-result", "form-2-result"],
      ["3", "form-3"],
      ["annex-1", "annex-1"],
    ] as const) {
      expect(names(form, filled)).toEqual([name]);
      expect(names(form, open)).toEqual(form === "2" || form === "annex-1" ? [name] : []);
      expect(names(form, refused)).toEqual(form === "annex-1" ? [name] : []);
      expect(names(form, refused, context({ asked: [refused] }))).toEqual([name]);
    }
  });

  test("values of the chamber and of the case", () => {
    const [sheet] = sheetsOf("3", filled, context());
    expect(sheet?.cases).toEqual([filled]);
    expect(sheet?.values).toMatchObject({ 団体名: "若葉商工会議所", 受付番号: "R7-1" });
  });
});

describe("form 4", () => {
  const later = followUp({ months: 24, status: "予定" });
  const due = followUp({ months: 12, status: "期限到来" });
  const other = followUp({ case: caseWith({}), months: 6, status: "期限超過" });
  const followUps = [due, later, other];

  test("is of the visits of the case that are not still to come, of those too where it is asked for", () => {
    expect(names("4", filled, context({ followUps }))).toEqual(["form-4-12m"]);
    expect(names("4", filled, context({ followUps, asked: [filled] }))).toEqual(["form-4-12m", "form-4-24m"]);
  });

  test("has the values of the visit, of the case and of the chamber", () => {
    const [sheet] = sheetsOf("4", filled, context({ followUps }));
    expect(sheet?.cases).toEqual([filled]);
    expect(sheet?.values).toMatchObject({ 指導の回: "約1年", 受付番号: "R7-1", 団体名: "若葉商工会議所" });
  });
});

describe("the comparison of programmes", () => {
  const programme = (name: string, limit: string) => ({
    ...programmeOf(name),
    limit: number(limit, "円"),
    terms: cell("7年以内"),
  });
  const told = (programmes: readonly LoanProgramme[], asked: readonly Case[] = []) => {
    const { dataset, ...rest } = context({ asked });
    return { ...rest, dataset: { ...dataset, programmes } };
  };
  const list = [programme("小規模企業資金", "5000000"), programme("小口", "4999999")];

  test("is made of a case that is not refused, where the list tells features", () => {
    const refused = caseWith({ recommended: cell("推薦せず") });
    expect(names("programmes", filled, told(list))).toEqual(["programmes"]);
    expect(names("programmes", filled, told([programmeOf("小規模企業資金")]))).toEqual([]);
    expect(names("programmes", refused, told(list))).toEqual([]);
    expect(names("programmes", refused, told(list, [refused]))).toEqual(["programmes"]);
  });

  test("sets the open ones side by side, the one applied for marked, and gives the others' reason", () => {
    // The case asks for 5,000 千円.
    const values = sheetsOf("programmes", filled, told(list))[0]?.values;
    expect(values?.制度).toMatchObject({
      rows: [{ 申込: "○", 融資制度: "小規模企業資金", "融資期間・利率": "7年以内" }],
    });
    expect(values?.選べない制度).toMatchObject({
      rows: [{ 融資制度: "小口", 理由: "申込金額が融資限度額を超える" }],
    });
  });
});

describe("inquiries", () => {
  const inquiry = (number: string, day: string | null, officer = "港 二郎") =>
    caseWith({ number: cell(number), inquired: cell(day), officer: cell(officer) });
  const numbers = (cases: readonly Case[]) => cases.map(({ number }) => number.value).join(",");

  /** The cases of each sheet that the cases give. */
  const sheets = (cases: readonly Case[], told: Partial<FormContext> = {}) =>
    cases.map((entry) =>
      sheetsOf("annex-2", entry, context(told, cases))
        .map((sheet) => numbers(sheet.cases))
        .join(" "),
    );

  test("of one day and one officer share a sheet, three at most, made for the first of them", () => {
    const day = "2025-04-03";
    const cases = ["1", "2", "3", "4"].map((number) => inquiry(number, day));
    expect(sheets(cases)).toEqual(["1,2,3", "", "", "4"]);
    expect(
      sheets([inquiry("1", day), inquiry("2", "2025-04-04"), inquiry("3", day, "甲"), inquiry("4", day)]),
    ).toEqual(["1,4", "2", "3", ""]);
  });

  test("without a day call for none, unless they are asked for", () => {
    const cases = [
      inquiry("1", null),
      caseWith({ number: cell("2"), inquired: undefined }),
      inquiry("3", "2025-04-03"),
    ];
    expect(sheets(cases)).toEqual(["", "", "3"]);
    expect(sheets(cases, { asked: cases })).toEqual(["1,2,3", "", ""]);
  });

  test("have the first case's values, and those of each under its number, blank where there are fewer", () => {
    const cases = [inquiry("1", "2025-04-03"), inquiry("2", "2025-04-03")];
    const [sheet] = sheetsOf("annex-2", cases[0] ?? filled, context({}, cases));
    const at = (name: string) => shown(sheet?.values[name] ?? null);
    expect(sheet?.name).toBe("annex-2");
    expect(at("団体名")).toBe("若葉商工会議所");
    expect(at("受付番号")).toBe("1");
    expect([1, 2, 3].map((index) => at(`照会${index}.受付番号`))).toEqual(["1", "2", "─"]);
    expect(sheet?.values).toHaveProperty("照会3.担当者", null);
    expect(sheet?.values).not.toHaveProperty("照会4.受付番号");
  });
});
