import type { Case, Programme } from "../../../model/chamber/register.js";
import { findAll } from "../../../problem/check.js";
import type { Problem } from "../../../problem/problem.js";
import { ProgrammeList } from "../programmes.js";
import { caseChecks, registerChecks } from "./checks.js";
import type { CaseSubject } from "./subject.js";

/** What must hold within a register, whoever it is for. */
export function checkRegister(
  cases: readonly Case[],
  programmes: readonly Programme[],
  when: Pick<CaseSubject, "asOf" | "resultDays">,
): Problem[] {
  const judgedBy = { ...when, programmes: new ProgrammeList(programmes) };
  return [
    ...cases.flatMap((one) => findAll(caseChecks, { ...judgedBy, one })),
    ...findAll(registerChecks, cases),
  ];
}
