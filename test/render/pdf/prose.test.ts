import { expect, test } from "vitest";
import { readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";

const sentence = (at: number) =>
  `${at}番めの文は、左の段から右の段へ続き、頁に入らなければ次の頁へ続きます。`;
const long = Array.from({ length: 150 }, (_, at) => sentence(at + 1));

test("prose in columns is whole and in its order, over as many pages as it takes", async () => {
  const content = [long.slice(0, 70), long.slice(70)].map((part) => body(part.join("")));
  const document = documentOf(body("前の文。"), { kind: "prose", columns: 2, content }, body("後の文。"));
  const { bytes, problems } = await render(document);
  expect(problems).toEqual([]);
  const { structure, pages, pageTexts } = await readPdf(bytes);
  expect(structure.reading).toBe(`令和7年度の業務前の文。${long.join("")}後の文。`);
  expect(pages).toBe(3);
  expect(pageTexts[2]).toMatch(/後の文。$/u);
});
