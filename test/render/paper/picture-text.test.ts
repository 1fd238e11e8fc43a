import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readPictures } from "../../../src/render/paper/picture.js";

/** The pixels of a drawing with a word in it, whose letters some attributes style. */
async function drawn(attributes: string, word = "みなと県 ABC") {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">` +
    `<style>.map { font-family: "DejaVu Serif"; } .short { font: bold 20px/1.2 "DejaVu Serif", serif }` +
    ` .strong { font-family: "DejaVu Serif" !important } .loud { font: 30px monospace ! important }</style>` +
    `<text x="10" y="40" font-size="30" ${attributes}>${word}</text></svg>`;
  const image = { file: "map.svg", alternative: "地図。" };
  const files = new Map([["map.svg", new TextEncoder().encode(svg)]]);
  const { value, problems } = await readPictures([{ image, width: 300 }], files);
  expect(problems).toEqual([]);
  const { bytes, alpha } = value.get("map.svg") ?? { bytes: new Uint8Array() };
  return createHash("sha256")
    .update(bytes)
    .update(alpha ?? new Uint8Array())
    .digest("hex");
}

test("a picture's own words are drawn in our face, whatever face they name", async () => {
  const ours = await drawn('font-family="BIZ UDPGothic"');
  expect(await drawn("")).toBe(ours);
  expect(await drawn('font-family="monospace"')).toBe(ours);
  expect(await drawn("style=\"font-family: 'DejaVu Serif', serif\"")).toBe(ours);
  expect(await drawn('class="map"')).toBe(ours);
});

test("nor whatever face they name by shorthand, whose weight and size stay", async () => {
  const bold = await drawn('font-weight="bold" style="font-size: 20px"');
  expect(await drawn('style="font: bold 20px DejaVu Serif"')).toBe(bold);
  expect(await drawn("style=\"font:bold 20px/24px 'DejaVu Serif',serif;\"")).toBe(bold);
  expect(await drawn('class="short"')).toBe(bold);
  expect(await drawn("style='font: bold 20px &quot;DejaVu Serif&quot;; fill: #000000'")).toBe(bold);
  expect(await drawn('style=\'fill: black; font: bold 20px "DejaVu Serif"\' class="other"')).toBe(bold);
  expect(await drawn('style="font: 20px monospace"')).not.toBe(bold);
});

test("nor where that is important", async () => {
  const usual = await drawn("");
  for (const name of ["strong", "loud"])
    expect([name, await drawn(`class="${name}"`)]).toEqual([name, usual]);
  expect(await drawn('style="font-family: monospace !important; font-size: 30px"')).toBe(usual);
});

test("they keep their weight and their words", async () => {
  const usual = await drawn("");
  expect(await drawn('font-weight="bold"')).not.toBe(usual);
  expect(await drawn("", "みなと市 ABC")).not.toBe(usual);
});
