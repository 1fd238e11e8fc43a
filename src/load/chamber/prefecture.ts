import {
  type HalfYear,
  halfYearCode,
  lastHalfFolder,
  parseHalfYear,
  previousHalf,
  sameHalfLastYear,
} from "../../model/chamber/half-year.js";
import { loanProgrammesSchema } from "../../model/chamber/loan-programmes.js";
import {
  type Chamber,
  chambersSchema,
  type HalfYearRow,
  halfYearDataSchema,
  type PrefectureDataset,
  personalHeadings,
  type Submission,
} from "../../model/chamber/prefecture.js";
import { casesSchema } from "../../model/chamber/register.js";
import { normalForm } from "../../model/normal-form.js";
import { wordsOf } from "../../model/words.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import {
  countedTwice,
  otherChamber,
  otherHalf,
  personalColumn,
  unknownChamber,
} from "../../problem/rules/chamber.js";
import { suggest } from "../../problem/suggest.js";
import { cellPlace } from "../../read/trouble.js";
import { namesIn } from "../file.js";
import { tellLeftFromSample } from "../left-from-sample.js";
import type { Reader } from "../reader.js";
import { readGrid, readSource, sourceFile } from "../source.js";
import { loadSources } from "../sources/sources.js";
import { noHints } from "../table/hints.js";
import { readTable } from "../table/read.js";
import { tableName } from "../table-files.js";
import { reportUnknownFiles } from "../unknown-files.js";
import { wordsIn } from "../words.js";
import { validateYaml } from "../yaml.js";
import type { YamlFile } from "../yaml-file.js";
import { byConsultation } from "./dataset.js";
import { prefectureSettings } from "./settings.js";

/**
 * Reads a prefecture's folder: `chambers.csv`, `programmes.csv`, then for each chamber its register
 * (`registers/<団体コード>.xlsx`) or its half-year workbooks (`reports/<半期>/<団体コード>.xlsx`).
 */
export async function loadPrefecture(
  folder: string,
  yaml: YamlFile,
  wanted: HalfYear | undefined,
  reader: Reader,
): Promise<Outcome<PrefectureDataset>> {
  const problems: Problem[] = [];
  const settings = validateYaml(yaml, prefectureSettings, problems);
  const year = (wanted ?? settings?.half)?.fiscalYear;
  const sources = await loadSources(folder, [chambersSchema, loanProgrammesSchema], {
    year,
    reader,
    problems,
  });
  const reading = { folder, reader, problems, year, sources };
  const list = (await readSource(chambersSchema, reading)) ?? [];
  const programmeRows = (await readSource(loanProgrammesSchema, reading)) ?? [];
  await reportUnknownFiles(
    [chambersSchema, loanProgrammesSchema],
    ["registers", "reports", "forms", lastHalfFolder],
    reading,
  );
  const half = wanted ?? settings?.half;
  if (!settings || !half) return { value: undefined, problems };
  const halves = [half, previousHalf(half), sameHalfLastYear(half)];
  const folders = ["registers", ...halves.map((half) => `reports/${halfYearCode(half)}`)];
  for (const below of folders) await unknownCodes(`${folder}/${below}`, list, reader, problems);
  const submissions: Submission[] = [];
  for (const chamber of list)
    submissions.push(await readSubmission(folder, chamber, halves, reader, problems));
  if (hasErrors(problems)) return { value: undefined, problems };
  const words = [...wordsIn(yaml), ...wordsOf([...list, ...programmeRows])];
  tellLeftFromSample(words, settings.entity.name, problems);
  return { value: { folder, settings, half, programmes: programmeRows, submissions, words }, problems };
}

async function readSubmission(
  folder: string,
  chamber: Chamber,
  halves: readonly HalfYear[],
  reader: Reader,
  problems: Problem[],
): Promise<Submission> {
  const path = chamber.code.value;
  const register = await readSource(
    { ...casesSchema, path, required: false },
    { folder: `${folder}/registers`, reader, problems },
  );
  const reports: { half: HalfYear; rows: readonly HalfYearRow[] }[] = [];
  for (const half of halves) {
    const schema = { ...halfYearDataSchema, path };
    const file = await sourceFile(schema, {
      folder: `${folder}/reports/${halfYearCode(half)}`,
      reader,
      problems,
    });
    const rows = file === undefined ? undefined : await readReport(file, half, chamber, reader, problems);
    if (rows) reports.push({ half, rows });
  }
  if (register && reports.length > 0)
    problems.push(countedTwice({ name: chamber.name.value }, chamber.place));
  return { chamber, register: register?.sort(byConsultation), reports };
}

async function readReport(
  file: string,
  half: HalfYear,
  chamber: Chamber,
  reader: Reader,
  problems: Problem[],
): Promise<readonly HalfYearRow[] | undefined> {
  const sheet = await readGrid(file, halfYearDataSchema, { reader, problems });
  if (!sheet) return undefined;
  // Wherever the heading is found to stand, the name of a column of people's names is a cell of it.
  const personal = sheet.rows.flatMap(({ cells }) =>
    cells.filter(({ shown }) => personalHeadings.includes(normalForm(shown))),
  );
  for (const cell of personal) problems.push(personalColumn({ heading: cell.shown }, cellPlace(cell, sheet)));
  if (personal.length > 0) return undefined;
  // A half without any case is reported by headings alone.
  const rows = readTable({ ...halfYearDataSchema, mayBeEmpty: true }, [{ grid: sheet, hints: noHints }], {
    problems,
  });
  for (const row of rows) problems.push(...strangers(row, half, chamber));
  return rows;
}

/** What does not belong in this chamber's report of this half. */
function strangers({ half: period, chamber: name }: HalfYearRow, half: HalfYear, owner: Chamber): Problem[] {
  const found = parseHalfYear(period.value);
  const expected = halfYearCode(half);
  return [
    ...(found && halfYearCode(found) === expected
      ? []
      : [otherHalf({ found: period.text, expected }, period.place)]),
    ...(name && name.value !== "" && normalForm(name.value) !== normalForm(owner.name.value)
      ? [otherChamber({ found: name.value, expected: owner.name.value }, name.place, [owner.name.place])]
      : []),
  ];
}

async function unknownCodes(
  folder: string,
  list: readonly Chamber[],
  reader: Reader,
  problems: Problem[],
): Promise<void> {
  const codes = list.map(({ code }) => code.value);
  for (const name of await namesIn(folder, reader, problems)) {
    const code = tableName(name);
    if (code === undefined || codes.includes(code)) continue;
    problems.push(unknownChamber({ code, suggestion: suggest(code, codes) }, { file: `${folder}/${name}` }));
  }
}
