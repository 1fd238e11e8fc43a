import { comparedFigures } from "../calculate/compare/compared-figures.js";
import { sideBySide } from "../calculate/compare/side-by-side.js";
import { footingProblems } from "../calculate/return/footing.js";
import { gatherReturns } from "../calculate/return/gathered.js";
import type { Output } from "../effects.js";
import { loadAccounts } from "../load/accounts.js";
import type { Reader } from "../load/reader.js";
import type { Account } from "../model/dataset.js";
import type { Return, WantedFigures } from "../model/return.js";
import type { LeftOutReturn, SideBySide } from "../model/side-by-side.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import type { RenderPdf } from "../render/pdf/index.js";
import { referenceFolder } from "./reference.js";

/**
 * 比較: what corporations handed over, read one after the other and put beside each other. What cannot be taken is left
 * out, with its problems, and the others go on; without any there is no value.
 */
export async function compareReturns(
  paths: readonly string[],
  reader: Reader,
  read: (path: string, wanted: WantedFigures) => Promise<Outcome<Return>>,
): Promise<Outcome<SideBySide>> {
  const problems: Problem[] = [];
  const chart = await referenceChart(reader, problems);
  const taken: Return[] = [];
  const leftOut: LeftOutReturn[] = [];
  for await (const { path, value, problems: found } of readInTurn(paths, (path) =>
    read(path, comparedFigures),
  )) {
    const met = [...found, ...(value ? footingProblems(value, chart) : [])];
    problems.push(...met.filter(({ severity }) => severity !== "note"));
    if (value && !hasErrors(met)) taken.push(value);
    else leftOut.push({ file: shortPath(path), reason: reasonOf(met) });
  }
  const { returns, refused, problems: found } = gatherReturns(taken);
  problems.push(...found);
  leftOut.push(
    ...refused.map(({ file }) => ({
      file: shortPath(file),
      reason: "同じ協会の同じ年度のもう一つと違います",
    })),
  );
  return { value: returns.length > 0 ? sideBySide(returns, leftOut, chart) : undefined, problems };
}

/** What each path gives, in their order: while one is looked at, the disk gives the next. */
async function* readInTurn(
  paths: readonly string[],
  read: (path: string) => Promise<Outcome<Return>>,
): AsyncGenerator<Outcome<Return> & { readonly path: string }> {
  const begun = (path: string) => {
    const reading = read(path);
    // What goes wrong with it is met when its turn comes.
    reading.catch(() => undefined);
    return { path, reading };
  };
  const [first, ...others] = paths;
  let present = first === undefined ? undefined : begun(first);
  for (const path of [...others, undefined]) {
    const next = path === undefined ? undefined : begun(path);
    if (present) yield { path: present.path, ...(await present.reading) };
    present = next;
  }
}

/** A path as outputs name it: they do not tell where files lay. */
const shortPath = (path: string): string => path.split("/").slice(-2).join("/");

/** Its files, `comparison.xlsx` and `comparison.pdf`. */
export async function comparisonFiles(
  compared: SideBySide,
  renderPdf: RenderPdf,
): Promise<Outcome<readonly Output[]>> {
  const { comparisonDocument } = await import("../compose/compare/document.js");
  const { comparisonWorkbook } = await import("../render/excel/compare-book.js");
  // The PDF is drawn in a thread of its own while the workbook is made here.
  const drawing = renderPdf(comparisonDocument(compared), { variant: "final", pictures: new Map() });
  const workbook = await comparisonWorkbook(compared);
  const { value: pdf, problems } = await drawing;
  if (!pdf) return { value: undefined, problems };
  return {
    value: [
      { path: "comparison.xlsx", bytes: workbook },
      { path: "comparison.pdf", bytes: pdf },
    ],
    problems,
  };
}

/** 共通の勘定科目表, by which the accounts of every corporation are put in one order. */
function referenceChart(reader: Reader, problems: Problem[]): Promise<readonly Account[]> {
  return loadAccounts(`${referenceFolder}/accounts.csv`, { folder: referenceFolder, reader, problems });
}

function reasonOf(problems: readonly Problem[]): string {
  const [first, ...others] = problems.filter(({ severity }) => severity === "error");
  const more = others.length > 0 ? `（ほかに${others.length}件）` : "";
  return `${first?.message.replace(/。$/u, "") ?? "読めません"}${more}`;
}
