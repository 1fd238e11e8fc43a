import { isPrintedId, type WantedFigures } from "../../model/return.js";

const compared = /^(?:(?:balance-sheet|income-statement)\/[^/]+|trend\/[^/]+\/\d{4}\/(?:count|amount))$/u;

/** What a comparison has any use for: the lines of the statements, and what the trends are made of. */
export const comparedFigures: WantedFigures = {
  beginnings: ["balance-sheet/", "income-statement/", "trend/"],
  isWanted: (id) => compared.test(id) && !isPrintedId(id),
};
