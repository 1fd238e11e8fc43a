import { sameFileName } from "../model/file-name.js";
import type { Problem } from "../problem/problem.js";
import { oldForm, sameFormName } from "../problem/rules/form-values.js";
import { bytesOf, namesIn } from "./file.js";
import type { Reader } from "./reader.js";
import { tellUnknown } from "./unknown-files.js";

/** 様式のファイル: somebody's Excel file with placeholders. */
export interface FormFile {
  readonly file: string;
  /** Its name without ending. */
  readonly name: string;
  readonly ending: "xlsx" | "xlsm";
  readonly bytes: Uint8Array;
}

/** Where a dataset keeps the forms that are filled with its figures. */
export const formsFolder = "forms";

const books = /\.(?:xls|xlsb|xlt|xltx|xltm|ods)$/iu;
const notes = /\.(?:md|txt)$/iu;

/** The forms in a dataset's `forms/`; a workbook of another format there is an error, any other file a warning. */
export async function loadForms(folder: string, reader: Reader, problems: Problem[]): Promise<FormFile[]> {
  const inside = `${folder}/${formsFolder}`;
  const names = await namesIn(inside, reader, problems);
  const forms: FormFile[] = [];
  const others: string[] = [];
  for (const name of names.filter((one) => !notes.test(one))) {
    if (!isForm(name) && !books.test(name)) others.push(name);
    const form =
      isForm(name) || books.test(name) ? await loadForm(`${inside}/${name}`, reader, problems) : undefined;
    if (!form) continue;
    const [same] = forms.filter((one) => sameFileName(one.name) === sameFileName(form.name));
    if (same) problems.push(sameFormName({ other: same.file }, { file: form.file }, [{ file: same.file }]));
    else forms.push(form);
  }
  tellUnknown(inside, others, { known: [] }, problems);
  return forms;
}

/** One form, wherever it lies; undefined where nothing does, or no form. */
export async function loadForm(
  file: string,
  reader: Reader,
  problems: Problem[],
): Promise<FormFile | undefined> {
  const bytes = await bytesOf(file, reader, problems);
  if (!bytes) return undefined;
  const { name = "", ending = "" } = /(?<name>[^/]*)\.(?<ending>[^./]+)$/u.exec(file)?.groups ?? {};
  const known = ending.toLowerCase();
  if (known === "xlsx" || known === "xlsm") return { file, name, ending: known, bytes };
  problems.push(oldForm({}, { file }));
  return undefined;
}

const isForm = (name: string): boolean => /\.xls[xm]$/iu.test(name);
