import { expect, test } from "vitest";
import type { CaseStudy } from "../../../src/model/block.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";

const study = (...titles: string[]): CaseStudy => ({
  kind: "case-study",
  id: "case",
  title: "次の代へ",
  client: "織物業",
  stages: titles.map((title) => ({ title, content: [body(`${title}の文。`)] })),
});

test("it is read stage by stage, though the stages stand side by side", async () => {
  const { bytes, problems } = await render(documentOf(study("課題", "支援", "成果")));
  expect(problems).toEqual([]);
  const { structure, pageTexts } = await readPdf(bytes);
  const said = flattened(structure).filter(({ type }) => /^(?:H\d|P)$/u.test(type));
  expect(said.map(({ type, text }) => `${type} ${text}`)).toEqual([
    "H1 令和7年度の業務",
    "H2 次の代へ",
    "P 織物業",
    "H3 課題",
    "P 課題の文。",
    "H3 支援",
    "P 支援の文。",
    "H3 成果",
    "P 成果の文。",
  ]);
  expect(pageTexts[0]).toContain("課題支援成果課題の文。支援の文。成果の文。");
});
