import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { openTemplate } from "../../../src/render/form/template.js";
import { drawSheets } from "../../../src/render/sheet/pdf.js";
import { matterhornFaults } from "../../support/matterhorn.js";
import { render } from "./printing.js";
import { everyBlock, sampleDocument } from "./sample/document.js";

const forms = "templates/chamber";
const names = (await readdir(forms)).filter((name) => name.endsWith(".xlsx"));

/** PDF/UA-1 by the Matterhorn Protocol: every kind of block, every variant, and the forms of a chamber. */
describe("without fault", () => {
  test.each(["final", "print", "proof"] as const)("a document of every block: %s", async (variant) => {
    const { bytes } = await render(sampleDocument(everyBlock), variant);
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
});
