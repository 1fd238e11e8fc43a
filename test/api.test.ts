import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as kaiji from "../src/index.js";
import { filesOf } from "./support/dataset.js";

// kaijiをプログラムから使う (docs/api.md): the stages called one by one give what the command gives.

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaiji-api-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function unwrapped<T>({ value, problems }: kaiji.Outcome<T>): T {
  if (value === undefined) throw new Error(kaiji.problemsText(problems, false));
  return value;
}

/** Whose forms they are. */
const aboutForms = ({ settings, words }: kaiji.AssociationDataset): kaiji.FormAbout => ({
  name: settings.entity.name,
  published: settings.published,
  words,
});

function effectsOf(said: string[]): kaiji.Effects {
  return {
    ...kaiji.fileEffects,
    print: (text) => void said.push(text),
    printChunks: async (chunks) => {
      for await (const chunk of chunks) said.push(chunk);
    },
    say: (text) => void said.push(text),
    ask: async () => undefined,
    progress: () => () => {},
    today: () => "2025-10-08",
  };
}

const switches = { strict: false, quiet: false, colour: false, proof: false, print: false, png: false };

test("an association: open, load, calculate, compose, render and write are what build does", async () => {
  const opened = unwrapped(await kaiji.openDataset("data/sample-2025", kaiji.fileEffects));
  const { yaml, reader } = opened;
  const dataset = unwrapped(await kaiji.loadAssociation(opened.folder, yaml, kaiji.referenceFolder, reader));
  const report = unwrapped(kaiji.calculate(dataset));
  const sources = await kaiji.bookletSources(opened);
  const booklet = unwrapped(kaiji.bookletOf({ report, dataset }, sources));
  const pictures = await kaiji.picturesOf(booklet, unwrapped(sources).pictures, opened);
  const templates = await kaiji.feeRatesTemplates(opened);
  const rates = unwrapped(kaiji.feeRatesOf({ report, dataset }, templates, unwrapped(sources).theme));
  const ofMonitoring = await kaiji.monitoringTemplates(opened);
  const monitoring = unwrapped(
    kaiji.monitoringOf({ report, dataset }, ofMonitoring, unwrapped(sources).theme),
  );
  const ofMonth = await kaiji.monthlyTemplates(opened);
  const monthly = unwrapped(kaiji.monthlyOf({ report, dataset }, ofMonth, unwrapped(sources).theme));
  const printed = kaiji.withPrinted(report, booklet);
  if (!printed.fees || !printed.monitoring || !printed.monthly)
    throw new Error("the sample has rates, cases and months");
  const papers = { report: printed, feeRates: rates, monitoring, monthly };
  const forms = unwrapped(await kaiji.formsOf({ ...papers, dataset, booklet }, opened));
  const figures = kaiji.publicFigures({ ...papers, forms });
  const final = { variant: "final", pictures: pictures.value, folder: opened.folder } as const;
  const profiles = unwrapped(await kaiji.pressProfiles(dataset.settings.print?.profile, opened));
  const print = { variant: "print", pictures: pictures.value, profiles } as const;
  const outputs = [
    { path: "booklet-print.pdf", bytes: unwrapped(await kaiji.renderPdf(booklet, print)) },
    { path: "booklet.pdf", bytes: unwrapped(await kaiji.renderPdf(booklet, final)) },
    { path: "statements.xlsx", bytes: await kaiji.statementsWorkbook(printed) },
    {
      path: "fee-rates.pdf",
      bytes: unwrapped(await kaiji.renderPdf(rates, { variant: "final", pictures: new Map() })),
    },
    { path: "fee-rates.xlsx", bytes: await kaiji.feeRatesWorkbook(printed, printed.fees) },
    {
      path: "monitoring.pdf",
      bytes: unwrapped(await kaiji.renderPdf(monitoring, { variant: "final", pictures: new Map() })),
    },
    { path: "monitoring.xlsx", bytes: await kaiji.monitoringWorkbook(printed, printed.monitoring) },
    ...kaiji.monitoringReturn({ report: printed }),
    {
      path: "monthly.pdf",
      bytes: unwrapped(await kaiji.renderPdf(monthly, { variant: "final", pictures: new Map() })),
    },
    { path: "monthly.xlsx", bytes: await kaiji.monthlyWorkbook(printed, printed.monthly, booklet.theme) },
    ...(await kaiji.associationOpenData({ report: printed })),
    ...(await kaiji.chartFiles(booklet, false)),
    ...unwrapped(await kaiji.formFiles(forms, aboutForms(dataset))),
    { path: "figures.json", bytes: kaiji.figuresJson({ ...printed, figures }) },
  ];
  await kaiji.fileEffects.replaceOutputs(join(folder, "stages"), outputs, () => false);

  const said: string[] = [];
  const options = { ...switches, print: true, output: join(folder, "whole"), format: "text" } as const;
  expect(await kaiji.build(["data/sample-2025"], options, effectsOf(said))).toBe(kaiji.exit.fine);
  const [whole, stages] = await Promise.all([
    filesOf(join(folder, "whole/sample-2025")),
    filesOf(join(folder, "stages")),
  ]);
  // The index of printed places is of the files that a build wrote, and its own.
  expect(Object.keys(whole)).toContain("printed-places.json");
  const rendered = Object.keys(whole).filter((path) => path !== "printed-places.json");
  expect(Object.keys(stages).sort()).toEqual(rendered.sort());
  expect(rendered.length).toBeGreaterThan(20);
  const differing = rendered.filter(
    (path) => !Buffer.from(whole[path] ?? []).equals(Buffer.from(stages[path] ?? [])),
  );
  expect(differing).toEqual([]);
});

test("a chamber and a prefecture: load and calculate", async () => {
  const chamber = unwrapped(await kaiji.openDataset("data/sample-chamber-2025h1", kaiji.fileEffects));
  const register = unwrapped(await kaiji.loadChamber(chamber.folder, chamber.yaml, chamber.reader));
  const made = unwrapped(kaiji.calculateChamber(register, register.settings.half, "2025-10-08"));
  const approved = made.report.programmes.map(({ approvals }) => Number(approvals.count.value));
  expect(Number(made.report.total.approvals.count.value)).toBe(approved.reduce((a, b) => a + b, 0));

  const prefecture = unwrapped(await kaiji.openDataset("data/sample-prefecture-2025h1", kaiji.fileEffects));
  const half = kaiji.parseHalfYear("2025H1");
  const sent = unwrapped(
    await kaiji.loadPrefecture(prefecture.folder, prefecture.yaml, half, prefecture.reader),
  );
  const consolidated = unwrapped(kaiji.consolidate(sent, "2025-10-08"));
  expect(consolidated.reports.length).toBe(3);
  const open = await kaiji.prefectureOpenData({ dataset: sent, report: consolidated });
  expect(open.map(({ path }) => path)).toEqual([
    "open-data/consolidated-chambers.csv",
    "open-data/consolidated-programmes.csv",
    "open-data/datapackage.json",
    "open-data.xlsx",
  ]);
});

test("a federation: load, calculate and draw", async () => {
  const federation = unwrapped(await kaiji.openDataset("data/japan-2023", kaiji.fileEffects));
  const read = unwrapped(
    await kaiji.loadFederation(federation.folder, federation.yaml, kaiji.referenceFolder, federation.reader),
  );
  const report = unwrapped(kaiji.calculateFederation(read));
  expect(report.tables.map(({ id }) => id)).toContain("national-ratio");
  const { slides } = unwrapped(await kaiji.overviewOf(federation));
  const open = await kaiji.federationOpenData({ report });
  expect(open.map(({ path }) => path)).toContain("open-data/national-ratio.csv");
  const book = await kaiji.overviewWorkbook(report, slides.theme);
  expect(new TextDecoder().decode(book.subarray(0, 2))).toBe("PK");
});

test("check tells what is wrong as values and as the command's own words", async () => {
  const { value, problems } = await kaiji.openDataset(join(folder, "nothing"), kaiji.fileEffects);
  expect({ value, hasErrors: kaiji.hasErrors(problems) }).toEqual({ value: undefined, hasErrors: true });
  expect(JSON.parse(kaiji.problemsJson(problems)).errors).toBe(1);
  const said: string[] = [];
  const code = await kaiji.check(
    [join(folder, "nothing")],
    { format: "text", colour: false },
    effectsOf(said),
  );
  expect(code).toBe(kaiji.exit.usage);
  expect(said).toEqual([kaiji.problemsText(problems, false)]);
});
