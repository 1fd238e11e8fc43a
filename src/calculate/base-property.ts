import type { AssociationDataset } from "../model/dataset.js";
import { Decimal } from "../model/decimal.js";
import type { Figure } from "../model/figure.js";
import { type EraChangeStyle, fiscalYearName } from "../model/fiscal-year.js";
import type { Row, Table } from "../model/table.js";
import type { Problem } from "../problem/problem.js";
import { percentage, product, rounded, sum } from "./arithmetic.js";
import { readFigure } from "./read.js";
import { total } from "./total.js";

/** 基本財産: its composition, trend and plan, and the ceiling of guarantees (定款倍率) with its use. */
export function basePropertyTables(
  dataset: AssociationDataset,
  ledger: (id: string) => Figure | undefined,
  period: string,
  problems: Problem[],
): Table[] {
  return [
    compositionTable(dataset, ledger, period),
    trendTable(dataset, ledger, problems),
    planTable(dataset),
    ceilingTable(dataset, ledger, period),
  ].flatMap((table) => table ?? []);
}

function compositionTable(
  { settings, tables }: AssociationDataset,
  ledger: (id: string) => Figure | undefined,
  period: string,
): Table | undefined {
  const [whole, fund, reserve] = ["base-property", "fund", "fund-reserve"].map((id) =>
    ledger(`balance-sheet/${id}`),
  );
  if (!whole || !fund || !reserve) return undefined;
  const {
    unit,
    amount: mode,
    percentageDigits: digits,
    percentage: percentageMode,
  } = settings.rounding.baseProperty;
  const row = (figure: Figure, label: string, level: number, role: Row["role"], exact: boolean): Row => ({
    id: figure.id.split("/").at(-1) ?? figure.id,
    label,
    level,
    role,
    cells: [
      rounded(figure, { unit, digits: 0, mode }),
      exact
        ? rounded(
            percentage(
              { id: `base-property/share/${figure.id.split("/").at(-1)}`, label: `${label} 構成比` },
              figure,
              whole,
            ),
            { unit: "％", digits, mode: percentageMode },
          )
        : null,
    ],
  });
  const contributions = (tables.fundContributions ?? []).map((line) => {
    const label = line.contributor.value;
    return row(
      readFigure({ id: `base-property/contribution/${label}`, label }, line.amount),
      label,
      1,
      "item",
      false,
    );
  });
  return {
    id: "base-property/composition",
    title: "基本財産の構成",
    period,
    rowHeading: "区分",
    columns: [
      { id: "amount", label: "金額", kind: "amount", unit, digits: 0 },
      { id: "share", label: "構成比", kind: "percentage", unit: "％", digits },
    ],
    rows: [
      row(fund, "基金", 0, contributions.length > 0 ? "group" : "item", true),
      ...contributions,
      row(reserve, "基金準備金", 0, "item", true),
      row(whole, "基本財産", 0, "total", true),
    ],
    notes: [],
  };
}

/** The years as the file has them; the current one from the ledger, which is exact. */
function trendTable(
  { settings, tables }: AssociationDataset,
  ledger: (id: string) => Figure | undefined,
  problems: Problem[],
): Table | undefined {
  if (!tables.baseProperty) return undefined;
  const { unit, amount: mode } = settings.rounding.baseProperty;
  const column = (id: string, label: string) => ({ id, label, kind: "amount", unit, digits: 0 }) as const;
  const rows = tables.baseProperty
    .toSorted((a, b) => a.fiscalYear.value - b.fiscalYear.value)
    .map((line): Row => {
      const year = line.fiscalYear.value;
      const stated = statedBaseProperty(line, settings.style.eraChange, problems);
      const exact = ["base-property", "fund", "fund-reserve"].map((id) => ledger(`balance-sheet/${id}`));
      const figures = stated.map((figure, index) => (year === settings.fiscalYear && exact[index]) || figure);
      const cells = figures.map((figure) => rounded(figure, { unit, digits: 0, mode }));
      return {
        id: String(year),
        label: fiscalYearName(year, settings.style.eraChange),
        level: 0,
        role: "item",
        cells,
      };
    });
  return {
    id: "base-property/trend",
    title: "基本財産の推移",
    period: "",
    rowHeading: "年度",
    columns: [column("total", "基本財産"), column("fund", "基金"), column("reserve", "基金準備金")],
    rows,
    notes: [],
  };
}

/** 基本財産, 基金 and 基金準備金 of a year as the file states them. */
export function statedBaseProperty(
  line: NonNullable<AssociationDataset["tables"]["baseProperty"]>[number],
  era: EraChangeStyle,
  problems: Problem[],
): [Figure, Figure, Figure] {
  const year = line.fiscalYear.value;
  const name = (part: string, label: string) => ({
    id: `base-property/trend/${year}/${part}`,
    label: `推移表の${label} ${fiscalYearName(year, era)}末`,
  });
  const fund = readFigure(name("fund", "基金"), line.fund);
  const reserve = readFigure(name("reserve", "基金準備金"), line.reserve);
  const handedOver = line.total && readFigure(name("total:handed-over", "基本財産"), line.total);
  return [total(name("total", "基本財産"), [fund, reserve], handedOver, problems), fund, reserve];
}

function planTable({ settings, tables }: AssociationDataset): Table | undefined {
  if (!tables.basePropertyPlan) return undefined;
  const lines = tables.basePropertyPlan.map((line) => {
    const item = line.item.value;
    const name = (part: string, label: string) => ({
      id: `base-property/plan/${item}/${part}`,
      label: `${item} ${label}`,
    });
    return {
      item,
      balance: readFigure(name("balance", "年度末残高（計画）"), line.balance),
      increase: readFigure(name("increase", "増加額（計画）"), line.increase),
    };
  });
  const unit = lines[0]?.balance.unit ?? "円";
  const whole = (part: "balance" | "increase", label: string) =>
    sum(
      { id: `base-property/plan/total/${part}`, label },
      lines.map((line) => line[part]),
    );
  const rows: Row[] = lines.map(({ item, balance, increase }) => ({
    id: item,
    label: item,
    level: 0,
    role: "item",
    cells: [balance, increase],
  }));
  return {
    id: "base-property/plan",
    title: "基本財産の計画",
    period: fiscalYearName(settings.fiscalYear + 1, settings.style.eraChange),
    rowHeading: "区分",
    columns: [
      { id: "balance", label: "年度末残高", kind: "amount", unit, digits: 0 },
      { id: "increase", label: "増加額", kind: "amount", unit, digits: 0 },
    ],
    rows: [
      ...rows,
      {
        id: "total",
        label: "合計",
        level: 0,
        role: "total",
        cells: [
          whole("balance", "基本財産 年度末残高（計画）"),
          whole("increase", "基本財産 増加額（計画）"),
        ],
      },
    ],
    notes: [],
  };
}

function ceilingTable(
  { folder, settings }: AssociationDataset,
  ledger: (id: string) => Figure | undefined,
  period: string,
): Table | undefined {
  const [base, liability] = ["base-property", "guarantee-liability"].map((id) =>
    ledger(`balance-sheet/${id}`),
  );
  if (settings.ceilingMultiple === undefined || !base || !liability) return undefined;
  const multiple: Figure = {
    id: "base-property/ceiling-multiple",
    label: "定款倍率",
    value: new Decimal(settings.ceilingMultiple),
    unit: "倍",
    origin: { kind: "read", place: { file: `${folder}/kaiji.yaml` }, text: String(settings.ceilingMultiple) },
  };
  const ceiling = product(
    { id: "base-property/ceiling", label: "保証債務の最高限度額" },
    [base, multiple],
    "円",
  );
  const use = percentage({ id: "base-property/ceiling-use", label: "限度額の利用率" }, liability, ceiling);
  const {
    unit,
    amount: mode,
    percentageDigits: digits,
    percentage: percentageMode,
  } = settings.rounding.baseProperty;
  const money = { unit, digits: 0, mode } as const;
  const column = (id: string, label: string) => ({ id, label, kind: "amount", unit, digits: 0 }) as const;
  return {
    id: "base-property/ceiling",
    title: "保証債務の最高限度額とその利用",
    period,
    rowHeading: "年度",
    columns: [
      column("base", "基本財産"),
      {
        id: "multiple",
        label: "定款倍率",
        kind: "percentage",
        unit: "倍",
        digits: multiple.value?.decimalPlaces() ?? 0,
      },
      column("ceiling", "最高限度額"),
      column("liability", "保証債務残高"),
      { id: "use", label: "限度額の利用率", kind: "percentage", unit: "％", digits },
    ],
    rows: [
      {
        id: "ceiling",
        label: `${fiscalYearName(settings.fiscalYear, settings.style.eraChange)}末`,
        level: 0,
        role: "item",
        cells: [
          rounded(base, money),
          multiple,
          rounded(ceiling, money),
          rounded(liability, money),
          rounded(use, { unit: "％", digits, mode: percentageMode }),
        ],
      },
    ],
    notes: ["最高限度額 ＝ 基本財産 × 定款倍率。限度額の利用率 ＝ 保証債務残高 ÷ 最高限度額 × 100。"],
  };
}
