import { eraOf } from "../../model/era.js";
import type { FiscalYear } from "../../model/fiscal-year.js";
import { inOneWidth } from "../../model/normal-form.js";
import type { Problem } from "../../problem/problem.js";
import { namesIn } from "../file.js";
import type { Reader } from "../reader.js";

/** The places in a pattern that stand for a year, and which year it is of the dataset's. */
const years: ReadonlyMap<string, number> = new Map([
  ["{年度}", 0],
  ["{前年度}", -1],
]);

/**
 * The files below a folder that a pattern names, in order: `*` stands for anything within a name, `{年度}` and
 * `{前年度}` for that year as people write it (令和7年度, R7, 2025). Width and spaces make no difference.
 */
export async function filesMatching(
  folder: string,
  pattern: string,
  { year, reader, problems }: { year: FiscalYear | undefined; reader: Reader; problems: Problem[] },
): Promise<string[]> {
  let found = [folder];
  for (const part of pattern.split("/")) {
    const matches = matcher(part, year);
    const next: string[] = [];
    for (const inside of found) {
      if ((await reader.look(inside)).kind !== "folder") continue;
      for (const name of await namesIn(inside, reader, problems))
        if (matches.test(inOneWidth(name))) next.push(`${inside}/${name}`);
    }
    found = next;
  }
  return found;
}

/** The pattern that names a file of this year in every year. */
export const patternOf = (path: string, year: FiscalYear | undefined): string =>
  year === undefined ? path : path.replace(new RegExp(namesOf(year), "iu"), "{年度}");

function matcher(part: string, year: FiscalYear | undefined): RegExp {
  const pieces = part.split(/(\*|\{年度\}|\{前年度\})/u).map((piece) => {
    const shift = years.get(piece);
    if (shift !== undefined) return year === undefined ? "(?!)" : namesOf(year + shift);
    return piece === "*" ? ".*" : escaped(inOneWidth(piece));
  });
  return new RegExp(`^${pieces.join("")}$`, "iu");
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

/** Every way in which a year is written: 令和7年度, 令和7, R7, R07, 2025年度, 2025. */
function namesOf(year: FiscalYear): string {
  const { era, letter, year: number } = eraOf(`${year}-05-01`);
  const numbers = [`0?${number}`, ...(number === 1 ? ["元"] : [])].join("|");
  return `(?<!\\d)(?:${year}|(?:${era}|${letter})(?:${numbers}))(?!\\d)(?:年度?)?`;
}
