import type { Output } from "../../effects.js";
import { loadAccounts } from "../../load/accounts.js";
import { formsFolder } from "../../load/forms.js";
import type { Reader } from "../../load/reader.js";
import { associationTables } from "../../model/association/schemas.js";
import { blankMark } from "../../model/blank.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import type { TableSchema } from "../../model/schema.js";
import { ownFolder } from "../../own-folder.js";
import { referenceFolder } from "../reference.js";
import { askedYear, type Begun, type Starter, textFile } from "../starter.js";
import { tableStarter } from "../table-starter.js";
import { starterGuide } from "./starter/guide.js";
import { starterRows } from "./starter/rows.js";
import { starterSettings } from "./starter/settings.js";

/** Our own texts to begin with. */
const textsFolder = ownFolder("templates/starter/association/text");
/** Forms of our own for what is owed every year. */
const formTemplates = ownFolder("templates/association");

/** 協会のはじめのデータ: settings, a workbook a table, texts with blanks, and what to do with them. */
export const associationStarter: Starter<FiscalYear> = {
  entity: "協会の名",
  period: askedYear,
  async files({ name = blankMark("協会の名"), period: year }, reader) {
    const yearName = fiscalYearName(year);
    return [
      textFile(
        "はじめに.md",
        starterGuide(
          name,
          yearName,
          tables.map(([, schema]) => schema),
        ),
      ),
      textFile("kaiji.yaml", starterSettings(name, year)),
      ...(await books({ name, period: year }, reader)),
      ...(await filesIn(textsFolder, "text", reader)),
      ...(await filesIn(formTemplates, formsFolder, reader)),
    ];
  },
};

/** Every table but those of what few keep (`monitoring/` has a page of its own) and of what nobody has in the first year. */
const tables = Object.entries<TableSchema>(associationTables).filter(
  ([, { path }]) => !/^(?:monitoring|last-year)\//u.test(path),
);

async function books(
  { name = "", period: year }: Begun<FiscalYear>,
  reader: Reader,
): Promise<readonly Output[]> {
  // The reference chart alone: the folder has no accounts of its own yet.
  const accounts = await loadAccounts(`${referenceFolder}/accounts.csv`, {
    folder: referenceFolder,
    reader,
    problems: [],
  });
  const years = Array.from({ length: 14 }, (_, index) => fiscalYearName(year + 3 - index));
  const made: Output[] = [];
  for (const [id, schema] of tables)
    made.push(
      await tableStarter(schema, starterRows(id, schema, { name, year, accounts }), {
        // A ledger is kept to the yen.
        unit: schema.path.endsWith("trial-balance") ? "円" : "千円",
        years,
        published: `${year + 1}-04`,
      }),
    );
  return made;
}

/** The files of a folder of ours, for a folder of the dataset. */
async function filesIn(own: string, folder: string, reader: Reader): Promise<readonly Output[]> {
  const found = await reader.look(own);
  const names = found.kind === "folder" ? found.names : [];
  return Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      bytes: await reader.readFile(`${own}/${name}`),
    })),
  );
}
