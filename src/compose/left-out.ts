import type { ChapterPlan } from "../model/booklet.js";
import { isThere, type Presence } from "./presence.js";

/** What to add so that a chapter's data or words are there. */
function fileOf(name: string): string {
  if (name.startsWith("text/")) return `${name}.md`;
  if (name === "rates/schedule") return `${name}.yaml`;
  if (name === "rates/surcharges") return "rates/schedule.yamlの「上乗せ」かrates/surcharges.csv";
  return ofReturns[name] ?? `${name}.csv`;
}

/** 提出: a folder, and what comes of the returns in it, are no tables. */
const ofReturns: Readonly<Record<string, string>> = {
  returns: "この年度に協会から提出されたもの（returnsの中）",
  "returns/filed": "この年度の提出のうち、読みとれたもの（returnsの中）",
  "returns/map": "都道府県の地図に並ぶ協会の提出（returnsの中）",
  "monitoring-returns": "この年度のモニタリングの提出のうち、読みとれたもの（monitoring-returnsの中）",
  "associations/map": "都道府県の地図に並ぶ協会（associations.csv）",
};

/** Why a chapter is left out whose data are not there. */
export const lacks = ({ needs }: Pick<ChapterPlan, "needs">, presence: Presence): string =>
  absent(needs, presence);

/** Why a chapter is left out that came to nothing, by the names of what it looked for. */
export function cameToNothing(looked: readonly string[], presence: Presence): string {
  const missing = looked.filter((name) => !isThere(name, presence));
  const there = looked.filter((name) => !missing.includes(name)).join("と");
  if (missing.length === 0) return `${there === "" ? "章の原稿" : there}に、載せるものがありません`;
  return `${there === "" ? "" : `${there}に載せるものがなく、`}${absent(missing, presence)}`;
}

/**
 * 「text/greeting.mdがありません」「text/support.mdもreport/support.csvもありません」; of a table that is there and waits to
 * be filled in, that.
 */
function absent(names: readonly string[], { dataset: { unfilled } }: Presence): string {
  const waiting = names.filter((name) => unfilled?.has(name));
  return waiting.length > 0 ? `${waiting.join("と")}が、まだ記入されていません` : notThere(names);
}

const notThere = (names: readonly string[]): string =>
  `${names.length === 1 ? `${names.map(fileOf).join("")}が` : names.map((name) => `${fileOf(name)}も`).join("")}ありません`;
