import { ledgerSections, ledgerStatements } from "../../model/association/statement/statements.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";
import { balancePlace, isBlank, usualBalance } from "./usual-side.js";

/** 借方と貸方の入れちがい, of a whole statement: most of its accounts stand on their unusual side. */
export const columnsSwapped = check<
  { table: string; statement: string; unusual: number; of: number },
  CheckContext
>({
  id: "check/columns-swapped",
  severity: "error",
  about:
    "計算書の科目の大半が、ふだんと逆の側にある（借方と貸方の列が入れかわっている）。貸借は合ったままなので、ほかの照合では分からない。",
  message: ({ table, statement, unusual, of }) =>
    `${table}の${statement}の科目のうち、残高のある${of}行中${unusual}行が、ふだんと逆の側にあります。借方と貸方の列が入れかわっています。`,
  hint: () => "見出しの借方と貸方を入れかえてください。",
  find: ({ dataset: { tables } }, broken) =>
    [
      { table: "残高試算表", rows: tables.trialBalance },
      { table: "前期残高試算表", rows: tables.previousTrialBalance },
    ].flatMap(({ table, rows = [] }) =>
      ledgerStatements.flatMap(({ id, title }) => {
        const own = rows.filter((row) => ledgerSections[row.section.value].statement === id && !isBlank(row));
        const unusual = own.filter((row) => usualBalance(row).isNegative());
        const [first] = unusual;
        // One account alone may be unusual, as a valuation difference is.
        if (!first || own.length < 2 || unusual.length * 2 <= own.length) return [];
        const facts = { table, statement: title, unusual: unusual.length, of: own.length };
        return [broken(facts, balancePlace(first))];
      }),
    ),
});
