import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import type { Account } from "../../../src/model/dataset.js";

type Parts = Partial<Omit<Account, "id" | "section" | "title">>;

/** An account of a chart made up by a test. */
export const account = (section: LedgerSection, id: string, title: string, parts: Parts = {}): Account => ({
  id,
  title,
  section,
  aliases: [],
  kind: "末端",
  parent: undefined,
  netWorth: false,
  ...parts,
});
