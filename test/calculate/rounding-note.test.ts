import { describe, expect, test } from "vitest";
import { asHandedOver, difference, percentage, sum } from "../../src/calculate/arithmetic.js";
import { printedAmount, printedPercentage } from "../../src/calculate/printed.js";
import { withRoundingNote, withStatementNote } from "../../src/calculate/rounding-note.js";
import type { RoundingMode } from "../../src/model/decimal.js";
import type { Figure } from "../../src/model/figure.js";
import type { Cell, Table } from "../../src/model/table.js";
import { dataset, inMillions, read } from "./by-hand.js";

const usual = dataset({}).settings.rounding;
const note = "単位未満を四捨五入しているため、合計が一致しないことがあります。";

const table = (cells: readonly Cell[], id = "mix/approvals/業種別"): Table => ({
  id,
  title: "",
  period: "",
  rowHeading: "",
  columns: [],
  rows: cells.map((cell, index) => ({
    id: String(index),
    label: "",
    level: 0,
    role: "item",
    cells: [cell],
  })),
  notes: ["前からの注"],
});

/** Yen, and what comes of them; printed in 百万円. */
const yen = (...values: string[]): Figure[] => values.map((value, index) => read(`r${index}`, value));
const total = (rows: readonly Figure[]) => sum({ id: "total", label: "" }, rows);
const inPrint = (figure: Figure, mode: RoundingMode = "half-up") =>
  printedAmount(figure, { ...inMillions, amount: mode });
const notesOf = (cells: readonly Cell[], rounding = usual) =>
  withRoundingNote(table(cells), rounding).notes.slice(1);

describe("amounts", () => {
  const printed = (rows: readonly Figure[], mode?: RoundingMode) =>
    [...rows, total(rows)].map((figure) => inPrint(figure, mode));

  test("1.4 + 1.4 = 2.8: 1 and 1 are printed over 3", () => {
    expect(notesOf(printed(yen("1400000", "1400000")))).toEqual([note]);
  });
  test("1.2 + 1.2 = 2.4: 1 and 1 are printed over 2", () => {
    expect(notesOf(printed(yen("1200000", "1200000")))).toEqual([]);
  });
  test("1.6 + 1.6 = 3.2 truncated: 1 and 1 over 3, and the note says so", () => {
    const truncated = { ...usual, mix: { ...inMillions, amount: "truncate" as const } };
    expect(notesOf(printed(yen("1600000", "1600000"), "truncate"), truncated)).toEqual([
      "単位未満を切り捨てているため、合計が一致しないことがあります。",
    ]);
  });
  test("a total as handed over: 1 and 1千円 over 3千円", () => {
    const rows = [read("a", "1", "千円"), read("b", "1", "千円")];
    const made = asHandedOver({ id: "total", label: "" }, read("t", "3", "千円"), rows);
    expect(notesOf([...rows, made])).toEqual([note]);
  });
  test("a total as handed over that adds up: 1 and 2千円 under 3千円", () => {
    const rows = [read("a", "1", "千円"), read("b", "2", "千円")];
    const made = asHandedOver({ id: "total", label: "" }, read("t", "3", "千円"), rows);
    expect(notesOf([...rows, made])).toEqual([]);
  });
  test("a difference: 2.6 − 1.4 = 1.2 is printed as 3, 1 and 1", () => {
    const [a, b] = yen("2600000", "1400000") as [Figure, Figure];
    const left = difference({ id: "d", label: "" }, [a, b]);
    expect(notesOf([a, b, left].map((figure) => inPrint(figure)))).toEqual([note]);
  });
  test("a difference that adds up: 2.6 − 1.0 = 1.6 is printed as 3, 1 and 2", () => {
    const [a, b] = yen("2600000", "1000000") as [Figure, Figure];
    const left = difference({ id: "d", label: "" }, [a, b]);
    expect(notesOf([a, b, left].map((figure) => inPrint(figure)))).toEqual([]);
  });
  test("a total of which not every row is printed says nothing", () => {
    const rows = yen("1400000", "1400000");
    expect(notesOf([inPrint(rows[0] as Figure), inPrint(total(rows))])).toEqual([]);
  });
  test("a row of nothing need not be printed", () => {
    const rows = yen("1400000", "1400000", "0");
    expect(notesOf([...rows.slice(0, 2), total(rows)].map((figure) => inPrint(figure)))).toEqual([note]);
  });
  test("nor need a blank row", () => {
    const rows = [...yen("1400000", "1400000"), read("blank", null)];
    expect(notesOf([...rows.slice(0, 2), total(rows)].map((figure) => inPrint(figure)))).toEqual([note]);
  });
  test("a blank total claims nothing, whatever is taken off it", () => {
    const [a, b] = [read("a", null), read("b", "1400000")];
    const left = difference({ id: "d", label: "" }, [a, b]);
    expect(notesOf([a, b, left].map((figure) => inPrint(figure)))).toEqual([]);
  });
  test("an outcome of zero is printed: 1.4 − 1.0 − 0.4 = 0 is printed as 1 less 1 less 0", () => {
    const [a, b, c] = yen("1400000", "1000000", "400000") as [Figure, Figure, Figure];
    const left = difference({ id: "d", label: "" }, [a, b, c]);
    expect(notesOf([a, b, c, left].map((figure) => inPrint(figure)))).toEqual([]);
    // 1.6 − 1.0 − 0.6 = 0 is printed as 2, 1, 1 and 0; 1.6 − 1.4 − 0.2 = 0 as 2, 1, 0 and 0.
    const [d, e, f] = yen("1600000", "1400000", "200000") as [Figure, Figure, Figure];
    const zero = difference({ id: "d", label: "" }, [d, e, f]);
    expect(notesOf([d, e, f, zero].map((figure) => inPrint(figure)))).toEqual([note]);
  });
});

describe("shares", () => {
  const shares = (...values: string[]) => {
    const rows = yen(...values);
    const whole = total(rows);
    return [...rows, whole].map((part, index) =>
      printedPercentage(percentage({ id: `s${index}`, label: "" }, part, whole), inMillions),
    );
  };
  test("three thirds are 33.3 each over 100.0", () => {
    expect(notesOf(shares("1", "1", "1"))).toEqual([note]);
  });
  test("the note has how shares are rounded, where amounts are rounded otherwise", () => {
    const other = { ...usual, mix: { ...inMillions, amount: "truncate", percentage: "up" } } as const;
    expect(notesOf(shares("1", "1", "1"), other)).toEqual([
      "単位未満を切り上げているため、合計が一致しないことがあります。",
    ]);
  });
  test("four quarters are 25.0 each", () => {
    expect(notesOf(shares("1", "1", "1", "1"))).toEqual([]);
  });
  test("changes against different years are no shares", () => {
    const [a, b, c, d] = yen("1", "1", "3", "3") as [Figure, Figure, Figure, Figure];
    const now = sum({ id: "now", label: "" }, [a, b]);
    const before = sum({ id: "before", label: "" }, [c, d]);
    const changes = (
      [
        [a, c],
        [b, d],
        [now, before],
      ] as const
    ).map(([part, whole], index) => percentage({ id: `c${index}`, label: "" }, part, whole));
    expect(notesOf(changes.map((figure) => printedPercentage(figure, inMillions)))).toEqual([]);
  });
});

describe("groups that were not made of the rows below them", () => {
  const row = (role: "group" | "item" | "total", level: number, ...cells: Cell[]) => ({
    id: "",
    label: "",
    level,
    role,
    cells,
  });
  const group = (...cells: Cell[]) => row("group", 0, ...cells);
  const item = (...cells: Cell[]) => row("item", 1, ...cells);
  /** An amount or count of its own, made of nothing else. */
  const own = (value: string | null) => read(`own ${value}`, value, "百万円");
  const noted = (...rows: readonly ReturnType<typeof row>[]) =>
    withRoundingNote(
      {
        ...table([], "base-property/composition"),
        columns: [
          { id: "count", label: "", kind: "count", unit: "件", digits: 0 },
          { id: "amount", label: "", kind: "amount", unit: "百万円", digits: 0 },
        ],
        rows,
      },
      usual,
    ).notes.includes(note);

  test("each has the rows up to the next group, the last all that follow: 3 = 1 + 2, 9 = 4 + 5", () => {
    const first = [group(null, own("3")), item(null, own("1")), item(null, own("2"))];
    const last = (whole: string) => [group(null, own(whole)), item(null, own("4")), item(null, own("5"))];
    expect(noted(...first, ...last("9"))).toBe(false);
    expect(noted(...first, ...last("10"))).toBe(true);
    expect(noted(...last("10"), ...first)).toBe(true);
  });
  test("the rows right below it, not those below them: 3 = 3, and 3 = 1 + 2", () => {
    const inner = (...values: string[]) => [
      group(null, own("3")),
      row("group", 1, null, own("3")),
      ...values.map((value) => row("item", 2, null, own(value))),
    ];
    expect(noted(...inner("1", "2"))).toBe(false);
    expect(noted(...inner("1", "1"))).toBe(true);
  });
  test("a total is no group", () => {
    expect(noted(row("total", 0, null, own("3")), item(null, own("1")))).toBe(false);
  });
  test("a blank row adds nothing; one with words, or none, may be anything", () => {
    const below = (cell: Cell) => [group(null, own("3")), item(null, own("2")), item(null, cell)];
    expect(noted(...below(own("1")))).toBe(false);
    expect(noted(...below(own(null)))).toBe(true);
    expect(noted(...below("─"))).toBe(false);
    expect(noted(...below(null))).toBe(false);
  });
  test("a group without an amount of its own claims nothing", () => {
    const of = (cell: Cell) => [group(null, cell), item(null, own("2"))];
    expect([own(null), null, "─"].map((cell) => noted(...of(cell)))).toEqual([false, false, false]);
  });
  test("counts are not compared: one firm may stand in two rows", () => {
    const cases = (value: string) => read(`n ${value}`, value, "件");
    expect(noted(group(cases("3"), own("2")), item(cases("2"), own("1")), item(cases("2"), own("1")))).toBe(
      false,
    );
  });
});

describe("a fund and its contributions, which it is not made of", () => {
  const composition = (...contributions: string[]): Table => ({
    ...table([], "base-property/composition"),
    columns: [
      { id: "amount", label: "", kind: "amount", unit: "百万円", digits: 0 },
      { id: "share", label: "", kind: "percentage", unit: "％", digits: 1 },
    ],
    rows: [
      {
        id: "fund",
        label: "",
        level: 0,
        role: "group",
        cells: [inPrint(read("fund", "2800000")), read("s", "9")],
      },
      ...contributions.map((value, index) => ({
        id: String(index),
        label: "",
        level: 1,
        role: "item" as const,
        cells: [inPrint(read(`c${index}`, value)), null],
      })),
      {
        id: "reserve",
        label: "",
        level: 0,
        role: "item",
        cells: [inPrint(read("reserve", "9000000")), null],
      },
    ],
  });
  test("1.4 and 1.4 under 2.8 are printed as 1 and 1 under 3", () => {
    expect(withRoundingNote(composition("1400000", "1400000"), usual).notes).toEqual(["前からの注", note]);
  });
  test("1.2 and 1.6 under 2.8 are printed as 1 and 2 under 3", () => {
    expect(withRoundingNote(composition("1200000", "1600000"), usual).notes).toEqual(["前からの注"]);
  });
});

test("a statement's result is made of both sides; the note stands once, under the left", () => {
  const [income, expenditure] = yen("2600000", "1400000") as [Figure, Figure];
  const result = difference({ id: "d", label: "" }, [income, expenditure]);
  const side = (figure: Figure) => table([inPrint(figure)], "budget/side");
  const made = withStatementNote(
    {
      id: "budget",
      title: "",
      period: "",
      left: side(expenditure),
      right: side(income),
      result: side(result),
    },
    usual,
  );
  expect([made.left.notes, made.right.notes, made.result?.notes]).toEqual([
    ["前からの注", note],
    ["前からの注"],
    ["前からの注"],
  ]);
});

test("a statement without a result has none to add up", () => {
  const [left, right] = yen("1000000", "1000000") as [Figure, Figure];
  const side = (figure: Figure) => table([inPrint(figure)], "balance-sheet/side");
  const statement = { id: "balance-sheet", title: "", period: "", left: side(left), right: side(right) };
  expect(withStatementNote(statement, usual)).toEqual(statement);
});
