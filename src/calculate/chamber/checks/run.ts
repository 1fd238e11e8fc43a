import type { LoanProgramme } from "../../../model/chamber/loan-programmes.js";
import type { Case } from "../../../model/chamber/register.js";
import { findAll } from "../../../problem/check.js";
import type { Problem } from "../../../problem/problem.js";
import { ProgrammeList } from "../programmes.js";
import { caseChecks, registerChecks } from "./checks.js";
import type { CaseSubject } from "./subject.js";

/** What must hold within a register, whoever it is for. */
export function checkRegister(
  cases: readonly Case[],
  programmes: readonly LoanProgramme[],
  when: Pick<CaseSubject, "asOf" | "resultDays">,
): Problem[] {
  const judgedBy = { ...when, programmes: new ProgrammeList(programmes) };
  return [
    ...cases.flatMap((entry) => findAll(caseChecks, { ...judgedBy, entry })),
    ...findAll(registerChecks, cases),
  ];
}
