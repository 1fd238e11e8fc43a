import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readPictures } from "../../../src/render/paper/picture.js";

/** The pixels of a drawing with a word in it, whose letters some attributes style. */
async function drawn(attributes: string, word = "みなと県 ABC") {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">` +
    `<style>.map { font-family: "DejaVu Serif"; }</style>` +
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

test("they keep their weight and their words", async () => {
  const usual = await drawn("");
  expect(await drawn('font-weight="bold"')).not.toBe(usual);
  expect(await drawn("", "みなと市 ABC")).not.toBe(usual);
});
