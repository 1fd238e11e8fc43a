import type { LoanProgramme } from "../../../src/model/chamber/loan-programmes.js";
import type { Case } from "../../../src/model/chamber/register.js";
import type { ReportRounding } from "../../../src/model/chamber/settings.js";
import type { Visit } from "../../../src/model/chamber/visits.js";
import type { IsoDate } from "../../../src/model/era.js";
import { at, cell, number } from "../by-hand.js";

interface Cells {
  readonly number?: string;
  readonly consulted?: IsoDate;
  readonly applied?: IsoDate | null;
  readonly approved?: IsoDate | null;
  readonly lent?: IsoDate | null;
  readonly repaid?: IsoDate | null;
  readonly programme?: string;
  readonly interviewed?: "あり" | "なし";
  readonly amount?: string | null;
  readonly recommended?: Case["recommended"]["value"];
  readonly reason?: string;
  readonly result?: Case["result"]["value"];
  readonly guarantee?: string;
  readonly approvedAmount?: string | null;
}

/**
 * A case as a register has it, applied for and approved in the first half of fiscal 2025. Each of its cells
 * stands in a row of its own number: 1 its own, 2 the number, 3 consulted, …
 */
export const caseOf = (cells: Cells = {}): Case =>
  ({
    place: at(1),
    number: cell(cells.number ?? "A-1", 2),
    consulted: cell(cells.consulted ?? "2025-04-08", 3),
    programme: cell(cells.programme ?? "小規模企業資金", 4),
    interviewed: cell(cells.interviewed ?? "あり", 5),
    amount: number(cells.amount === undefined ? "5000000" : cells.amount, "円", 6),
    recommended: cell(cells.recommended ?? "推薦", 7),
    reason: cells.reason === undefined ? undefined : cell(cells.reason, 8),
    applied: cell(cells.applied === undefined ? "2025-04-15" : cells.applied, 9),
    result: cell(cells.result ?? "保証承諾", 10),
    guaranteeNumber: cell(cells.guarantee ?? "25-1", 11),
    approvedAmount: number(cells.approvedAmount === undefined ? "5000000" : cells.approvedAmount, "円", 12),
    approved: cell(cells.approved === undefined ? "2025-05-02" : cells.approved, 13),
    lent: cell(cells.lent === undefined ? "2025-05-12" : cells.lent, 14),
    officer: cell("佐藤", 16),
    repaid: cells.repaid === undefined ? undefined : cell(cells.repaid, 15),
  }) as Case;

/** A case that was applied for and has no result. */
export const pending = (cells: Cells = {}): Case =>
  caseOf({ result: "", guarantee: "", approvedAmount: null, approved: null, lent: null, ...cells });

/** A visit that found nothing amiss, reported to the corporation on the same day unless it is said otherwise. */
export const visitOf = (caseNumber: string, date: IsoDate, cells: Partial<Visit> = {}): Visit => ({
  place: at(1),
  number: cell(caseNumber, 21),
  date: cell(date, 22),
  met: cell("代表者", 23),
  cash: cell("変わらない", 24),
  support: cell("金融支援不要", 25),
  supportDetail: undefined,
  burden: undefined,
  opinion: cell("順調", 26),
  reported: cell(date, 27),
  discussed: undefined,
  officer: undefined,
  ...cells,
});

interface Renamed {
  readonly from: string;
  readonly on: IsoDate | null;
}

/** The columns of a programme's features, which a file may leave out. */
export const withoutFeatures = {
  eligible: undefined,
  limit: undefined,
  terms: undefined,
  guarantee: undefined,
  papers: undefined,
  desks: undefined,
  sharing: undefined,
  frame: undefined,
  municipal: undefined,
};

export const programmeOf = (
  name: string,
  renamed?: Renamed,
  recommendable: "可" | "否" = "可",
): LoanProgramme => ({
  place: at(31),
  name: cell(name, 32),
  recommendable: cell(recommendable, 33),
  ...withoutFeatures,
  formerName: renamed && cell(renamed.from, 34),
  renamed: renamed && cell(renamed.on, 35),
});

/** 小規模企業資金; 経営安定資金, until 30 June 2025 一般事業資金; 設備近代化資金, which may not be recommended. */
export const programmes = [
  programmeOf("小規模企業資金"),
  programmeOf("経営安定資金", { from: "一般事業資金", on: "2025-07-01" }),
  programmeOf("設備近代化資金", undefined, "否"),
];

export const half2025 = { fiscalYear: 2025, half: 1 } as const;

export const halfUp: ReportRounding = { amount: "half-up", total: "from-yen" };
