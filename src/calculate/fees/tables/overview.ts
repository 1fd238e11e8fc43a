import type { AssociationDataset } from "../../../model/dataset.js";
import type { Column, Row, Table } from "../../../model/table.js";

type Programmes = NonNullable<AssociationDataset["tables"]["programmes"]>;
type Field = Exclude<keyof Programmes[number], "place" | "name" | "provider">;

const columns: readonly { readonly field: Field; readonly label: string }[] = [
  { field: "purpose", label: "資金使途" },
  { field: "limit", label: "限度額" },
  { field: "term", label: "保証期間" },
  { field: "grace", label: "据置期間" },
  { field: "rate", label: "保証料率" },
  { field: "collateralDiscount", label: "有担保割引" },
  { field: "accountingDiscount", label: "会計割引" },
  { field: "subsidy", label: "保証料補給" },
  { field: "remarks", label: "備考" },
];

/** 保証制度の概要: purpose, limit, term, grace, rate and discounts of each provider's programmes. */
export function overviewTables(programmes: Programmes, period: string): Table[] {
  const providers = [...new Set(programmes.map(({ provider }) => provider.value))];
  return providers.map((provider) => {
    const own = programmes.filter((row) => row.provider.value === provider);
    const shown = columns.filter(({ field }) => own.some((row) => textOf(row, field) !== ""));
    return {
      id: `fees/overview/${provider}`,
      title: `${provider}の保証制度の概要`,
      period,
      rowHeading: "制度名",
      columns: shown.map(
        ({ field, label }): Column => ({ id: field, label, kind: "text", unit: "", digits: 0 }),
      ),
      rows: own.map(
        (row): Row => ({
          id: row.name.value,
          label:
            row.group?.value && row.group.value !== row.name.value
              ? `${row.group.value} ${row.name.value}`
              : row.name.value,
          level: 0,
          role: "item",
          cells: shown.map(({ field }) => textOf(row, field) || null),
        }),
      ),
      notes: [],
    };
  });
}

const textOf = (row: Programmes[number], field: Field): string => row[field]?.text ?? "";
