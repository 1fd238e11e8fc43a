/** A table as a file: heading row first; UTF-8, LF. The sample's cells hold neither commas nor quotes. */
export function csv(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [headings, ...rows].map((row) => `${row.join(",")}\n`).join("");
}

const japanese = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
  era: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** 令和7年度. */
export const fiscalYearCell = (fiscalYear: number): string =>
  `${japanese.format(new Date(Date.UTC(fiscalYear, 4, 1)))}度`;
