import type { NationalAssociation } from "../../model/federation/associations.js";
import type { AssociationFiling, Filings } from "../../model/federation/returns.js";
import { figureTableFile } from "../../model/figure-table.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import { normalForm } from "../../model/normal-form.js";
import type { ReturnSubject } from "../../model/return.js";
import { hasErrors, type Problem } from "../../problem/problem.js";
import {
  noReturnsOfYear,
  otherAssociation,
  otherYear,
  returnsOfOneCode,
  returnTroubled,
  unknownReturn,
} from "../../problem/rules/federation.js";
import { suggest } from "../../problem/suggest.js";
import { namesIn } from "../file.js";
import type { Reader } from "../reader.js";
import { readReturnFile } from "../return/return-file.js";

/** Where returns lie, by what they are of: a folder a year, a file a corporation. */
export const returnsFolders = { statements: "returns", monitoring: "monitoring-returns" } as const;

/** Notes that people keep beside what was handed over. */
const isNote = (name: string): boolean => /\.md$/iu.test(name);

/** A return by its name: `02.json`, `02.xlsx`, `02.csv`, and `02/`, a folder of open data. */
const returnName = /^(?<code>.+?)(?:\.(?:json|xlsx|csv))?$/iu;

/** Whose returns are looked for, of which year, and of what. */
interface ReturnsSought {
  readonly associations: readonly NationalAssociation[];
  readonly year: FiscalYear;
  readonly subject: ReturnSubject;
}

/**
 * 提出の読みこみ: `returns/<年度>/<協会コード>.json`, `.xlsx`, `.csv`, or the folder of open data. What cannot be taken is told as warnings with its file,
 * and the others are taken. Undefined where there is no folder of the year.
 */
export async function loadReturns(
  folder: string,
  { associations, year, subject }: ReturnsSought,
  reader: Reader,
  problems: Problem[],
): Promise<Filings | undefined> {
  const all = `${folder}/${returnsFolders[subject]}`;
  const years = (await namesIn(all, reader, problems)).filter((name) => !isNote(name));
  if (years.length === 0) return undefined;
  const below = `${all}/${year}`;
  const names = (await namesIn(below, reader, problems)).filter((name) => !isNote(name));
  if (names.length === 0) {
    problems.push(
      noReturnsOfYear({ year: fiscalYearName(year), folder: String(year), found: years }, { file: all }),
    );
    return undefined;
  }
  const codes = associations.map(({ code }) => code.value);
  const codeOf = (name: string): string => returnName.exec(name)?.groups?.code ?? "";
  for (const name of names.filter((one) => !codes.includes(codeOf(one))))
    problems.push(
      unknownReturn({ name, suggestion: suggest(codeOf(name), codes) }, { file: `${below}/${name}` }),
    );
  const filings: AssociationFiling[] = [];
  for (const association of associations) {
    const own = names.filter((name) => codeOf(name) === association.code.value);
    const files = own.map((name) => `${below}/${name}`);
    const filing = await filingOf(association, files, { year, subject }, reader);
    filings.push(filing);
    if (filing.state === "refused") problems.push(...filing.problems);
  }
  return filings;
}

async function filingOf(
  association: NationalAssociation,
  files: readonly string[],
  { year, subject }: Pick<ReturnsSought, "year" | "subject">,
  reader: Reader,
): Promise<AssociationFiling> {
  const [file, other] = files;
  if (file === undefined) return { association, state: "missing" };
  const name = association.name.value;
  const refused = (...problems: Problem[]): AssociationFiling => ({
    association,
    state: "refused",
    files,
    problems,
  });
  if (other !== undefined) return refused(returnsOfOneCode({ name }, { file }, [{ file: other }]));
  const met: Problem[] = [];
  const isFolder = (await reader.look(file)).kind === "folder";
  const path = isFolder ? `${file}/${figureTableFile}` : file;
  const returned = await readReturnFile(path, reader, met, { subject });
  if (!returned || hasErrors(met))
    return refused(returnTroubled({ name, faults: met.length }, { file }), ...met.map(asWarning));
  if (returned.fiscalYear !== year)
    return refused(
      otherYear(
        { name, found: fiscalYearName(returned.fiscalYear), expected: fiscalYearName(year) },
        { file },
      ),
    );
  if (normalForm(returned.entity.name) !== normalForm(name))
    return refused(
      otherAssociation({ found: returned.entity.name, expected: name }, { file }, [association.name.place]),
    );
  return { association, state: "filed", returned };
}

/** What keeps one return out keeps the others from nothing. */
const asWarning = (problem: Problem): Problem =>
  problem.severity === "error" ? { ...problem, severity: "warning" } : problem;
