import type { FiscalYear } from "./fiscal-year.js";

/** 数値の名: with the years that it names by their distance from one, `@year` and `@year-1`, filled in. */
export const ofYear = (id: string, year: FiscalYear): string =>
  id.replace(/@year(?<shift>[+-]\d+)?/gu, (_, shift: string | undefined) =>
    String(year + Number(shift ?? 0)),
  );
