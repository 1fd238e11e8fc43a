import type { Rule } from "../problem.js";
import * as chamber from "./chamber.js";
import * as compose from "./compose.js";
import * as disk from "./disk.js";
import * as federation from "./federation.js";
import * as feeCase from "./fee-case.js";
import * as fees from "./fees.js";
import * as file from "./file.js";
import * as form from "./form.js";
import * as formValues from "./form-values.js";
import * as install from "./install.js";
import * as lastYear from "./last-year.js";
import * as ledger from "./ledger.js";
import * as openData from "./open-data.js";
import * as paper from "./paper.js";
import * as read from "./read.js";
import * as returned from "./return.js";
import * as series from "./series.js";
import * as settings from "./settings.js";
import * as sources from "./sources.js";
import * as starter from "./starter.js";
import * as table from "./table.js";

/**
 * 規則の一覧, room by room, but for the rules that stand beside their calculation (`calculate/rules.ts`). A new file
 * of rules is added here.
 */
export const ruleRooms = {
  install: rulesOf(install),
  disk: rulesOf(disk),
  file: rulesOf(file),
  read: rulesOf(read),
  settings: rulesOf(settings),
  sources: rulesOf(sources),
  table: rulesOf(table),
  starter: rulesOf(starter),
  series: rulesOf(series),
  ledger: rulesOf(ledger),
  lastYear: rulesOf(lastYear),
  fees: rulesOf(fees),
  feeCase: rulesOf(feeCase),
  compose: rulesOf(compose),
  paper: rulesOf(paper),
  chamber: rulesOf(chamber),
  returned: rulesOf(returned),
  federation: rulesOf(federation),
  form: rulesOf(form),
  formValues: rulesOf(formValues),
  openData: rulesOf(openData),
} as const;

/** The rules among what is declared: beside them stand facts, words that several rules share, other finders. */
export function rulesOf(
  declared: Readonly<Record<string, unknown>> | readonly unknown[],
): readonly Rule<never>[] {
  return Object.values(declared).filter(isRule);
}

function isRule(declared: unknown): declared is Rule<never> {
  return typeof declared === "function" && "id" in declared && "about" in declared;
}
