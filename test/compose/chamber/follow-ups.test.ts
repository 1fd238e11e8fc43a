import { expect, test } from "vitest";
import { valuesOf } from "../../../src/compose/chamber/field.js";
import { visitFields } from "../../../src/compose/chamber/follow-up-fields.js";
import { followUpDays, followUpValues } from "../../../src/compose/chamber/follow-up-values.js";
import { cell } from "../../calculate/by-hand.js";
import { bare, caseWith, followUp, visit } from "./case.js";
import { listLines, shownValues } from "./values.js";

// 融資後指導の一覧と様式4の項目.

const half = { fiscalYear: 2025, half: 1 } as const;

test("a visit that was made", () => {
  expect(shownValues(valuesOf(visitFields, followUp({ visit })))).toEqual({
    指導の回: "約6か月",
    期日: "@2025-11-01",
    指導日: "@2025-11-14",
    面談相手: "代表者",
    資金繰り: "変わらない",
    必要な支援: "追加の融資",
    支援の内容: "詳細",
    借入負担の状況: "軽い",
    所見: "順調",
    指導担当者: "灯台 三郎",
  });
});

test("a visit still to be made is blank, but for who will make it; so is one that does not say by whom", () => {
  expect(shownValues(valuesOf(visitFields, followUp({})))).toEqual({
    指導の回: "約6か月",
    期日: "@2025-11-01",
    指導日: "─",
    面談相手: "",
    資金繰り: "",
    必要な支援: "",
    支援の内容: "",
    借入負担の状況: "",
    所見: "",
    指導担当者: "港 二郎",
  });
  const unnamed = followUp({ visit: { ...visit, officer: undefined } });
  expect(valuesOf(visitFields, unnamed)).toMatchObject({ 指導担当者: "港 二郎" });
});

test("the list: each visit, how many there are of each kind, the half and the days of grace", () => {
  const due = [
    followUp({ visit, status: "実施済" }),
    followUp({ months: 12, status: "期限超過" }),
    followUp({ months: 24, status: "期限超過" }),
    followUp({ case: bare, status: "期限到来" }),
    followUp({ visit: { ...visit, reported: undefined }, status: "実施済" }),
    followUp({ visit: { ...visit, reported: cell(null) }, status: "実施済" }),
  ];
  const values = followUpValues(due, half, { earlyDays: 30, graceDays: 60 }, "2025-10-01");
  expect(shownValues(values)).toEqual({
    期: "2025H1",
    期の名: "令和7年度上半期",
    期の始め: "令和7年4月",
    期の終わり: "令和7年9月",
    提出期限: "@2025-10-10",
    基準日: "@2025-10-01",
    猶予: "60日",
    期限超過: "#2",
    報告待ち: "#0",
    期限間近: "#0",
    期限到来: "#1",
    予定: "#0",
    実施済: "#3",
    指導: "6行",
  });
  expect(listLines(values.指導)).toEqual([
    "期日 | 状況 | 番号 | 事業者名 | 代表者名 | 回 | 融資日 | 指導日 | 報告日 | 資金繰り | 担当者",
    "@2025-11-01 | 実施済 | R7-1 | 若葉製作所 | 若葉 一郎 | 約6か月 | @2025-05-01 | @2025-11-14 | @2025-11-20 | 変わらない | 港 二郎",
    "@2025-11-01 | 期限超過 | R7-1 | 若葉製作所 | 若葉 一郎 | 約1年 | @2025-05-01 | ─ | ─ |  | 港 二郎",
    "@2025-11-01 | 期限超過 | R7-1 | 若葉製作所 | 若葉 一郎 | 2年 | @2025-05-01 | ─ | ─ |  | 港 二郎",
    "@2025-11-01 | 期限到来 | R7-2 | 青葉商店 |  | 約6か月 | ─ | ─ | ─ |  | 港 二郎",
    "@2025-11-01 | 実施済 | R7-1 | 若葉製作所 | 若葉 一郎 | 約6か月 | @2025-05-01 | @2025-11-14 | ─ | 変わらない | 港 二郎",
    "@2025-11-01 | 実施済 | R7-1 | 若葉製作所 | 若葉 一郎 | 約6か月 | @2025-05-01 | @2025-11-14 | ─ | 変わらない | 港 二郎",
  ]);
});

test("the calendar: visits not made yet and the report, by their days, and nobody's name", () => {
  const due = [
    followUp({ due: "2025-11-01", months: 12 }),
    followUp({ due: "2025-09-01", case: caseWith({ number: cell("R7-9") }) }),
    followUp({ due: "2025-08-01", status: "実施済" }),
    followUp({ due: "2025-10-10", months: 24, status: "期限超過" }),
  ];
  expect(followUpDays(due, half, "若葉商工会議所")).toEqual([
    {
      uid: "follow-up-R7-9-6m@kaiji",
      date: "2025-09-01",
      title: "融資後指導（約6か月） R7-9",
      description: "受付番号 R7-9",
    },
    {
      uid: "follow-up-R7-1-24m@kaiji",
      date: "2025-10-10",
      title: "融資後指導（2年） R7-1",
      description: "受付番号 R7-1",
    },
    {
      uid: "half-year-report-2025H1@kaiji",
      date: "2025-10-10",
      title: "推薦実績報告の提出期限（令和7年度上半期）",
      description: "若葉商工会議所",
    },
    {
      uid: "follow-up-R7-1-12m@kaiji",
      date: "2025-11-01",
      title: "融資後指導（約1年） R7-1",
      description: "受付番号 R7-1",
    },
  ]);
});
