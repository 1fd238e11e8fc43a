import { expect, test } from "vitest";
import { at, cell } from "../../calculate/by-hand.js";
import { lines } from "../by-hand.js";

const activity = (date: string | null, category: string, event: string, venue = "") => ({
  date: cell(date),
  category: cell(category),
  event: cell(event),
  venue: cell(venue),
  place: at(1),
});

const placed = (...activities: readonly ReturnType<typeof activity>[]) =>
  lines("::activities", { data: { tables: { activities } } });

test("by the days, each kind under its heading, in the order of their first days", () => {
  expect(
    placed(
      activity("2025-06-18", "創業支援", "相談会", "本所会議室"),
      activity("2024-12-01", "広報", "説明会"),
      activity("2024-04-02", "創業支援", "講座"),
    ),
  ).toEqual([
    "### 創業支援 try-heading",
    "history",
    "  令和6年4月2日 講座",
    "  令和7年6月18日 相談会（本所会議室）",
    "### 広報 try-heading-2",
    "history",
    "  令和6年12月1日 説明会",
  ]);
});

test("in whatever order the file has them", () => {
  const days = ["2024-05-02", "2024-05-04", "2024-05-01", "2024-05-03"];
  const places = [2, 4, 1, 3].map((day) => `  令和6年5月${day}日 行事`).toSorted();
  expect(placed(...days.map((day) => activity(day, "", "行事")))).toEqual(["history", ...places]);
});

test("without a day they are listed below those that have one, in the order of the file", () => {
  expect(
    placed(activity(null, "広報", "乙"), activity("2025-05-01", "広報", "甲"), activity(null, "広報", "丙")),
  ).toEqual(["### 広報 try-heading", "history", "  令和7年5月1日 甲", "bullet", "  - 乙", "  - 丙"]);
});

test("of no kind they have no heading, and only those without a day are only a list", () => {
  expect(placed(activity(null, "", "訪問"))).toEqual(["bullet", "  - 訪問"]);
});

test.each([
  ["研修", "本所", "研修（本所）"],
  ["商談会（6件）", "本所", "商談会（6件）　本所"],
  ["商談会（6件）の報告", "本所", "商談会（6件）の報告（本所）"],
  ["研修", "会場・オンライン（Zoom）", "研修　会場・オンライン（Zoom）"],
])("「%s」 at 「%s」 is 「%s」: brackets are neither nested nor beside each other", (event, venue, said) => {
  expect(placed(activity(null, "", event, venue))).toEqual(["bullet", `  - ${said}`]);
});

test("none, nothing is placed", () => {
  expect(placed()).toEqual([]);
  expect(lines("::activities")).toEqual([]);
});
