import { expect, test } from "vitest";
import { visitReportValues } from "../../../src/compose/chamber/visit-report-values.js";
import { cell } from "../../calculate/by-hand.js";
import { visitOf } from "../../calculate/chamber/case.js";
import { caseWith, filled, followUp } from "./case.js";
import { listLines, shown } from "./values.js";

// 様式4の送付一覧: what was reported in the half, and what waits to be.

test("the half's reports and those that wait, by day of visit; a visit for none of the days due is 随時", () => {
  const other = caseWith({ number: cell("R7-2"), business: cell("青葉商店") });
  const due = visitOf("R7-1", "2025-11-14", { reported: cell("2025-11-20"), discussed: cell("2025-11-18") });
  const waiting = visitOf("R7-2", "2025-10-01", { reported: undefined, officer: cell("灯台") });
  const before = visitOf("R7-2", "2025-09-01", { reported: cell("2025-09-30") });
  const after = visitOf("R7-2", "2026-03-30", { reported: cell("2026-04-01") });
  const values = visitReportValues(
    [due, waiting, before, after],
    [filled, other],
    [followUp({ visit: due, months: 12 })],
    { fiscalYear: 2025, half: 2 },
  );
  expect(shown(values.件数 as never)).toBe("#2");
  expect(listLines(values.報告)).toEqual([
    "番号 | 事業者名 | 保証番号 | 回 | 融資日 | 指導日 | 報告日 | 資金繰り | 必要な支援 | 協議日 | 担当者",
    "R7-2 | 青葉商店 | 25-1 | 随時 | @2025-05-01 | @2025-10-01 | ─ | 変わらない | 金融支援不要 | ─ | 灯台",
    "R7-1 | 若葉製作所 | 25-1 | 約1年 | @2025-05-01 | @2025-11-14 | @2025-11-20 | 変わらない | 金融支援不要 | @2025-11-18 | 港 二郎",
  ]);
});
