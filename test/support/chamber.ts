import { chamberReport, type LoadedChamber } from "../../src/kind/chamber/report.js";
import type { ChamberOptions } from "../../src/kind/desk.js";
import { openDataset } from "../../src/kind/open.js";
import type { Outcome } from "../../src/problem/problem.js";
import { type Files, memoryEffects } from "./memory.js";

/** A small valid chamber: one case applied for and approved in 2025H1. */
export const kaijiYaml = `kind: chamber
entity: { name: 見本商工会, prefecture: 見本県, association: 見本県信用保証協会 }
half: 2025H1
asOf: "2025-10-08"
`;

export const programmesCsv = `融資制度,推薦の可否,旧名称,改称日
小規模企業資金,可,,
経営安定資金,可,一般事業資金,R7.7.1
設備近代化資金,否,,
`;

const headings =
  "受付番号,相談日,面談,事業者名,会員区分,法人・個人,融資制度,申込金額（円）,推薦,推薦しない理由,申込日,結果,保証番号,承諾金額（円）,承諾日,融資日,担当者";

/** A case in the order of the headings above; anything may be set otherwise. */
export const goodCase = {
  number: "A-1",
  consulted: "R7.4.8",
  interviewed: "あり",
  business: "ひみつ商店",
  member: "会員",
  legalForm: "個人",
  programme: "小規模企業資金",
  amount: "5000000",
  recommended: "推薦",
  reason: "",
  applied: "R7.4.15",
  result: "保証承諾",
  guarantee: "25-1",
  approvedAmount: "5000000",
  approved: "R7.5.2",
  lent: "R7.5.12",
  officer: "佐藤",
};

export type CaseCells = typeof goodCase;

export function registerCsv(...cases: readonly Partial<CaseCells>[]): string {
  const rows = cases.map((one) => Object.values({ ...goodCase, ...one }).join(","));
  return [headings, ...rows, ""].join("\n");
}

export function chamberFiles(register: string | Uint8Array, more: Files = {}): Files {
  const path = typeof register === "string" ? "c/register.csv" : "c/register.xlsx";
  return { "c/kaiji.yaml": kaijiYaml, "c/programmes.csv": programmesCsv, [path]: register, ...more };
}

/** A chamber read, checked and calculated, as every command does it. */
export async function chamberOf(
  files: Files,
  options: ChamberOptions = {},
  folder = "c",
): Promise<Outcome<LoadedChamber>> {
  const effects = memoryEffects(files);
  const opened = await openDataset(folder, effects);
  if (!opened.value) return { value: undefined, problems: opened.problems };
  return chamberReport(opened.value, { ...options, today: effects.today });
}

export const rulesOf = ({ problems }: Outcome<unknown>): string[] => problems.map(({ rule }) => rule);
