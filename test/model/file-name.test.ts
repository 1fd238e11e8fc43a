import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName, fileNameFault, sameFileName } from "../../src/model/file-name.js";

describe("fileNameFault", () => {
  test.each(["2025-001", "若葉商工会議所", "運転・設備", "A.b", "COM10", "CONSUL", "x".repeat(80)])(
    "%s",
    (name) => {
      expect(fileNameFault(name)).toBeUndefined();
    },
  );

  test.each([
    ["", "空です"],
    ["a/b", "「/」"],
    ["a\\b", "「\\」"],
    ["運転:設備", "「:」"],
    ["別[?]", "「?」"],
    ["tab\t", "「\t」"],
    ["..", "始まる"],
    ["../../x", "「/」"],
    [".hidden", "始まる"],
    ["~$open", "始まる"],
    ["末尾 ", "終わって"],
    ["末尾.", "終わって"],
    ["CON", "Windows"],
    ["nul.txt", "Windows"],
    ["LPT1", "Windows"],
    ["com¹", "Windows"],
    ["x".repeat(81), "長すぎます"],
    ["あ".repeat(54), "長すぎます"],
  ])("%j is refused", (name, reason) => {
    expect(fileNameFault(name)).toContain(reason);
  });
});

describe("fileName", () => {
  test.each([
    ["2025-001", "2025-001"],
    ["運転/設備:新旧[別]?*\\", "運転／設備：新旧[別]？＊＼"],
    ["..", "．．"],
    ["aux.x", "＿aux.x"],
    ["", "＿"],
    ["a\u001b\u202eb", "ab"],
    ["あ".repeat(300), "あ".repeat(53)],
  ])("%j", (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  test("every text has a legal name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fileNameFault(fileName(text))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

test("names that Windows or macOS take for one are the same", () => {
  expect(sameFileName("A-1")).toBe(sameFileName("a-1"));
  expect(sameFileName("が")).toBe(sameFileName("か\u3099"));
  expect(sameFileName("A-1")).not.toBe(sameFileName("A-2"));
});
