import { ifAny } from "../../calculate/fees/loan.js";
import type { FeeRequest } from "../../calculate/fees/settle.js";
import { type RiskClass, riskClasses } from "../../model/fee-schedule.js";
import type { Instalments } from "../../model/loan.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { classOutOfRange, contradictingOptions, missingOption } from "../../problem/rules/fee-case.js";
import { type OptionReader, optionReader } from "./options.js";

/** What a person asks at the command line or in a row of a file: everything as text. */
export interface FeeOptions {
  readonly amount?: string;
  readonly rate?: string;
  readonly months?: string;
  readonly days?: string;
  readonly revolving?: boolean;
  readonly instalments?: string;
  readonly uneven?: boolean;
  readonly graceMonths?: string;
  readonly held?: string;
  readonly programme?: string;
  readonly class?: string;
  readonly fullGuarantee?: boolean;
  /** 割引: their names. */
  readonly discount?: readonly string[];
  readonly surcharge?: string;
  readonly date?: string;
  readonly parts?: boolean;
  readonly loanDate?: string;
  readonly completed?: string;
}

/** Options to a request; all that is missing, unreadable or contradictory at once. */
export function feeRequest(options: FeeOptions, today: string): Outcome<FeeRequest> {
  const problems: Problem[] = [];
  const read = optionReader(problems);
  const why = "保証料の計算には";
  const surcharge = read.number("--surcharge", "経営者保証なしなどの上乗せ", "％", options.surcharge);
  const instalments = instalmentsOf(options, read, problems);
  const completion = completionOf(options, read, problems);
  const request: FeeRequest = {
    amount: read.needed("--amount", "貸付金額", "円", options.amount, why),
    ...termOf(options, read),
    revolving: options.revolving ?? false,
    ...(instalments && { instalments }),
    rate: rateOf(options, read, problems),
    full: options.fullGuarantee ?? false,
    discounts: options.discount ?? [],
    ...(surcharge && { surcharge }),
    date: read.date("--date", options.date) ?? today,
    inParts: options.parts ?? false,
    ...(completion && { completion }),
  };
  return { value: problems.length > 0 ? undefined : request, problems };
}

/** 月数 and 日数 together are a term in months with days beyond it. */
function termOf({ months, days }: FeeOptions, read: OptionReader): Pick<FeeRequest, "term" | "oddDays"> {
  if (months === undefined && days !== undefined)
    return { term: read.needed("--days", "保証期間", "日", days, "") };
  const oddDays = ifAny(read.number("--days", "1か月に満たない日数", "日", days));
  return {
    term: read.needed("--months", "保証期間", "か月", months, "日数（--days）がなければ"),
    ...(oddDays && { oddDays }),
  };
}

function rateOf(options: FeeOptions, read: OptionReader, problems: Problem[]): FeeRequest["rate"] {
  const { rate, programme } = options;
  if (programme === undefined) {
    if (options.class !== undefined)
      problems.push(missingOption({ option: "制度（--programme）", why: "料率区分から料率を調べるには" }));
    return read.needed("--rate", "保証料率", "％", rate, "制度（--programme）がなければ");
  }
  if (rate !== undefined) problems.push(contradictingOptions({ one: "--rate", other: "--programme" }));
  const riskClass = riskClassOf(options.class, problems);
  return { programme, ...(riskClass !== undefined && { riskClass }) };
}

function riskClassOf(text: string | undefined, problems: Problem[]): RiskClass | undefined {
  if (text === undefined) return undefined;
  const found = riskClasses.find((riskClass) => String(riskClass) === text.normalize("NFKC").trim());
  if (found === undefined) problems.push(classOutOfRange({ text }));
  return found;
}

function instalmentsOf(
  { instalments, uneven, graceMonths, held }: FeeOptions,
  read: OptionReader,
  problems: Problem[],
): Instalments | undefined {
  const grace = ifAny(read.number("--grace-months", "据置期間", "か月", graceMonths));
  const heldBack = ifAny(read.number("--held", "据置金額", "円", held));
  const count = read.number("--instalments", "分割回数", "回", instalments);
  if (count) {
    return {
      count,
      uneven: uneven ?? false,
      ...(grace && { grace }),
      ...(heldBack && { held: heldBack }),
    };
  }
  const idle = [grace && "据置期間", heldBack && "据置金額", uneven && "不均等"].find(Boolean);
  if (idle && instalments === undefined)
    problems.push(missingOption({ option: "分割回数（--instalments）", why: `${idle}を使うには` }));
  return undefined;
}

function completionOf(
  { loanDate, completed }: FeeOptions,
  read: OptionReader,
  problems: Problem[],
): FeeRequest["completion"] {
  if (loanDate === undefined && completed === undefined) return undefined;
  const why = "返戻の計算には";
  if (loanDate === undefined) problems.push(missingOption({ option: "貸付日（--loan-date）", why }));
  if (completed === undefined) problems.push(missingOption({ option: "完済日（--completed）", why }));
  const from = read.date("--loan-date", loanDate);
  const day = read.date("--completed", completed);
  return from && day ? { from, completed: day } : undefined;
}
