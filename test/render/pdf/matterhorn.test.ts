import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { run } from "../../../src/bin/run.js";
import { openTemplate } from "../../../src/render/form/template.js";
import { drawSheets } from "../../../src/render/sheet/pdf.js";
import { filesOf, under } from "../../support/dataset.js";
import { matterhornFaults } from "../../support/matterhorn.js";
import { memoryEffects } from "../../support/memory.js";
import { render } from "./printing.js";
import { everyBlock, sampleDocument } from "./sample/document.js";

const forms = "templates/chamber";
const names = (await readdir(forms)).filter((name) => name.endsWith(".xlsx"));

/** Every PDF that a dataset's build writes, by its path. */
async function written(dataset: string, options: readonly string[]): Promise<Map<string, Uint8Array>> {
  const folder = `data/${dataset}`;
  const effects = memoryEffects(under(folder, await filesOf(folder)));
  expect(await run(["build", folder, "--output", "o", ...options], effects)).toBe(0);
  const paths = [...effects.files.keys()].filter((path) => path.startsWith("o/") && path.endsWith(".pdf"));
  return new Map(
    paths.map((path) => [path.slice(`o/${dataset}/`.length), effects.files.get(path) ?? Uint8Array.of()]),
  );
}

/** PDF/UA-1 by the Matterhorn Protocol: every kind of block, every variant, every PDF that a dataset becomes. */
describe("without fault", () => {
  test.each(["final", "print", "proof"] as const)("a document of every block: %s", async (variant) => {
    const document = { ...sampleDocument(everyBlock), title: "A&B 1 < 2", author: "<協会>" };
    const { bytes } = await render(document, variant);
    expect(await matterhornFaults(bytes)).toEqual([]);
  });

  test("a document in parts, with its openers and contents", async () => {
    const { chapters, ...document } = sampleDocument(everyBlock);
    const inParts = chapters.map((chapter, index) => (index === 0 ? chapter : { ...chapter, part: "業務" }));
    const { bytes } = await render({ ...document, chapters: inParts });
    expect(await matterhornFaults(bytes)).toEqual([]);
  });

  test.each(names)("the form %s", async (name) => {
    const template = await openTemplate(await readFile(`${forms}/${name}`), name, []);
    const facts = { title: name, author: "若葉商工会議所", language: "ja-JP", date: "2025-10-08" };
    expect(await matterhornFaults(await drawSheets(template?.sheets ?? [], facts))).toEqual([]);
  });

  test.each<[dataset: string, names: readonly string[], options: readonly string[]]>([
    [
      "sample-2025",
      [
        "booklet-print.pdf",
        "booklet-proof.pdf",
        "booklet.pdf",
        "fee-rates.pdf",
        "monitoring.pdf",
        "monthly.pdf",
        "forms/事業報告書.pdf",
        "forms/経営計画の評価.pdf",
      ],
      ["--print", "--proof"],
    ],
    ["aomori-2024", ["booklet.pdf", "fee-rates.pdf"], []],
    ["saga-2014", ["booklet.pdf", "fee-rates.pdf"], []],
    ["sample-chamber-2025h1", ["half-year-report.pdf"], ["--only", "half-year-report.pdf"]],
    [
      "sample-chamber-2025h1",
      ["forms/2025-001/annex-1.pdf", "forms/2025-001/form-2.pdf", "forms/2025-001/form-3.pdf"],
      ["--case", "2025-001"],
    ],
    ["sample-prefecture-2025h1", ["consolidated.pdf"], ["--only", "consolidated.pdf"]],
    ["japan-2023", ["overview.pdf"], ["--only", "overview.pdf"]],
  ])("what %s becomes: %j", async (dataset, names, options) => {
    const made = await written(dataset, options);
    expect([...made.keys()].sort()).toEqual(expect.arrayContaining([...names]));
    for (const [path, bytes] of made) expect([path, await matterhornFaults(bytes)]).toEqual([path, []]);
  });
});
