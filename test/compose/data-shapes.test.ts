import { describe, expect, test } from "vitest";
import { composer } from "../support/booklet.js";

/** What blocks are made where a corporation's data are thinner, or richer, than the sample's. */
const kinds = (blocks: readonly { readonly kind: string }[] | undefined) => blocks?.map(({ kind }) => kind);

describe("section", () => {
  test("holds from the year in which a rule changed, and until it did", async () => {
    const compose = await composer();
    const place = (attribute: string) => compose(`:::section{${attribute}}\n制度の説明です。\n:::`);
    expect(place('from="2025"').value).toHaveLength(1);
    expect(place('until="2025"').value).toHaveLength(1);
    expect(place('from="2026"').value ?? []).toHaveLength(0);
    expect(place('until="2024"').value ?? []).toHaveLength(0);
    expect(place('until="令和6"').problems).toHaveLength(1);
  });

  test("needs what a dataset can have: any other name is told, with the one that was meant", async () => {
    const compose = await composer();
    const place = (needs: string) => compose(`:::section{needs="${needs}"}\n推移です。\n:::`);
    expect(place("statistics/trend, text/greeting").value).toHaveLength(1);
    expect(place("text/nothing")).toMatchObject({ problems: [] });
    expect(place("statistics/trend,statistics/trnd").problems).toMatchObject([
      {
        rule: "compose/invalid-attribute",
        message:
          "部品「section」の属性「needs」が正しくありません（「statistics/trnd」という表や文章はありません。「statistics/trend」のつもりではありませんか）。",
        place: { row: 3 },
      },
    ]);
    for (const needs of ["", "statistics/trend,", "text/", "rates/schedul"])
      expect(place(needs).problems).toMatchObject([{ rule: "compose/invalid-attribute" }]);
  });
});

test("chart: beside a measure the base property shows its total, year by year", async () => {
  const compose = await composer();
  const { value } = compose('::chart{of="trend/approvals,base-property/trend"}');
  const [block] = value ?? [];
  const series = block?.kind === "chart" ? block.chart.series : [];
  expect(series.map(({ label }) => label)).toEqual(["保証承諾", "基本財産"]);
  // 11,884,300,000 + 13,490,148,736 and 11,926,300,000 + 13,554,314,415, in 百万円.
  const shown = series[1]?.values.slice(0, 2).map((figure) => figure?.value?.toNumber());
  expect(shown).toEqual([25_374, 25_481]);
});

test("glossary: an account that stands in none of the statements is not explained", async () => {
  const compose = await composer();
  const { value } = compose(
    ":::glossary\n- **新株予約権** 株式を受け取る権利です。\n- **求償権** 返済を求める権利です。\n- **図の見方** 高さは金額です。\n:::",
  );
  expect(value).toMatchObject([{ entries: [{ term: "求償権" }, { term: "図の見方" }] }]);
});

describe("programmes", () => {
  const header = "実施主体,区分,制度名,保証料率,備考";
  const table = async (...lines: readonly string[]) => {
    const compose = await composer({ "guarantee/programmes.csv": [header, ...lines].join("\n") });
    return compose('::programmes{provider="県"}').value;
  };
  const line = (content: string) => ({ content: [{ content: [content] }] });

  test("what only one of many has stands in a note under the table, not in a column", async () => {
    const others = ["乙", "丙", "丁", "戊", "己"].map((name) => `県,,${name}資金,0.45％,`);
    const made = await table("県,,甲資金,0.40％,平成28年3月31日まで", ...others);
    expect(made).toMatchObject([
      {
        rows: [
          [line("制度名"), line("保証料率")],
          [line("甲資金 ※1"), line("0.40％")],
          ...["乙", "丙", "丁", "戊", "己"].map((name) => [line(`${name}資金`), line("0.45％")]),
        ],
        notes: ["※1　平成28年3月31日まで"],
      },
    ]);
  });

  test("what is not said of a programme is a dash, a column of which nothing is said is left out", async () => {
    const made = await table("県,,甲資金,0.40％,", "県,,乙資金,,－");
    expect(made).toMatchObject([
      {
        rows: [
          [line("制度名"), line("保証料率")],
          [line("甲資金"), line("0.40％")],
          [line("乙資金"), line("－")],
        ],
      },
    ]);
  });

  test("as cards: a programme each, with what is said of it", async () => {
    const compose = await composer({
      "guarantee/programmes.csv":
        "実施主体,区分,制度名,対象,限度額,保証料率,備考\n県,甲,い,小規模企業者,1億円,,借換可\n県,,ろ,,,0.45％,\n",
    });
    expect(compose('::programmes{provider="県" as="cards"}').value).toMatchObject([
      { kind: "heading", level: 3, text: "県の保証制度" },
      {
        kind: "cards",
        cards: [
          {
            group: "甲",
            title: "い",
            lead: "小規模企業者",
            facts: [{ term: "限度額", text: "1億円" }],
            notes: ["借換可"],
          },
          { group: "", title: "ろ", lead: "", facts: [{ term: "保証料率", text: "0.45％" }], notes: [] },
        ],
      },
    ]);
  });

  test.each([
    ["0", "10年以内"],
    ["０年", "10年以内"],
    ["0か月", "10年以内"],
    ["─", "10年以内"],
    ["なし", "10年以内"],
    ["", "10年以内"],
    ["10か月以内", "10年以内（据置10か月以内）"],
    ["０．５年", "10年以内（据置０．５年）"],
    ["一年以内", "10年以内（据置一年以内）"],
    ["0～6か月", "10年以内（据置0～6か月）"],
    ["別に定める", "10年以内（据置別に定める）"],
  ])("a grace period of 「%s」 stands as 「%s」", async (grace, term) => {
    const compose = await composer({
      "guarantee/programmes.csv": `実施主体,区分,制度名,保証期間,据置期間\n県,,創業資金,10年以内,${grace}`,
    });
    const { value, problems } = compose('::programmes{provider="県"}');
    expect(problems).toEqual([]);
    expect(value).toMatchObject([
      {
        rows: [
          [line("制度名"), line("保証期間（据置期間）")],
          [line("創業資金"), line(term)],
        ],
      },
    ]);
  });

  test("one that belongs to no group takes the group's place", async () => {
    const made = await table("県,創業資金,一般枠,0.45％,", "県,創業資金,特別枠,,", "県,,借換資金,0.80％,");
    expect(made).toMatchObject([
      {
        rows: [
          [line("区分"), line("制度名"), line("保証料率")],
          [{ ...line("創業資金"), rowSpan: 2 }, line("一般枠"), line("0.45％")],
          [line("特別枠"), line("－")],
          [{ ...line("借換資金"), columnSpan: 2 }, line("0.80％")],
        ],
      },
    ]);
  });
});

describe("awards", () => {
  const header = "賞,区分,条件,受賞者";

  test("many winners stand three in a row beside their category", async () => {
    const winners = ["一", "二", "三", "四"].map((name) => `優績店舗,A,,${name}支店`);
    const compose = await composer({ "report/awards.csv": [header, ...winners].join("\n") });
    const { value } = compose("::awards");
    expect(value).toMatchObject([
      {
        kind: "grid",
        rows: [
          [{}, { columnSpan: 3 }],
          [{ rowSpan: 2 }, {}, {}, {}],
          [{ content: [{ content: ["四支店"] }] }, {}, {}],
        ],
      },
    ]);
  });

  test("two short awards stand beside each other", async () => {
    const compose = await composer({
      "report/awards.csv": `${header}\n優績店舗,A,,一支店\n創業応援,A,,二支店`,
    });
    expect(kinds(compose("::awards").value)).toEqual(["columns"]);
  });
});

test("activities: without a date they are listed below those that have one; brackets are not nested", async () => {
  const compose = await composer({
    "report/activities.csv":
      "日付,区分,できごと,場所\n令和7年5月1日,広報,説明会,本所\n,広報,商談会（6件）,会場・オンライン（Zoom）",
  });
  const { value } = compose("::activities");
  expect(kinds(value)).toEqual(["heading", "history", "list"]);
  expect(value).toMatchObject([
    { text: "広報" },
    { entries: [{ date: "令和7年5月1日", content: ["説明会（本所）"] }] },
    { items: [[{ content: ["商談会（6件）　会場・オンライン（Zoom）"] }]] },
  ]);
});
