import { beforeAll, expect, test } from "vitest";
import { type BuildOptions, build } from "../../src/command/build.js";
import { type DrawingJob, draw } from "../../src/kind/draw.js";
import { unpack } from "../../src/model/packed.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, memoryEffects } from "../support/memory.js";

// 作図: a document drawn in another thread is the one that would have been drawn here.

const folder = "data/saga-2014";
const settings: BuildOptions = {
  output: "output",
  format: "text",
  strict: false,
  quiet: true,
  colour: false,
  proof: false,
  print: false,
  png: false,
};

let files: Files;
beforeAll(async () => {
  files = under(folder, await filesOf(folder));
});

/** What is sent to the thread, as it arrives there. */
function threadOf(arrived: DrawingJob[]) {
  return () => (drawing: DrawingJob) => {
    arrived.push(structuredClone(drawing));
    return draw(structuredClone(drawing));
  };
}

async function pdfsOf(options: Partial<BuildOptions>) {
  const effects = memoryEffects(files);
  await build([folder], { ...settings, ...options }, effects);
  const outputs = [...effects.files].filter(([path]) => path.startsWith("output/") && path.endsWith(".pdf"));
  return outputs.map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes).toString("base64") }));
}

test("every PDF, the proof with its list of places too, is the same to the byte", async () => {
  const arrived: DrawingJob[] = [];
  const elsewhere = await pdfsOf({ proof: true, pdfThread: threadOf(arrived) });
  const here = await pdfsOf({ proof: true });
  // The tables of rates go first, while the booklet is composed.
  expect(arrived.map(({ options }) => options.variant)).toEqual(["final", "final", "proof"]);
  expect(unpack(arrived[0]?.document as DrawingJob["document"]).title).toContain("信用保証料率");
  expect(elsewhere.map(({ path }) => path)).toEqual([
    "output/saga-2014/booklet.pdf",
    "output/saga-2014/booklet-proof.pdf",
    "output/saga-2014/fee-rates.pdf",
  ]);
  expect(elsewhere.every(({ bytes }, index) => bytes === here[index]?.bytes)).toBe(true);
});

test("no thread is begun where no PDF is asked for", async () => {
  const refused = () => {
    throw new Error("begun");
  };
  expect(await pdfsOf({ only: ["statements.xlsx", "charts"], pdfThread: refused })).toEqual([]);
  const begun = [expect.objectContaining({ message: expect.stringContaining("begun") })];
  await expect(pdfsOf({ only: ["fee-rates.pdf"], pdfThread: refused })).rejects.toMatchObject({
    errors: begun,
  });
});
