import { describe, expect, test } from "vitest";
import { associationChecks, ties } from "../../../src/calculate/checks/checks.js";
import type { CheckContext } from "../../../src/calculate/checks/context.js";
import type { Cell, Row, Table } from "../../../src/model/table.js";
import { findAll } from "../../../src/problem/check.js";
import { inMillions, read, told } from "../by-hand.js";
import { contextOf } from "./context.js";

/** The checks that are no ties. */
const sanity = associationChecks.filter(({ id }) => !ties.some((tie) => tie.id === id));

const sanityChecks = (context: CheckContext) => findAll(sanity, context);
const messages = (context: CheckContext) => sanityChecks(context).map(({ message }) => message);

describe("the reserve takes at most a half of the surplus, and one per cent of that more", () => {
  const reserve = (value: string | null, surplus: string | null, most?: number) =>
    contextOf(
      [
        read("income-statement/fluctuation-reserve-appropriation", value, "円", 5),
        read("income-statement/surplus", surplus),
      ],
      most === undefined ? {} : { settings: { reserveShareMost: most } },
    );
  // 200,000 × 0.5 × 1.01 = 101,000
  test.each([
    ["101000", []],
    ["101001", ["check/reserve-share 5"]],
  ])("%s of 200,000", (value, problems) => {
    expect(told(sanityChecks(reserve(value, "200000")))).toEqual(problems);
  });
  test("another share may be declared: 200,000 × 0.6 × 1.01 = 121,200", () => {
    expect(sanityChecks(reserve("121200", "200000", 0.6))).toEqual([]);
    expect(messages(reserve("121201", "200000", 0.6))).toEqual([
      "収支差額変動準備金繰入額121,201円が、当期収支差額200,000円の60％を超えています。",
    ]);
  });
  test("where either is not known there is nothing to check", () => {
    expect([...sanityChecks(reserve(null, "1")), ...sanityChecks(reserve("1", null))]).toEqual([]);
  });
});

describe("the ceiling of guarantees", () => {
  const ceiling = (outstanding: string | null, limit: string | null) =>
    contextOf([
      read("balance-sheet/guarantee-liability", outstanding, "円", 7),
      read("base-property/ceiling", limit, "円", 8),
    ]);
  test("may be reached, not passed", () => {
    expect(sanityChecks(ceiling("1000", "1000"))).toEqual([]);
    expect(told(sanityChecks(ceiling("1001", "1000")))).toEqual(["check/ceiling 7"]);
    expect(messages(ceiling("1001", "1000"))).toEqual([
      "保証債務残高1,001円が、定款の最高限度額1,000円を超えています。",
    ]);
  });
  test("where either is not known there is nothing to check", () => {
    expect([
      ...sanityChecks(ceiling(null, "1")),
      ...sanityChecks(ceiling("1", null)),
      ...sanityChecks(contextOf([])),
    ]).toEqual([]);
  });
});

describe("shares as published", () => {
  const row = (role: Row["role"], level: number, ...cells: Cell[]): Row => ({
    id: "",
    label: "",
    level,
    role,
    cells,
  });
  const mix = (rows: readonly Row[], id = "mix/approvals/業種別"): Table => ({
    id,
    title: "業種別保証承諾",
    period: "",
    rowHeading: "",
    columns: [
      { id: "count", label: "", kind: "count", unit: "件", digits: 0 },
      { id: "share", label: "", kind: "percentage", unit: "％", digits: 1 },
    ],
    rows,
    notes: [],
  });
  const share = (value: string | null, at = 1) => read("s", value, "％", at);
  const items = (...values: (string | null)[]) =>
    values.map((value, index) => row("item", 0, read("c", "9", "件"), share(value, index + 3)));
  const checked = (table: Table, percentageDigits = 1) =>
    told(
      sanityChecks(
        contextOf([], {
          shown: [table],
          settings: { rounding: { mix: { ...inMillions, percentageDigits } } as never },
        }),
      ),
    );

  // Three shares of one digit: 3 × 0.1 ÷ 2 = 0.15 either way.
  test.each([
    [["33.3", "33.3", "33.4"], []],
    [["33.3", "33.3", "33.55"], ["check/shares 3"]],
    [["33.3", "33.3", "33.25"], ["check/shares 3"]],
    [["33.3", "33.3", "33.56"], ["check/shares-wrong 3"]],
    [["33.3", "33.3", "33.24"], ["check/shares-wrong 3"]],
  ])("%j", (values, problems) => {
    expect(checked(mix(items(...values)))).toEqual(problems);
  });
  test("with two digits the leeway is a tenth of that", () => {
    // 3 × 0.01 ÷ 2 = 0.015
    expect(checked(mix(items("33.3", "33.3", "33.415")), 2)).toEqual(["check/shares 3"]);
    expect(checked(mix(items("33.3", "33.3", "33.416")), 2)).toEqual(["check/shares-wrong 3"]);
  });
  test("the total's own share, items below a group, blanks and words are left out", () => {
    const rows = [
      ...items("60", "40"),
      row("item", 1, read("c", "9", "件"), share("5")),
      row("total", 0, read("c", "9", "件"), share("100")),
      row("item", 0, read("c", "9", "件"), share(null)),
      row("item", 0, read("c", "9", "件"), null),
      row("item", 0, read("c", "9", "件"), "─"),
    ];
    expect(checked(mix(rows))).toEqual([]);
  });
  test("a blank share leaves no more leeway: three shares, 0.15, and 100.16", () => {
    expect(checked(mix(items("33.3", "33.3", "33.56", null)))).toEqual(["check/shares-wrong 3"]);
  });
  test("what was calculated is not added up again, nor is a table that is no mix", () => {
    const derived = {
      ...share("5"),
      origin: { kind: "derived", operation: { name: "sum" }, inputs: [] },
    } as const;
    expect(checked(mix([row("item", 0, null, derived)]))).toEqual([]);
    expect(checked(mix(items("5"), "trend/approvals"))).toEqual([]);
  });
  test("the message has the table and what its shares come to", () => {
    const [problem] = sanityChecks(contextOf([], { shown: [mix(items("60", "39.9"))] }));
    expect(problem?.message).toBe("「業種別保証承諾」の構成比の合計が99.9％です。");
  });
});
