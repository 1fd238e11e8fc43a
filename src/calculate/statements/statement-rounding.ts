import type { DeclaredRounding, TableRounding } from "../../model/settings.js";
import type { Statement } from "../../model/statement.js";
import { isMoney } from "../../model/unit.js";
import { declaredRounding } from "../printed.js";

/** The rounding of a statement, and of what stands beside it: the one declared for it, or the unit in which it stands. */
export function statementRounding({ id, left }: Statement, declared: DeclaredRounding): TableRounding {
  const unit = left.columns[0]?.unit ?? "円";
  return declaredRounding(id, declared) ?? { ...declared.statement, ...(isMoney(unit) && { unit }) };
}
