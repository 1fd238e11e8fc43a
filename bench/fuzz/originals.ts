import { readdir } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { type TemplateName, templateNames } from "../../src/model/chamber/template.js";
import { filesOf, under } from "../../test/support/dataset.js";
import { workbookBytes } from "../../test/support/workbook.js";

/** もと: a dataset that is fine, and the files of it of which inputs are made. Its folder is `x`. */
export interface Original {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Paths of what may be changed. */
  readonly changeable: readonly string[];
  /** The chapters of its booklet, where it has one. */
  readonly chapters: readonly string[];
  /** The build that fills the form, where it is a form that is changed: a check does not open it. */
  readonly build?: readonly string[];
}

const isData = (path: string): boolean =>
  /\.(?:csv|xlsx|yaml|md)$/u.test(path) && !/\/[A-Z]+\.md$/u.test(path);

const ourChapters = Object.keys(await filesOf("templates/booklet"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -".md".length));

const original = (name: string, files: Original["files"]): Original => ({
  name,
  files,
  changeable: Object.keys(files).filter(isData),
  chapters: Object.keys(files).some((path) => path.startsWith("x/ledger/")) ? ourChapters : [],
});

/** The same dataset with workbooks for its CSV files. */
async function inWorkbooks({ name, files }: Original): Promise<Original> {
  const entries = Object.entries(files).map(async ([path, bytes]) => {
    if (!path.endsWith(".csv")) return [path, bytes] as const;
    const rows = parse(bytes, { relax_column_count: true, bom: true }) as string[][];
    const cells = rows.map((row) =>
      row.map((cell) => (/^-?[1-9]\d*$/u.test(cell) ? Number(cell) : cell || null)),
    );
    return [path.replace(/\.csv$/u, ".xlsx"), await workbookBytes([["表", cells]])] as const;
  });
  return original(`${name}（ブック）`, Object.fromEntries(await Promise.all(entries)));
}

/** The outputs of the forms that are not filled for a case. */
const outputsOf: Partial<Record<TemplateName, string>> = {
  "form-1": "register.xlsx",
  "form-5": "half-year-report.xlsx,half-year-report.pdf",
  "follow-ups": "follow-ups.xlsx",
  consolidated: "consolidated.xlsx,consolidated.pdf",
};

/** A case of the sample with every form, from the inquiry to the visits of a year. */
const wholeCase = "2024-107";

function buildOf(form: TemplateName): readonly string[] {
  const output = outputsOf[form];
  return output ? ["--only", output] : ["--case", wholeCase, "--form", form.replace("form-", "")];
}

/** Every dataset of `data/`, its twin of workbooks, and every form of `templates/chamber` in the sample's hands. */
export async function originals(): Promise<Original[]> {
  const names = (await readdir("data")).filter((name) => name !== "reference").sort();
  const datasets = await Promise.all(
    names.map(async (name) => original(name, under("x", await filesOf(`data/${name}`)))),
  );
  const forms = await filesOf("templates/chamber");
  const withForms = datasets
    .filter(({ name }) => /chamber|prefecture/u.test(name))
    .flatMap(({ name, files }) =>
      templateNames
        .filter((form) => (form === "consolidated") === name.includes("prefecture"))
        .map((form) => {
          const path = `x/forms/${form}.xlsx`;
          return {
            name: `${name}の様式 ${form}`,
            files: { ...files, [path]: forms[`${form}.xlsx`] ?? new Uint8Array() },
            changeable: [path],
            chapters: [],
            build: buildOf(form),
          };
        }),
    );
  return [...datasets, ...(await Promise.all(datasets.map(inWorkbooks))), ...withForms];
}
