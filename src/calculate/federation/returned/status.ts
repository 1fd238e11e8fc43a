import type { AssociationFiling, Filings } from "../../../model/federation/returns.js";
import { type FiscalYear, fiscalYearName } from "../../../model/fiscal-year.js";
import type { Row, Table } from "../../../model/table.js";
import { returnedMeasures } from "./measures.js";
import { type Filed, returnedFigure } from "./returned-figure.js";

const word = { filed: "提出", refused: "受け取れない", missing: "未提出" } as const;

/** 提出の状況: every corporation of the list, what it handed over and what of it is missing. */
export function statusTable(filings: Filings, year: FiscalYear): Table {
  const rows = filings.map((filing): Row => {
    const { code, name } = filing.association;
    const cells = [code.value, word[filing.state], fileOf(filing), remarkOf(filing, year)];
    return { id: code.value, label: name.value, level: 0, role: "item", cells };
  });
  return {
    ...frame("returns/status", "提出の状況", year),
    rowHeading: "協会",
    columns: statusColumns,
    rows,
  };
}

/** 提出の状況のまとめ: the short names of those in each state, for where the list finds no room. */
export function statusSummary(filings: Filings, year: FiscalYear): Table {
  const states = (Object.keys(word) as AssociationFiling["state"][]).filter((state) =>
    filings.some((filing) => filing.state === state),
  );
  const rows = states.map((state): Row => {
    const own = filings.filter((filing) => filing.state === state);
    const names = own.map(({ association }) => association.short.value).join("、");
    return { id: state, label: word[state], level: 0, role: "item", cells: [`${own.length}協会`, names] };
  });
  const isWhole = filings.every(({ state }) => state === "filed");
  return {
    ...frame("returns/summary", "提出した協会としていない協会", year),
    rowHeading: "状況",
    columns: [column("number", "数"), column("associations", "協会（略称）")],
    rows,
    notes: isWhole ? [] : [incomplete(filings)],
  };
}

/** 「51協会のうち3協会の提出による、途中の集計です。」: under all that is added up, as long as somebody is missing. */
export const incomplete = (filings: Filings): string =>
  `${filings.length}協会のうち${filings.filter(({ state }) => state === "filed").length}協会の提出による、途中の集計です。ほかの協会の分は推し量っていません。`;

const frame = (id: string, title: string, year: FiscalYear) => ({
  id,
  title,
  period: fiscalYearName(year),
  notes: [] as readonly string[],
});

const column = (id: string, label: string) => ({ id, label, kind: "text", unit: "", digits: 0 }) as const;

const statusColumns = [
  column("code", "協会コード"),
  column("state", "状況"),
  column("file", "ファイル"),
  column("remark", "足りないもの"),
];

function fileOf(filing: AssociationFiling): string {
  if (filing.state === "missing") return "";
  const files = filing.state === "filed" ? [filing.returned.file] : filing.files;
  return files.map((file) => file.split("/").at(-1)).join("、");
}

function remarkOf(filing: AssociationFiling, year: FiscalYear): string {
  if (filing.state === "refused") return filing.problems[0]?.message ?? "";
  return filing.state === "filed" ? lackingIn(filing, year) : "";
}

/** The measures that a return has nothing of. */
function lackingIn(filed: Filed, year: FiscalYear): string {
  return returnedMeasures(year)
    .filter(({ figure }) => returnedFigure(filed, figure) === undefined)
    .map(({ group, label }) => (group === "財務" ? label : `${group}の${label}`))
    .join("、");
}
