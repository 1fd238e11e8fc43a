import exceljs, { type Workbook } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../../src/model/report.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { statementsWorkbook } from "../../../src/render/excel/book.js";
import { type Parts, unzipParts } from "../../../src/render/excel/zipped.js";
import { filesOf, reportOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";
import { hasLibreOffice, recalculate } from "../../support/recalculate.js";
import { elements, parseXml } from "../../support/xml-parts.js";

// 図: each chart stands on the sheet of its table and draws the very cells that stand there.

const accent = "#a01040";
const isThere = await hasLibreOffice();

let report: Report;
let bytes: Uint8Array;
let parts: Parts;
let workbook: Workbook;

beforeAll(async () => {
  const folder = "data/sample-2025";
  const { value } = await reportOf(folder, memoryEffects(under(folder, await filesOf(folder))));
  if (!value) throw new Error("the sample could not be read");
  report = value.report;
  const colours = { ...defaultTheme.colours, series: [accent, "#808080"] };
  bytes = await statementsWorkbook(report, { colours });
  parts = unzipParts(bytes);
  workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
});

const charted = () => report.tables.filter(({ chart }) => chart !== undefined);

describe("the workbook's own charts", () => {
  test("the yearly tables, the base property, every breakdown and every series have one, on their own sheet", () => {
    const ids = charted().map(({ id }) => id.split("/").slice(0, 2).join("/"));
    expect(new Set(ids)).toEqual(
      new Set([
        ...["trend/applications", "trend/approvals", "trend/outstanding", "trend/repayments"],
        ...["trend/subrogations", "trend/recoveries", "trend/clients"],
        ...["base-property/composition", "base-property/contributions", "base-property/trend"],
        ...["mix/applications", "mix/approvals", "mix/outstanding", "mix/subrogations"],
        ...["series/bankruptcies", "series/branches"],
      ]),
    );
    for (const { title } of charted()) {
      const [chart] = chartsOn(title);
      expect(chart && titleOf(chart)).toMatch(new RegExp(`^${title}(（.+）)?$`, "u"));
    }
    expect(chartPaths(parts)).toHaveLength(charted().length);
  });

  test("a number in a chart is the number in the cell that it names, and so is a word", () => {
    let compared = 0;
    for (const { title } of charted()) {
      for (const { formula, cached } of chartsOn(title).flatMap(referencesOf)) {
        // A number that is withheld is no point of a chart.
        const cells = cellsAt(formula).filter((value) => value !== "＊＊＊");
        expect({ formula, cached }).toEqual({ formula, cached: cells });
        compared += cached.length;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  test("a breakdown draws its outermost parts: each once, no total, no group beside its members", () => {
    const table = report.tables.find(({ title }) => title === "金融機関群別保証承諾");
    const parts = table?.rows.filter(({ level, role }) => level === 0 && role !== "total");
    const [chart] = chartsOn("金融機関群別保証承諾");
    const [, names] = chart ? referencesOf(chart) : [];
    expect(parts?.length).toBeGreaterThan(3);
    expect(names?.cached).toEqual(parts?.map(({ label }) => label));
  });

  test("bars have the theme's colour, numbers the corporation's format", () => {
    const [chart] = chartsOn("業種別保証承諾");
    expect(chart).toContain(`<a:srgbClr val="${accent.slice(1)}"/>`);
    expect(chart).toContain('formatCode="#,##0;&quot;▲&quot;#,##0"');
  });

  test.skipIf(!isThere)(
    "LibreOffice opens every chart and keeps the cells that it draws",
    async () => {
      const { book } = await recalculate({ book: bytes });
      const kept = unzipParts(book ?? new Uint8Array());
      expect(chartPaths(kept)).toHaveLength(charted().length);
      const drawn = (of: Parts) =>
        chartPaths(of)
          .map((path) => numbersIn(textOf(of, path)))
          .sort((a, b) => (a.join() < b.join() ? -1 : 1));
      expect(drawn(kept)).toEqual(drawn(parts));
    },
    240_000,
  );
});

const chartPaths = (of: Parts): string[] =>
  Object.keys(of).filter((path) => /^xl\/charts\/chart\d+\.xml$/u.test(path));

const textOf = (of: Parts, path: string): string => new TextDecoder().decode(of[path]);

/** The charts of a sheet, found as Excel finds them: from the sheet to its drawing to its charts. */
function chartsOn(name: string): string[] {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const path = `xl/worksheets/sheet${sheet.id}.xml`;
  const drawings = elements(parseXml(parts, path) ?? failed(path), "drawing");
  return drawings.flatMap(() => {
    const drawing = targetsOf(`xl/worksheets/_rels/sheet${sheet.id}.xml.rels`, "drawing");
    return drawing
      .flatMap((one) => targetsOf(`xl/drawings/_rels/${one}.rels`, "chart"))
      .map((chart) => textOf(parts, `xl/charts/${chart}`));
  });
}

function targetsOf(path: string, type: string): string[] {
  return elements(parseXml(parts, path) ?? failed(path), "Relationship")
    .filter((relation) => relation.getAttribute("Type")?.endsWith(`/${type}`))
    .map((relation) => (relation.getAttribute("Target") ?? "").split("/").at(-1) ?? "");
}

function failed(path: string): never {
  throw new Error(`${path} is no XML`);
}

const titleOf = (chart: string): string | undefined =>
  /<a:t>(?<title>[^<]*)<\/a:t>/u.exec(chart)?.groups?.title;

/** Everything that a chart draws: the cells that it names, and what it says stands there. */
function referencesOf(chart: string): { formula: string; cached: unknown[] }[] {
  const pattern = /<c:(?<kind>str|num)Ref><c:f>(?<formula>[^<]*)<\/c:f>(?<cache>.*?)<\/c:\k<kind>Ref>/gsu;
  return [...chart.matchAll(pattern)].map(({ groups }) => {
    const { kind, formula = "", cache = "" } = { ...groups };
    const words = [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value = ""]) => value);
    return { formula, cached: kind === "num" ? words.map(Number) : words };
  });
}

/** What stands in the cells of `'表'!$B$5:$B$9` or `('表'!$B$5,'表'!$B$8)`. */
function cellsAt(formula: string): unknown[] {
  return [...formula.matchAll(/'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?/gu)].flatMap(
    ([, name = "", column, first = "", last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
        const cell = workbook.getWorksheet(name)?.getCell(`${column}${Number(first) + index}`);
        return cell?.result ?? cell?.value;
      }),
  );
}

const numbersIn = (chart: string): number[] =>
  [...chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/gsu)].flatMap(([, cache = ""]) =>
    [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => Number(value)),
  );
