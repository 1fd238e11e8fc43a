import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { documentOf, render } from "./printing.js";
import { row, table } from "./sample/figures.js";

/** Numbers in which narrow digits meet, at the beginning, in the middle and at the end, in both weights. */
const numbers = ["6,811,000", "1,111,111", "110", "11", "101,904", "711", "118,111,011"];

let bytes: Uint8Array;
beforeAll(async () => {
  const rows = numbers.map((number, index) => {
    const value = number.replaceAll(",", "");
    return row(`n${index}`, `第${index}号`, [value, value, value, value], {
      role: index % 2 === 0 ? "item" : "total",
    });
  });
  bytes = (await render(documentOf({ kind: "table", table: { ...table(0), rows } }))).bytes;
});

/** How often each number stands in a text as a word of its own. */
const found = (text: string): number[] =>
  numbers.map((number) => text.split(/\s+/u).filter((word) => word === number).length);

/** The first two columns of four print whole numbers as they are. */
const twice = numbers.map(() => 2);

test("numbers are copied in one piece: pdf.js", async () => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
  expect(found(text)).toEqual(twice);
  await document.destroy();
});

test("numbers are copied in one piece: Poppler", async ({ skip }) => {
  const run = promisify(execFile);
  const there = await run("pdftotext", ["-v"]).then(
    () => true,
    () => false,
  );
  if (!there) skip("pdftotext（poppler-utils）がありません");
  const folder = await mkdtemp(join(tmpdir(), "copied-"));
  await writeFile(join(folder, "a.pdf"), bytes);
  const { stdout } = await run("pdftotext", [join(folder, "a.pdf"), "-"]);
  await rm(folder, { recursive: true });
  expect(found(stdout)).toEqual(twice);
});
