import { describe, expect, test } from "vitest";
import { readText } from "../../src/read/text.js";
import { cp932 } from "../support/cp932.js";

const read = (bytes: Uint8Array) => {
  const { value, problems } = readText(bytes, "kaiji.yaml");
  return [value, ...problems.map(({ rule, place }) => `${rule} ${place?.file}`)];
};

describe("a text file's words", () => {
  const text = "kind: association\nentity:\n  name: 青森県\n";
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["CP932", cp932(text)],
    ["UTF-16, as Notepad saves it", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("in %s", (_, bytes) => {
    expect(read(bytes)).toEqual([text]);
  });
  test("none at all", () => {
    expect(read(new Uint8Array())).toEqual([""]);
  });
  test("in no encoding are refused", () => {
    expect(read(Uint8Array.from([0x82, 0xff, 0x81]))).toEqual([undefined, "file/encoding kaiji.yaml"]);
  });
});
