const compared = /^(?:balance-sheet|income-statement|trend)\//u;

/** Whether a comparison has any use for a figure of this id. */
export const isCompared = (id: string): boolean => compared.test(id);
