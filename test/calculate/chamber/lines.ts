import type { ReportLine, Tally } from "../../../src/model/chamber/half-year-report.js";
import { working } from "../by-hand.js";

const tallyLine = ({ count, yen, amount }: Tally): string =>
  [count, yen, amount].map(({ value }) => String(value)).join("／");

/** 「甲 申込 2／1500／2 承諾 …」: name, and number, yen and 千円 of applications and approvals. */
export const reportLine = ({ name, applications, approvals }: ReportLine): string =>
  `${name} 申込 ${tallyLine(applications)} 承諾 ${tallyLine(approvals)}`;

/** Each figure of a tally with one step of its working. */
export const tallyWorking = ({ count, yen, amount }: Tally): string[] => [count, yen, amount].map(working);
