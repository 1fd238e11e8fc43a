import { beforeAll, expect, test } from "vitest";
import { type BuildOptions, build } from "../../src/command/build.js";
import { deskOf } from "../../src/kind/desk.js";
import { type Drawers, drawers, type PdfJob } from "../../src/kind/draw.js";
import { unpack } from "../../src/model/packed.js";
import { sampleDocument } from "../render/pdf/sample/document.js";
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
function threadOf(arrived: PdfJob[], drawn: unknown[]) {
  return (): Drawers => ({
    pdf: (job) => {
      arrived.push(structuredClone(job));
      return drawers.pdf(structuredClone(job));
    },
    svgs: (graphics) => {
      drawn.push(graphics);
      return drawers.svgs(structuredClone(graphics));
    },
  });
}

async function drawnFiles(options: Partial<BuildOptions>) {
  const effects = memoryEffects(files);
  await build([folder], { ...settings, ...options }, effects);
  const outputs = [...effects.files].filter(
    ([path]) => path.startsWith("output/") && /\.(?:pdf|svg)$/u.test(path),
  );
  return outputs.map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes).toString("base64") }));
}

test("every PDF, the proof with its list of places too, and every SVG is the same to the byte", async () => {
  const arrived: PdfJob[] = [];
  const drawn: unknown[] = [];
  const elsewhere = await drawnFiles({ proof: true, pdfThread: threadOf(arrived, drawn) });
  const here = await drawnFiles({ proof: true });
  // The tables of rates go first, while the booklet is composed.
  expect(arrived.map(({ options }) => options.variant)).toEqual(["final", "final", "proof"]);
  expect(unpack(arrived[0]?.document as PdfJob["document"]).title).toContain("信用保証料率");
  expect(drawn).toHaveLength(1);
  expect(elsewhere.length).toBeGreaterThan(10);
  expect(elsewhere.map(({ path }) => path).filter((path) => path.endsWith(".pdf"))).toEqual([
    "output/saga-2014/booklet.pdf",
    "output/saga-2014/booklet-proof.pdf",
    "output/saga-2014/fee-rates.pdf",
  ]);
  const apart = elsewhere.filter(
    ({ path, bytes }, at) => path !== here[at]?.path || bytes !== here[at]?.bytes,
  );
  expect(apart.map(({ path }) => path)).toEqual([]);
});

test("no thread is begun where no PDF is asked for", async () => {
  const refused = () => {
    throw new Error("begun");
  };
  const made = await drawnFiles({ only: ["statements.xlsx", "charts"], pdfThread: refused });
  expect(made.filter(({ path }) => !path.endsWith(".svg"))).toEqual([]);
  const begun = [expect.objectContaining({ message: expect.stringContaining("begun") })];
  await expect(drawnFiles({ only: ["fee-rates.pdf"], pdfThread: refused })).rejects.toMatchObject({
    errors: begun,
  });
});

test("of a character that no typeface has the thread is told which words it stands in, and of nothing else", async () => {
  const words = [{ text: "祝🎉", place: { file: "a.csv", row: 2, column: "B" } }];
  const documentOf = (text: string) => ({
    ...sampleDocument([{ kind: "paragraph", role: "body", content: [text] }]),
    words,
  });
  const options = { variant: "final", pictures: new Map() } as const;
  const arrived: PdfJob[] = [];
  const desk = deskOf({ today: () => "2026-07-31", pdfThread: threadOf(arrived, []) });
  expect((await desk.renderPdf(documentOf("祝い"), options)).problems).toEqual([]);
  const { problems } = await desk.renderPdf(documentOf("祝🎉"), options);
  expect(problems).toMatchObject([{ rule: "paper/missing-glyph", place: words[0]?.place }]);
  const sent = arrived.map(({ document }) => unpack(document).words);
  expect(sent).toEqual([undefined, undefined, words]);
});
