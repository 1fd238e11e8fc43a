const compared = /^(?:(?:balance-sheet|income-statement)\/[^/]+|trend\/[^/]+\/\d{4}\/(?:count|amount))$/u;

/** Whether a comparison has any use for a figure of this id: the lines of the statements, and what the trends are made of. */
export const isCompared = (id: string): boolean => compared.test(id);
