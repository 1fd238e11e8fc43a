import { expect, test } from "vitest";
import type { BookletSources } from "../../src/model/booklet.js";
import { dataset } from "../calculate/by-hand.js";
import { bookletOf, problemLine, type Typed } from "./by-hand.js";

// 冊子の全体: its title, its covers, its colophon. 見本, of 令和6年度, published in July 2025.

const { settings } = dataset({});
const cover = { photo: "photographs/cover.jpg", mark: "photographs/mark.png" };

function made(typed: Typed = {}, plan: Partial<BookletSources["plan"]> = {}) {
  const { value, problems } = bookletOf({ title: "冊子", cover, chapters: [], ...plan }, {}, typed);
  expect(problems.map(problemLine)).toEqual([]);
  if (!value) throw new Error("nothing was composed");
  return value;
}

test("what it is called, who publishes it and when", () => {
  expect(made({ data: { words: [] } })).toMatchObject({
    title: "見本 冊子 令和6年度",
    author: "見本",
    subject: "見本の令和6年度の事業と財務の状況",
    keywords: ["見本", "見本県", "信用保証協会", "冊子", "令和6年度"],
    language: "ja-JP",
    date: "2025-07-01",
    runningHead: "見本　冊子 令和6年度",
    numbers: settings.style,
    chapters: [],
    leftOut: [],
  });
});

test("of another day than its year, where it is of one", () => {
  const { title, runningHead, cover: front, subject } = made({ edition: "令和8年4月1日から" });
  expect({ title, runningHead, subject, edition: front?.edition }).toEqual({
    title: "見本 冊子 令和8年4月1日から",
    runningHead: "見本　冊子 令和8年4月1日から",
    subject: "見本の令和8年4月1日からの事業と財務の状況",
    edition: "令和8年4月1日から",
  });
});

test("the cover: with the mark and the photograph that are there", () => {
  const words = {
    organisation: "見本",
    title: "冊子",
    edition: "令和6年度",
    subtitle: "令和6年4月1日から令和7年3月31日まで",
  };
  expect(made().cover).toEqual(words);
  expect(made({ pictures: new Set([cover.photo]) }).cover).toEqual({
    ...words,
    photo: { file: "photographs/cover.jpg", alternative: "表紙の写真" },
  });
  const mark = { file: "photographs/mark.png", alternative: "見本の協会章" };
  expect(made({ pictures: new Set([cover.mark]) }).cover).toEqual({ ...words, mark });
  expect(made({ pictures: new Set([cover.mark]) }).backCover).toMatchObject({ mark });
  expect(made({ pictures: new Set([cover.mark]) }, { cover: {} }).cover).toEqual(words);
  expect(made().backCover).not.toHaveProperty("mark");
});

test("the colophon: what is known of the publisher", () => {
  const colophon = (publisher?: NonNullable<typeof settings.publisher>) =>
    made({
      data: { settings: { ...settings, ...(publisher ? { publisher } : {}) } },
    }).backCover?.colophon.map(({ label, text }) => `${label} ${text}`);
  expect(colophon()).toEqual(["発行 令和7年7月", "発行者 見本"]);
  expect(
    colophon({
      department: "総務課",
      postalCode: "999-0001",
      address: "みなと市1",
      telephone: "099-1",
      web: "https://example.jp",
    }),
  ).toEqual([
    "発行 令和7年7月",
    "発行者 見本　総務課",
    "所在地 〒999-0001 みなと市1",
    "電話 099-1",
    "ウェブサイト https://example.jp",
  ]);
  expect(colophon({ address: "みなと市1" })).toContain("所在地 みなと市1");
  expect(colophon({ postalCode: "999-0001" })).toEqual(["発行 令和7年7月", "発行者 見本"]);
  expect(made().backCover?.organisation).toBe("見本");
});

test("the year in which the era changed is named as the corporation does", () => {
  const style = { ...settings.style, eraChange: "old" } as const;
  const { title, cover: front } = made({ data: { settings: { ...settings, fiscalYear: 2019, style } } });
  expect(title).toBe("見本 冊子 平成31年度");
  expect(front?.edition).toBe("平成31年度");
});

test("the words of its data and of its plan", () => {
  const words = { place: { file: "d/a.csv" }, text: "言葉" };
  const own = { ...words, text: "章立ての言葉" };
  expect(made({ data: { words: [words] }, words: [own] }).words).toEqual([words, own]);
  expect(made({ words: [own] }).words).toEqual([own]);
  expect(made().words).toEqual([]);
});

test("a booklet with an error is none", () => {
  const broken = { try: { file: "try.md", text: "# 題\n\n::x" } };
  const plan = {
    title: "冊子",
    cover,
    chapters: [{ name: "try", start: "next", listed: true, needs: [] } as const],
  };
  expect(bookletOf(plan, broken).value).toBeUndefined();
});
