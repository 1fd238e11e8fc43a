import { type TemplateName, templateNames } from "../../model/chamber/template.js";
import { ownFolder } from "../../own-folder.js";
import type { Problem } from "../../problem/problem.js";
import { missingFile } from "../../problem/rules/file.js";
import { bytesOf, namesIn } from "../file.js";
import type { Reader } from "../reader.js";
import { tellUnknown } from "../unknown-files.js";

/** The forms kaiji brings along. */
const ownForms = ownFolder("templates/chamber");

/** A form's bytes: the dataset's own, in its `forms/`, wins over ours. */
export async function readTemplate(
  folder: string,
  name: TemplateName,
  reader: Reader,
  problems: Problem[],
): Promise<{ readonly file: string; readonly bytes: Uint8Array } | undefined> {
  for (const file of [`${folder}/forms/${name}.xlsx`, `${ownForms}/${name}.xlsx`]) {
    const bytes = await bytesOf(file, reader, problems);
    if (bytes) return { file, bytes };
  }
  problems.push(missingFile({ what: `様式（${name}.xlsx）` }, { file: `${folder}/forms/${name}.xlsx` }));
  return undefined;
}

/** A file in `forms/` that takes the place of none of ours is likely misspelt. */
export async function unknownTemplates(folder: string, reader: Reader, problems: Problem[]): Promise<void> {
  const known: readonly string[] = templateNames.map((name) => `${name}.xlsx`);
  const names = await namesIn(`${folder}/forms`, reader, problems);
  const forms = names.filter((name) => !/\.(?:md|txt)$/iu.test(name));
  tellUnknown(`${folder}/forms`, forms, { known }, problems);
}
