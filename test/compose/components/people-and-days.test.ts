import { describe, expect, test } from "vitest";
import { at, cell, read } from "../../calculate/by-hand.js";
import { lines, piece } from "../by-hand.js";

// 人と日: the components that place the corporation's own facts, one after the other.

describe("timeline", () => {
  const event = (value: string, text: string, what: string) => ({
    date: { value, text, place: at(1) },
    event: cell(what),
    place: at(1),
  });
  const placed = (...history: readonly ReturnType<typeof event>[]) =>
    lines("::timeline", { data: { tables: { history } } });

  test("the oldest first, each with its day", () => {
    expect(placed(event("2024-04-01", "2024/4/1", "合併"), event("1949-09-19", "S24.9.19", "設立"))).toEqual([
      "history",
      "  昭和24年9月19日 設立",
      "  令和6年4月1日 合併",
    ]);
    expect(placed()).toEqual([]);
    expect(lines("::timeline")).toEqual([]);
  });

  test.each([
    ["1989", "昭和64年", "昭和64年"],
    ["1989", " 平成 元年", "平成元年"],
    ["1989", "1989", "平成元年"],
    ["1950", "1950年", "昭和25年"],
    ["1950-03", "1950-03", "昭和25年3月"],
    ["1950-12", "１９５０年１２月", "昭和25年12月"],
    ["2019-04", "2019/4", "平成31年4月"],
    ["2019-04", "平成31年 4月", "平成31年4月"],
  ])("%s, written 「%s」, is %s", (value, text, said) => {
    expect(placed(event(value, text, "設立"))).toEqual(["history", `  ${said} 設立`]);
  });
});

describe("profile", () => {
  const placed = (content: string) =>
    lines("::profile", {
      data: { tables: { profile: [{ item: cell("目的"), content: cell(content, 7), place: at(7) }] } },
      report: { figures: [read("key-figure/職員", "12", "人")] },
    });

  test("items beside their contents, a paragraph a line; only a line that is a figure is filled", () => {
    expect(placed("一行目\n{{entity}}の二行目")).toEqual([
      "definitions beside",
      "  目的: 一行目",
      "      {{entity}}の二行目",
    ]);
    expect(placed('{{figure "key-figure/職員"}}')).toEqual(["definitions beside", "  目的: «12人»"]);
    for (const content of [
      '職員{{figure "key-figure/職員"}}',
      '{{figure "key-figure/職員"}}名',
      "{{entity}}",
    ])
      expect(placed(content)[1]).toBe(`  目的: ${content}`);
    expect(placed('甲\n{{figure "key-figure/職員"}}')[2]).toContain("«12人»");
  });

  test("a figure that is not there is told at the cell", () => {
    const profile = [{ item: cell("目的"), content: cell('{{figure "x"}}', 7), place: at(3) }];
    expect(piece("::profile", { data: { tables: { profile } } }).problems).toEqual([
      expect.stringMatching(/^compose\/unknown-figure t\.csv:7 /u),
    ]);
  });

  test("none, nothing is placed", () => {
    expect(lines("::profile")).toEqual([]);
    expect(lines("::profile", { data: { tables: { profile: [] } } })).toEqual([]);
  });
});

describe("key-figures", () => {
  const item = (name: string, row: number) => ({
    item: cell(name),
    value: { value: null, unit: "" as const, text: "", place: at(row) },
    unit: cell("人" as const),
    note: undefined,
    place: at(row),
  });
  const keyFigures = [item("職員", 2), item("利用者", 3)] as never;
  const figures = [read("key-figure/職員", "12", "人"), read("key-figure/利用者", "1234", "人")];

  test("items beside their figures", () => {
    expect(lines("::key-figures", { data: { tables: { keyFigures } }, report: { figures } })).toEqual([
      "definitions beside",
      "  職員: «12人»",
      "  利用者: «1,234人»",
    ]);
  });

  test("those that the profile has are left out", () => {
    const profile = [
      { item: cell("職員"), content: cell('{{figure "key-figure/職員"}}'), place: at(1) },
      { item: cell("備考"), content: cell("key-figure/利用者"), place: at(1) },
    ];
    const data = { tables: { keyFigures, profile } };
    expect(lines("::key-figures", { data, report: { figures } })).toEqual([
      "definitions beside",
      "  利用者: «1,234人»",
    ]);
  });

  test("none, nothing is placed", () => {
    expect(lines("::key-figures")).toEqual([]);
  });

  test("one that is not there is told at its row", () => {
    expect(piece("::key-figures", { data: { tables: { keyFigures } } }).problems).toEqual([
      expect.stringMatching(/^compose\/unknown-figure t\.csv:2 /u),
      expect.stringMatching(/^compose\/unknown-figure t\.csv:3 /u),
    ]);
  });
});

describe("signature", () => {
  const officer = (post: string, name: string | undefined) => ({
    post: cell(post),
    name: name === undefined ? undefined : cell(name),
    attendance: cell("常勤" as const),
    appointed: undefined,
    remarks: undefined,
    place: at(1),
  });
  const officers = [
    officer("会長", "港 太郎"),
    officer("理事", "甲"),
    officer("理事", "乙"),
    officer("監事", undefined),
  ];
  const place = { file: "try.md", row: 3 };
  const placed = (attributes: string) => {
    const { blocks, problems } = piece(`::signature${attributes}`, {
      data: { tables: { officers } },
      pictures: new Set(["p.png"]),
    });
    expect(problems).toEqual([]);
    return blocks[0];
  };
  const signed = { kind: "signature", organisation: "見本", date: "令和7年7月", place };

  test("of the chairman, or of the first who has the post; the name may be missing", () => {
    expect(placed("")).toEqual({ ...signed, post: "会長", name: "港 太郎" });
    expect(placed('{post="理事"}')).toEqual({ ...signed, post: "理事", name: "甲" });
    expect(placed('{post="監事"}')).toEqual({ ...signed, post: "監事", name: "" });
    expect(placed('{post="顧問"}')).toEqual({ ...signed, post: "顧問", name: "" });
    expect(piece("::signature").blocks).toEqual([{ ...signed, post: "会長", name: "" }]);
  });

  test("with the portrait, where the picture is there", () => {
    const portrait = (alternative: string) => ({ file: "p.png", alternative, place });
    expect(placed('{portrait="p.png"}')).toMatchObject({ portrait: portrait("会長 港 太郎") });
    expect(placed('{post="監事" portrait="p.png"}')).toMatchObject({ portrait: portrait("監事") });
    expect(placed('{portrait="q.png"}')).not.toHaveProperty("portrait");
  });
});

test("photo: its file, what it shows, its caption and its width", () => {
  const place = { file: "try.md", row: 3 };
  const placed = (attributes: string) => piece(`::photo{file="a.png" alt="絵" ${attributes}}`);
  const image = { file: "a.png", alternative: "絵", place };
  expect(placed('caption="本所" width="0.6"').blocks).toEqual([
    { kind: "photo", image, caption: "本所", form: "plain", width: 0.6, place },
  ]);
  expect(placed("").blocks).toEqual([{ kind: "photo", image, form: "plain", width: 1, place }]);
  expect(placed('width="1"').blocks).toMatchObject([{ width: 1 }]);
  // A portrait is narrow unless its author says how wide.
  for (const [form, width] of [
    ["plain", 1],
    ["portrait", 0.36],
    ["half", 1],
    ["page", 1],
  ] as const)
    expect(placed(`form="${form}"`).blocks).toMatchObject([{ form, width }]);
  expect(placed('form="portrait" width="0.5"').blocks).toMatchObject([{ form: "portrait", width: 0.5 }]);
  expect(placed('form="round"').problems).toHaveLength(1);
  for (const width of ["0", "1.01", "-1", "半"]) expect(placed(`width="${width}"`).problems).toHaveLength(1);
  expect(piece('::photo{file="" alt="絵"}').problems).toHaveLength(1);
  expect(piece('::photo{file="a" alt=""}').problems).toHaveLength(1);
  expect(piece('::photo{file="a" alt="絵"}').problems).toEqual([]);
});

test("contents, to chapters or to sections; page breaks, to the next page or to a spread", () => {
  const place = { file: "try.md", row: 3 };
  expect(piece("::contents").blocks).toEqual([{ kind: "contents", depth: 1, place }]);
  expect(piece('::contents{depth="1"}').blocks).toEqual([{ kind: "contents", depth: 1, place }]);
  expect(piece('::contents{depth="2"}').blocks).toEqual([{ kind: "contents", depth: 2, place }]);
  const between = (attributes: string) => piece(`文\n\n::page-break${attributes}\n\n文`).blocks[1];
  expect(between("")).toMatchObject({ kind: "page-break", to: "next" });
  expect(between('{to="next"}')).toMatchObject({ kind: "page-break", to: "next" });
  expect(between('{to="left"}')).toMatchObject({ kind: "page-break", to: "left" });
});

test("text: the corporation's words where they are, told at their own lines", () => {
  const texts = { greeting: "一行目\n\n二行目" };
  expect(lines('::text{name="greeting"}', { texts })).toEqual(["一行目", "二行目"]);
  expect(lines('::text{name="other"}')).toEqual([]);
  expect(piece('::text{name=""}').problems).toHaveLength(1);
  expect(piece('::text{name="a"}', { texts: { a: "{{x}}" } }).problems).toEqual([
    expect.stringMatching(/^compose\/unknown-placeholder d\/text\/a\.md:1 /u),
  ]);
});
