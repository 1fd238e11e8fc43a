import { Decimal } from "../../model/decimal.js";
import type { NationalAssociation } from "../../model/federation/associations.js";
import type { Column, Row, Table } from "../../model/table.js";
import { sum } from "../arithmetic.js";
import { groupBy } from "../group-by.js";

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

/** 都道府県別: how many corporations a prefecture has, each counted at its cell in the list. */
export function prefectureTable(associations: readonly NationalAssociation[]): Table {
  const id = "list/prefectures";
  const counts = [...groupBy(associations, ({ prefecture }) => prefecture.value)].map(([name, own]) => {
    const ones = own.map(({ code, short, prefecture: { place, text } }) => ({
      id: `${id}/${name}/${code.value}`,
      label: `${short.value}の協会`,
      value: new Decimal(1),
      unit: "協会" as const,
      origin: { kind: "read", place, text } as const,
    }));
    return { name, count: sum({ id: `${id}/${name}`, label: `${name} 協会数` }, ones) };
  });
  const all = sum(
    { id: `${id}/計`, label: "都道府県の計 協会数" },
    counts.map(({ count }) => count),
  );
  const row = (label: string, role: Row["role"], count: Row["cells"][number]): Row => ({
    id: label,
    label,
    level: 0,
    role,
    cells: [count],
  });
  return {
    id,
    title: "都道府県別の信用保証協会",
    period: "",
    rowHeading: "都道府県",
    columns: [{ id: "count", label: "協会数", kind: "count", unit: "協会", digits: 0 }],
    rows: [...counts.map(({ name, count }) => row(name, "item", count)), row("計", "total", all)],
    notes: ["出典：協会一覧（協会の所在する都道府県を数えたもの）"],
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
