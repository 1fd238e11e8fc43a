import type { AssociationDataset } from "../../../model/dataset.js";
import type { Column, Row, Table } from "../../../model/table.js";

type Programmes = NonNullable<AssociationDataset["tables"]["programmes"]>;
type Programme = Programmes[number];

interface Fact {
  readonly id: string;
  readonly label: string;
  readonly of: (row: Programme) => string | undefined;
}

/** What is printed of a programme, `discounts` being the headings of those that the table has. */
const factsWith = (discounts: readonly string[]): readonly Fact[] => [
  { id: "purpose", label: "資金使途", of: ({ purpose }) => purpose?.text },
  { id: "limit", label: "限度額", of: ({ limit }) => limit?.text },
  { id: "term", label: "保証期間", of: ({ term }) => term?.text },
  { id: "grace", label: "据置期間", of: ({ grace }) => grace?.text },
  { id: "rate", label: "保証料率", of: ({ rate }) => rate?.text },
  ...discounts.map(
    (heading): Fact => ({
      id: `discounts/${heading}`,
      label: heading,
      of: (row) => row.discounts[heading]?.text,
    }),
  ),
  { id: "subsidy", label: "保証料補給", of: ({ subsidy }) => subsidy?.text },
  { id: "remarks", label: "備考", of: ({ remarks }) => remarks?.text },
];

/** 保証制度の概要: purpose, limit, term, grace, rate and discounts of each provider's programmes. */
export function overviewTables(programmes: Programmes, period: string): Table[] {
  const providers = [...new Set(programmes.map(({ provider }) => provider.value))];
  return providers.map((provider) => {
    const own = programmes.filter((row) => row.provider.value === provider);
    const shown = factsWith(Object.keys(own[0]?.discounts ?? {})).filter(({ of }) => own.some(of));
    return {
      id: `fees/overview/${provider}`,
      title: `${provider}の保証制度の概要`,
      period,
      rowHeading: "制度名",
      columns: shown.map(({ id, label }): Column => ({ id, label, kind: "text", unit: "", digits: 0 })),
      rows: own.map(
        (row): Row => ({
          id: row.name.value,
          label:
            row.group?.value && row.group.value !== row.name.value
              ? `${row.group.value} ${row.name.value}`
              : row.name.value,
          level: 0,
          role: "item",
          cells: shown.map(({ of }) => of(row) || null),
        }),
      ),
      notes: [],
    };
  });
}
