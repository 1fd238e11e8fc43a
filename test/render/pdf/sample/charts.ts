import type { ChartSpec, Series } from "../../../../src/model/chart.js";
import { figure, industries, numbers } from "./figures.js";

const years = ["H28", "H29", "H30", "R1", "R2", "R3", "R4", "R5", "R6", "R7"];

export function trend(categories = years, values?: readonly string[]): ChartSpec {
  const bar: Series = {
    label: "保証承諾額",
    draw: "bar",
    axis: "left",
    unit: "百万円",
    digits: 0,
    values: categories.map((_, index) =>
      figure(`t/a${index}`, values?.[index] ?? String(61234 + ((index * 7919) % 23000))),
    ),
  };
  const line: Series = {
    label: "保証承諾件数",
    draw: "line",
    axis: "right",
    unit: "件",
    digits: 0,
    values: categories.map((_, index) => figure(`t/c${index}`, String(5210 + ((index * 991) % 1700)), "件")),
  };
  return {
    id: "trend/approvals",
    title: "保証承諾の推移",
    kind: "columns",
    categories: categories.map((label) => ({ label, startsEra: label === "R1" })),
    series: [bar, line],
    alternative: "保証承諾額は令和2年度に最も多く、その後は減った。",
    notes: [],
    numbers,
  };
}

export function doughnut(count: number): ChartSpec {
  const labels = industries.slice(0, count);
  return {
    id: "mix/industry",
    title: "業種別",
    kind: "doughnut",
    categories: labels.map((label) => ({ label })),
    series: [
      {
        label: "構成比",
        draw: "bar",
        axis: "left",
        unit: "％",
        digits: 1,
        values: labels.map((label, index) =>
          figure(`d/${label}`, String(index === 0 ? 38.2 : 61.8 / (labels.length - 1)), "％"),
        ),
        labels: labels.map((_, index) =>
          index === 0 ? "38.2％" : `${(61.8 / (labels.length - 1)).toPrecision(3)}％`,
        ),
      },
    ],
    alternative: "製造業が38.2％で最も多い。",
    notes: ["構成比の小さい業種は「その他」にまとめています。"],
    numbers,
  };
}

export function rowsChart(count: number): ChartSpec {
  const labels = Array.from({ length: count }, (_, index) => industries[index % industries.length] ?? "");
  return {
    id: "mix/rows",
    title: "業種別",
    kind: "rows",
    categories: labels.map((label) => ({ label })),
    series: [
      {
        label: "保証承諾額",
        draw: "bar",
        axis: "left",
        unit: "百万円",
        digits: 0,
        values: labels.map((_, i) => figure(`h/${i}`, String(9000 - i * 400))),
      },
    ],
    alternative: "製造業が最も多い。",
    notes: [],
    numbers,
  };
}
