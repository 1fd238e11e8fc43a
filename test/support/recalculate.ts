import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import exceljs, { type Workbook } from "exceljs";

const run = promisify(execFile);

/** LibreOffice trusts the results that stand in a file that says it is Excel's; 0 makes it calculate them anew. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Whether there is a LibreOffice to ask. */
export async function hasLibreOffice(): Promise<boolean> {
  return run("soffice", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** Workbooks by name, with every formula calculated anew: one call for all of them, in a profile of its own. */
export async function recalculate(
  workbooks: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Uint8Array>> {
  // Asked to convert nothing, LibreOffice waits for ever.
  if (Object.keys(workbooks).length === 0) throw new RangeError("no workbook to recalculate");
  const folder = await mkdtemp(join(tmpdir(), "kaiji-soffice-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const names = Object.keys(workbooks);
    for (const name of names) await writeFile(join(folder, `${name}.xlsx`), workbooks[name] ?? "");
    await run("soffice", [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      "--headless",
      ...["--convert-to", "xlsx", "--outdir", join(folder, "out")],
      ...names.map((name) => join(folder, `${name}.xlsx`)),
    ]);
    const made = names.map(
      async (name) => [name, await readFile(join(folder, "out", `${name}.xlsx`))] as const,
    );
    return Object.fromEntries(await Promise.all(made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every formula cell's result, by sheet and address. */
export async function formulas(bytes: Uint8Array | undefined): Promise<Map<string, unknown>> {
  const workbook: Workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes ?? []).buffer);
  const results = new Map<string, unknown>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === exceljs.ValueType.Formula)
          results.set(`${sheet.name}!${cell.address}`, cell.result);
      }),
    );
  }
  return results;
}

/** The same number as far as a spreadsheet's 15 digits go, or the same word. */
export function agree(a: unknown, b: unknown): boolean {
  if (typeof a === "string") return a === b;
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) <= Math.abs(a) * 1e-12;
}
