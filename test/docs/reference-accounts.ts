import { readFile } from "node:fs/promises";
import { loadAccounts } from "../../src/load/accounts.js";
import { accountsSchema } from "../../src/model/association/accounts.js";
import { memoryEffects } from "../support/memory.js";

const file = "data/reference/accounts.csv";

/** The reference chart's ids by section, as a type: so that the code can name no account that is not in the chart. */
export async function referenceAccountsFile(): Promise<string> {
  const chart = await loadAccounts(file, {
    folder: "",
    reader: memoryEffects({ [file]: await readFile(file) }),
    problems: [],
  });
  const sections = accountsSchema.columns.section.choices.map((section) => {
    const ids = chart.filter((account) => account.section === section).map(({ id }) => `"${id}"`);
    const line = `  readonly ${section}: ${ids.join(" | ")};`;
    // On one line where it has room, as biome sets it.
    return line.length < 100 ? line : `  readonly ${section}:${ids.map((id) => `\n    | ${id}`).join("")};`;
  });
  return [introduction, "export interface ReferenceAccounts {", ...sections, "}"].join("\n").concat("\n");
}

const introduction = `// Written from data/reference/accounts.csv by \`npm run docs\`: change the chart, not this file.

/** 共通の勘定科目表の科目ID, section by section: the accounts that declarations, checks and drawings may name. */`;
