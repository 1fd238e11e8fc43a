import type { Rule } from "../problem.js";
import * as check from "./check.js";
import * as compose from "./compose.js";
import * as disk from "./disk.js";
import * as feeCase from "./fee-case.js";
import * as fees from "./fees.js";
import * as file from "./file.js";
import * as ledger from "./ledger.js";
import * as paper from "./paper.js";
import * as sanity from "./sanity.js";
import * as settings from "./settings.js";
import * as table from "./table.js";
import * as tie from "./tie.js";

/** 規則の一覧: every rule there is, in the order in which they are met. A new file of rules is added here. */
export const allRules: readonly Rule<never>[] = [
  disk,
  file,
  settings,
  table,
  ledger,
  check,
  tie,
  sanity,
  fees,
  feeCase,
  compose,
  paper,
].flatMap((declared) => Object.values(declared).filter(isRule));

function isRule(declared: unknown): declared is Rule<never> {
  return typeof declared === "function" && "id" in declared && "about" in declared;
}
