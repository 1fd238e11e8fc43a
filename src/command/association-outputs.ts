import type { Output } from "../effects.js";
import type { OpenedDataset } from "../load/dataset.js";
import { distinct, type Outcome, type Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { bookletPdf } from "./booklet-pdf.js";
import { chartFiles, pngProblems } from "./charts.js";
import { type BookletOptions, type Desk, isWanted } from "./desk.js";
import { feeRatesPdf, feeRatesXlsx } from "./fee-rates.js";
import type { OutputFiles, OutputPlan } from "./output-plan.js";
import { type Publication, publication } from "./publication.js";

/** One output of an association, and how it is made of what is published. */
interface AssociationOutput<Made = Publication> extends OutputFiles {
  /** Whether the dataset has what it is made of, and it is asked for; always, where it does not say. */
  isThere?(made: Made, options: BookletOptions): boolean;
  make(made: Made, desk: Desk): Promise<Outcome<readonly Output[]>>;
}

const whole = (path: string, bytes: Uint8Array): Outcome<readonly Output[]> => ({
  value: [{ path, bytes }],
  problems: [],
});

/** `fee-rates.pdf`, which begins before the booklet is composed. */
const feeRatesOnPaper: AssociationOutput<Pick<Publication, "feeRates">> = {
  name: "fee-rates.pdf",
  isThere: ({ feeRates }) => feeRates !== undefined,
  make: async ({ feeRates }, { renderPdf }) =>
    feeRates ? feeRatesPdf(feeRates, renderPdf) : { value: [], problems: [] },
};

/** Every output of an association, in the order in which it is told. */
const outputs: readonly AssociationOutput[] = [
  {
    name: "booklet.pdf",
    make: (made, { renderPdf }) => bookletPdf(made, "final", renderPdf),
  },
  {
    name: "booklet-proof.pdf",
    isThere: (_, { proof }) => proof,
    make: (made, { renderPdf }) => bookletPdf(made, "proof", renderPdf),
  },
  {
    name: "booklet-print.pdf",
    isThere: (_, { print }) => print,
    make: (made, { renderPdf }) => bookletPdf(made, "print", renderPdf),
  },
  {
    name: "statements.xlsx",
    make: async ({ report }) =>
      whole("statements.xlsx", await (await import("../render/excel/book.js")).statementsWorkbook(report)),
  },
  feeRatesOnPaper,
  {
    name: "fee-rates.xlsx",
    isThere: ({ report }) => report.fees !== undefined,
    make: feeRatesXlsx,
  },
  {
    name: "charts",
    files: /^charts\/[^/]+\.(?:svg|png)$/u,
    make: async ({ booklet }, { options: { png } }) => ({
      value: await chartFiles(booklet, png),
      problems: [],
    }),
  },
  { name: "figures.json", make: async ({ report }) => whole("figures.json", figuresJson(report)) },
];

/** An association's outputs: read and checked now, drawn when asked. */
export async function associationOutputs(opened: OpenedDataset, desk: Desk): Promise<Outcome<OutputPlan>> {
  const lacking = await pngProblems(desk.options);
  if (lacking.length > 0) return { value: undefined, problems: lacking };
  const begun = new Map<string, ReturnType<AssociationOutput["make"]>>();
  const begin = <Made>(output: AssociationOutput<Made>, made: Made) => {
    const making = begun.get(output.name) ?? output.make(made, desk);
    // A bug in one is thrown when its turn comes, not before.
    making.catch(() => {});
    begun.set(output.name, making);
    return making;
  };
  const { value, problems } = await publication(opened, (feeRates) => {
    if (isWanted(feeRatesOnPaper.name, desk.options)) begin(feeRatesOnPaper, { feeRates });
  });
  if (!value) return { value: undefined, problems };
  const possible = outputs.filter((output) => output.isThere?.(value, desk.options) ?? true);
  const plan: OutputPlan = {
    names: possible.map(({ name }) => name),
    outputs,
    async make(names, progress) {
      const files: Output[] = [];
      const met: Problem[] = [];
      // All begin at once: others are made while the PDFs are drawn.
      const wanted = possible
        .filter(({ name }) => names.includes(name))
        .map((output) => ({ name: output.name, making: begin(output, value) }));
      for (const { name, making } of wanted) {
        const done = progress(`${name} を作成`);
        const made = await making;
        met.push(...made.problems);
        files.push(...(made.value ?? []));
        done("できました");
      }
      return { value: files, problems: distinct(met) };
    },
  };
  return { value: plan, problems };
}
