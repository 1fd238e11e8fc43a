import { expect, test } from "vitest";
import type { Output } from "../../src/effects.js";
import { associationOpenData } from "../../src/kind/association/open-data.js";
import { federationOpenData } from "../../src/kind/federation/open-data.js";
import { overviewOf } from "../../src/kind/federation/publication.js";
import { openDataset } from "../../src/kind/open.js";
import { prefectureOpenData } from "../../src/kind/prefecture/open-data.js";
import { prefectureReport } from "../../src/kind/prefecture/report.js";
import { openDataProblems } from "../../src/load/open-data/check-file.js";
import { problemsText } from "../../src/problem/print.js";
import { reportOf } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";
import { disk } from "../support/publication.js";

// 機械判読の規則 on our own open data: of every dataset that has some, every file passes every rule.

async function ofAssociation(folder: string): Promise<readonly Output[]> {
  const { value } = await reportOf(folder, disk);
  if (!value) throw new Error(`${folder} has no report`);
  return associationOpenData(value);
}

async function ofPrefecture(folder: string): Promise<readonly Output[]> {
  const opened = (await openDataset(folder, disk)).value;
  const made = opened && (await prefectureReport(opened, { today: () => "2025-10-14" })).value;
  if (!made) throw new Error(`${folder} has no report`);
  return prefectureOpenData(made);
}

async function ofFederation(folder: string): Promise<readonly Output[]> {
  const opened = (await openDataset(folder, disk)).value;
  const made = opened && (await overviewOf(opened)).value;
  if (!made) throw new Error(`${folder} has no report`);
  return federationOpenData(made);
}

test.each([
  ["data/japan-2023", ofFederation, 10],
  ["data/aomori-2024", ofAssociation, 15],
  ["data/saga-2014", ofAssociation, 28],
  ["data/sample-2025", ofAssociation, 30],
  ["data/sample-prefecture-2025h1", ofPrefecture, 3],
] as const)("%s", async (folder, outputsOf, least) => {
  const outputs = (await outputsOf(folder)).filter(({ path }) => /\.(?:csv|xlsx)$/u.test(path));
  expect(outputs.length).toBeGreaterThanOrEqual(least);
  const effects = memoryEffects(Object.fromEntries(outputs.map(({ path, bytes }) => [path, bytes])));
  const found = await Promise.all(outputs.map(({ path }) => openDataProblems(path, effects)));
  expect(problemsText(found.flat(), false)).toBe("エラー0件、警告0件");
});
