import type { NationalAssociation } from "../../model/federation/associations.js";
import type { Column, Table } from "../../model/table.js";

const column = (id: string, label: string): Column => ({ id, label, kind: "text", unit: "", digits: 0 });

/** 協会一覧. */
export function associationTable(associations: readonly NationalAssociation[]): Table {
  return {
    id: "list/associations",
    title: "協会一覧",
    period: "",
    rowHeading: "協会コード",
    columns: [
      column("name", "協会名"),
      column("short", "略称"),
      column("kana", "読み"),
      column("prefecture", "都道府県"),
      column("region", "地方"),
    ],
    rows: associations.map(({ code, name, short, kana, prefecture, region }) => ({
      id: code.value,
      label: code.value,
      level: 0,
      role: "item",
      cells: [name, short, kana, prefecture, region].map(({ value }) => value),
    })),
    notes: [],
  };
}

/** 地方別: the short names of a region's corporations in one line, for where the list finds no room. */
export function regionTable(associations: readonly NationalAssociation[]): Table {
  const regions = [...new Set(associations.map(({ region }) => region.value))];
  return {
    id: "list/regions",
    title: "地方別の信用保証協会",
    period: "",
    rowHeading: "地方",
    columns: [column("associations", "信用保証協会（略称）")],
    rows: regions.map((name) => {
      const own = associations.filter(({ region }) => region.value === name);
      return {
        id: name,
        label: name,
        level: 0,
        role: "item",
        cells: [own.map(({ short }) => short.value).join("、")],
      };
    }),
    notes: [],
  };
}
