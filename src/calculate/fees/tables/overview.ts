import type { AssociationDataset } from "../../../model/dataset.js";
import type { Cell, Column, Row, Table } from "../../../model/table.js";
import { readFigure } from "../../read.js";
import { rateColumn } from "./columns.js";

type Programmes = NonNullable<AssociationDataset["tables"]["programmes"]>;
type Programme = Programmes[number];

/** A column of the overview, and what stands in it for a programme. */
interface Fact {
  readonly column: Column;
  readonly of: (row: Programme) => Cell;
}

const inWords = (id: string, label: string, of: (row: Programme) => string | undefined): Fact => ({
  column: { id, label, kind: "text", unit: "", digits: 0 },
  of: (row) => of(row) || null,
});

/** Rates taken off as numbers; 「─」, where a discount is said not to be given, stays as it is. */
const inPoints = (heading: string): Fact => ({
  column: rateColumn(`discounts/${heading}`, heading),
  of: (row) => {
    const cell = row.discounts[heading];
    if (!cell || cell.value === null) return cell?.text || null;
    const name = nameOf(row);
    return readFigure(
      {
        id: `fees/overview/${row.provider.value}/${name}/${heading}`,
        label: `${row.provider.value}の保証制度 ${name} ${heading}`,
      },
      cell,
    );
  },
});

/** What is printed of a programme, `discounts` being the headings of those that the table has. */
const factsWith = (discounts: readonly string[]): readonly Fact[] => [
  inWords("eligible", "対象", ({ eligible }) => eligible?.text),
  inWords("purpose", "資金使途", ({ purpose }) => purpose?.text),
  inWords("limit", "限度額", ({ limit }) => limit?.text),
  inWords("interest", "貸付利率", ({ interest }) => interest?.text),
  inWords("term", "保証期間", ({ term }) => term?.text),
  inWords("grace", "据置期間", ({ grace }) => grace?.text),
  inWords("rate", "保証料率", ({ rate }) => rate?.text),
  ...discounts.map(inPoints),
  inWords("subsidy", "保証料補給", ({ subsidy }) => subsidy?.text),
  inWords("remarks", "備考", ({ remarks }) => remarks?.text),
];

/** 保証制度の概要: whom and what for, how much, how long, at what rates, of each provider's programmes. */
export function overviewTables(programmes: Programmes, period: string): Table[] {
  const providers = [...new Set(programmes.map(({ provider }) => provider.value))];
  return providers.map((provider) => {
    const own = programmes.filter((row) => row.provider.value === provider);
    const shown = factsWith(Object.keys(own[0]?.discounts ?? {})).filter(({ of }) =>
      own.some((row) => of(row) !== null),
    );
    return {
      id: `fees/overview/${provider}`,
      title: `${provider}の保証制度の概要`,
      period,
      rowHeading: "制度名",
      columns: shown.map(({ column }) => column),
      rows: own.map(
        (row): Row => ({
          id: nameOf(row),
          label: nameOf(row),
          level: 0,
          role: "item",
          cells: shown.map(({ of }) => of(row)),
        }),
      ),
      notes: [],
    };
  });
}

/** With the name of its group, which tells programmes of one name apart. */
const nameOf = ({ group, name }: Programme): string =>
  group?.value && group.value !== name.value ? `${group.value} ${name.value}` : name.value;
