import { expect, test } from "vitest";
import { calculateChamber } from "../../../src/calculate/chamber/report.js";
import type { ChamberDataset } from "../../../src/model/chamber/dataset.js";
import { told } from "../by-hand.js";
import { caseOf, half2025, halfUp, pending, programmes, visitOf } from "./case.js";

const chamber = (parts: Partial<ChamberDataset>): ChamberDataset => ({
  folder: "c",
  settings: {
    kind: "chamber",
    entity: { name: "見本商工会", prefecture: "見本県", association: "見本県信用保証協会" },
    half: half2025,
    rounding: halfUp,
    followUp: { earlyDays: 30, graceDays: 10 },
    resultDays: 60,
    sendingDays: 7,
    ratings: { A: 100, B: 80, C: 60, D: 40 },
  },
  cases: [caseOf()],
  visits: [],
  programmes,
  targets: [],
  ...parts,
});
const calculated = (parts: Partial<ChamberDataset>, asOf = "2025-10-08") =>
  calculateChamber(chamber(parts), half2025, asOf);

test("the report, the follow-ups, and every figure with its inputs before it", () => {
  const { value, problems } = calculated({});
  expect(problems).toEqual([]);
  expect(value?.asOf).toBe("2025-10-08");
  expect(value?.half).toEqual(half2025);
  expect(value?.report.total.applications.yen.value?.toNumber()).toBe(5_000_000);
  expect(value?.followUps.map(({ due }) => due)).toEqual(["2025-11-12", "2026-05-12"]);
  const id = (line: string, kind: string, what: string) => `half-year/2025H1/${line}/${kind}/${what}`;
  const figuresOf = (line: string) =>
    ["applications", "approvals"].flatMap((kind) =>
      ["count", "amount", "amount@千円"].flatMap((what) => [
        ...(line === "合計" || what === "amount@千円" ? [] : [`case/A-1/${kind}/${what}`]),
        id(line, kind, what),
      ]),
    );
  const ids = value?.figures.map((figure) => figure.id) ?? [];
  expect(ids.filter((one) => !one.includes("follow-up"))).toEqual([
    ...figuresOf("小規模企業資金"),
    ...figuresOf("合計"),
  ]);
  // After half a year on 12 November, after a year on 12 May: of the one half or the other.
  expect(ids).toContain("follow-ups/2025H2/period/due");
  expect(ids.indexOf("case/A-1/follow-up/6/due")).toBeLessThan(ids.indexOf("follow-ups/2025H2/period/due"));
});

test("a register with errors is not reported on, and what follows from it is not checked", () => {
  const { value, problems } = calculated({
    cases: [caseOf({ approvedAmount: "5000001" })],
    visits: [visitOf("A-9", "2025-10-01")],
  });
  expect([value, told(problems)]).toEqual([undefined, ["chamber/approved-more-than-applied 12 (6)"]]);
});

test("visits with errors keep the report from being made, too", () => {
  const { value, problems } = calculated({ visits: [visitOf("A-9", "2025-10-01")] });
  expect([value, told(problems)]).toEqual([undefined, ["chamber/visit-unknown-case 21"]]);
});

test("warnings of the register and of the chamber come with the report", () => {
  const lent = caseOf({ number: "A-2", guarantee: "25-2", lent: "2025-05-12" });
  const late = pending({ number: "A-3", applied: "2025-04-15" });
  // From 15 April to 1 December are 230 days; the visit due on 12 November is 19 days late.
  const { value, problems } = calculated({ cases: [lent, late] }, "2025-12-01");
  expect(value).toBeDefined();
  expect(told(problems)).toEqual(["chamber/result-missing-long 10", "chamber/follow-up-overdue 14"]);
});
