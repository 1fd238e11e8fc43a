import { expect, test } from "vitest";
import { at, cell } from "../../calculate/by-hand.js";
import { lines, piece } from "../by-hand.js";

// 言葉の表: the components that lay a table of words out as it is, and its pictures.

test("eligibility: a heading column, each row its own", () => {
  const eligibility = [
    { industry: cell("製造業"), capital: cell("3億円以下"), employees: cell("300人以下"), place: at(1) },
    { industry: cell("小売業"), capital: cell("5,000万円以下"), employees: cell("50人以下"), place: at(2) },
  ];
  // 3億円以下 is five wide; 資本金（出資の総額） ten characters, of which half are asked for; 1.3 are kept free.
  expect(lines("::eligibility", { data: { tables: { eligibility } } })).toEqual([
    "grid 表1 eligibility 対象となる企業の規模 [4.3,7.8,6.3] 1+1",
    "  業種^ | 資本金（出資の総額）^ | 常時使用する従業員数^",
    "  製造業 | 3億円以下 | 300人以下",
    "  小売業 | 5,000万円以下 | 50人以下",
  ]);
});

test("terms: items and equal contents are joined downwards", () => {
  const row = (item: string, when: string, content: string) => ({
    item: cell(item),
    case: cell(when),
    content: cell(content),
    place: at(1),
  });
  const terms = [
    row("限度額", "個人", "2億円"),
    row("限度額", "法人", "2億円"),
    row("担保", "", "必要に応じて"),
  ];
  expect(
    lines("::terms", { data: { tables: { terms } } }).map((line) => line.replace(/\[.*\]/u, "…")),
  ).toEqual([
    "grid 表1 terms 保証の内容 … 1+1",
    "  項目^ | 場合^ | 内容^",
    "  限度額↓2 | 個人 | 2億円↓2",
    "  法人",
    "  担保 | －^ | 必要に応じて",
  ]);
});

test("support: kinds are joined, equal readers and desks within them", () => {
  const row = (category: string, measure: string, eligible: string, content: string, desk: string) => ({
    category: cell(category),
    measure: cell(measure),
    eligible: cell(eligible),
    content: cell(content),
    desk: cell(desk),
    place: at(1),
  });
  const support = [
    row("創業", "講座", "創業する方", "講義", "相談課"),
    row("創業", "相談", "創業する方", "講義", "相談課"),
    row("再生", "派遣", "創業する方", "助言", "相談課"),
  ];
  expect(
    lines("::support", { data: { tables: { support } } }).map((line) => line.replace(/\[.*\]/u, "…")),
  ).toEqual([
    "grid 表1 support 支援の取組み … 1+0",
    "  区分^ | 取組み^ | 対象^ | 内容^ | 窓口^",
    "  創業↓2 | 講座 | 創業する方↓2 | 講義 | 相談課↓2",
    "  相談 | 講義",
    "  再生 | 派遣 | 創業する方 | 助言 | 相談課",
  ]);
});

test("recipients: numbered, the lines of purposes and of what is handed over are numbered lists", () => {
  const recipients = [
    {
      recipient: cell("国\n県"),
      purpose: cell("統計\n監督"),
      information: cell("氏名"),
      place: at(1),
    },
    { recipient: cell("公庫"), purpose: cell("保険"), information: cell("氏名\n住所"), place: at(2) },
  ];
  expect(lines("::recipients", { data: { tables: { recipients } } })).toEqual([
    "grid 表1 recipients 個人情報の提供先 [2.3,3.3,3.3,3.3] 1+0",
    "  通番^ | 提供先^ | 利用目的^ | 個人情報^",
    "  1 | 国／県 | circled／  - 統計／  - 監督 | 氏名",
    "  2 | 公庫 | 保険 | circled／  - 氏名／  - 住所",
  ]);
});

test("officers: post, name, standing, day, other post, each with its place", () => {
  const officers = [
    {
      post: cell("会長"),
      name: cell("港 太郎"),
      attendance: cell("常勤" as const),
      appointed: cell("2024-04-01"),
      remarks: cell("元副知事"),
      place: at(2),
    },
    {
      post: cell("監事"),
      name: undefined,
      attendance: cell("非常勤" as const),
      appointed: undefined,
      remarks: undefined,
      place: at(3),
    },
    {
      post: cell("理事"),
      name: cell(""),
      attendance: cell("非常勤" as const),
      appointed: cell(null),
      remarks: cell(""),
      place: at(4),
    },
  ];
  expect(piece("::officers", { data: { tables: { officers } } }).blocks).toEqual([
    {
      kind: "officers",
      place: { file: "try.md", row: 3 },
      officers: [
        {
          post: "会長",
          name: "港 太郎",
          standing: "常勤",
          appointed: "令和6年4月1日",
          affiliation: "元副知事",
          place: at(2),
        },
        { post: "監事", name: "", standing: "非常勤", affiliation: "", place: at(3) },
        { post: "理事", name: "", standing: "非常勤", affiliation: "", place: at(4) },
      ],
    },
  ]);
});

test("offices: the building after the address, and a map where the picture is there", () => {
  const office = (name: string, building: string, place: number) => ({
    name: cell(name),
    postalCode: cell("999-0001"),
    address: cell("みなと市1-1"),
    building: cell(building),
    telephone: cell("099-111-2222"),
    fax: cell("099-111-3333"),
    district: cell("みなと市"),
    place: at(place),
  });
  const told = {
    postalCode: "999-0001",
    telephone: "099-111-2222",
    fax: "099-111-3333",
    district: "みなと市",
  };
  const { blocks } = piece("::offices", {
    data: { tables: { offices: [office("本所", "会館3階", 2), office("支所", "", 3)] } },
    pictures: new Set(["photographs/map-本所.png", "photographs/本所.png"]),
  });
  expect(blocks).toEqual([
    {
      kind: "offices",
      place: { file: "try.md", row: 3 },
      offices: [
        {
          ...told,
          name: "本所",
          address: "みなと市1-1　会館3階",
          map: { file: "photographs/map-本所.png", alternative: "本所の地図", place: at(2) },
          place: at(2),
        },
        { ...told, name: "支所", address: "みなと市1-1", place: at(3) },
      ],
    },
  ]);
});

test.each(["eligibility", "terms", "support", "recipients", "officers", "offices"])(
  "%s: without rows nothing is placed",
  (name) => {
    expect(lines(`::${name}`)).toEqual([]);
    expect(lines(`::${name}`, { data: { tables: { [name]: [] } } })).toEqual([]);
  },
);

test("columns are at most so wide", () => {
  const long = cell("長".repeat(40));
  const place = at(1);
  const data = {
    tables: {
      eligibility: [{ industry: long, capital: long, employees: long, place }],
      terms: [{ item: long, case: long, content: long, place }],
      support: [{ category: long, measure: long, eligible: long, content: long, desk: long, place }],
      recipients: [{ recipient: long, purpose: long, information: long, place }],
    },
  };
  const widths = (name: string) =>
    /\[(?<widths>.*)\]/u.exec(lines(`::${name}`, { data })[0] ?? "")?.groups?.widths;
  // As declared, each with 1.3 more; numbers are half a character, their heading asks for one.
  expect(widths("eligibility")).toBe("27.3,13.3,13.3");
  expect(widths("terms")).toBe("10.3,16.3,31.3");
  expect(widths("support")).toBe("9.3,14.3,15.3,29.3,10.3");
  expect(widths("recipients")).toBe("2.3,13.3,18.3,26.3");
});
