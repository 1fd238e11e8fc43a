import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { dutyChecks } from "../../src/calculate/chamber/checks/checks.js";
import { calculationRules } from "../../src/calculate/rules.js";
import { check } from "../../src/command/check.js";
import type { Rule } from "../../src/problem/problem.js";
import { ruleRooms, rulesOf } from "../../src/problem/rules/index.js";
import { filesOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";
import { everyRule } from "../support/rules.js";
import { made } from "./made.js";

/**
 * まちがいの見本: a folder a rule, `test/error/<rule id>/`. Its files lie over the small valid dataset `base/`, a
 * chamber's over `base-chamber/` (a folder in a file's place too); `expected.txt` is what `kaiji check` prints.
 */
const root = "test/error";

/** The rooms of which every rule can be met by `kaiji check` of an association; others prove theirs beside their code. */
const { file, read, settings, sources, table, starter, series, ledger, lastYear, formValues } = ruleRooms;
const proven = [
  file,
  read,
  settings,
  sources,
  table,
  starter,
  series,
  ledger,
  lastYear,
  formValues,
  calculationRules.association,
  rulesOf(dutyChecks),
].flat();

const entries = await readdir(root, { recursive: true, withFileTypes: true });
const cases = entries
  .filter(({ name }) => name === "expected.txt")
  .map(({ parentPath }) => parentPath.slice(root.length + 1))
  .sort();

type Base = Readonly<Record<string, Uint8Array>>;
let bases: { readonly association: Base; readonly chamber: Base };
beforeAll(async () => {
  bases = { association: await filesOf(`${root}/base`), chamber: await filesOf(`${root}/base-chamber`) };
});
const baseOf = (id: string) => (id.startsWith("chamber/") ? bases.chamber : bases.association);

describe("every rule has a case, every case a rule", () => {
  const ids = everyRule.map(({ id }) => id);

  test("ids are unique", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test("every rule that a file declares is in the list", async () => {
    const paths = ["src/problem/rules", "src/calculate"].map(async (folder) =>
      (await readdir(folder, { recursive: true }))
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `../../${folder}/${name}`),
    );
    const files = await Promise.all((await Promise.all(paths)).flat().map((path) => import(path)));
    const declared = files
      .flatMap((file) => Object.values<Partial<Rule<never>> | null | undefined>(file))
      .filter((value) => typeof value === "function" && "about" in value)
      .flatMap((value) => value ?? []);
    expect(declared.length).toBeGreaterThan(100);
    expect(declared.map(({ id }) => id).filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  });

  test("rules without a case", () => {
    expect(proven.map(({ id }) => id).filter((id) => !cases.includes(id))).toEqual([]);
  });

  test("cases without a rule", () => {
    expect(cases.filter((id) => !ids.includes(id))).toEqual([]);
    expect(Object.keys(made).filter((id) => !cases.includes(id))).toEqual([]);
  });
});

test.each(["association", "chamber"] as const)("the base dataset of a %s is without fault", async (kind) => {
  expect(await checked(new Map(Object.entries(bases[kind])))).toBe("エラー0件、警告0件\n");
});

test.each(cases)("%s", async (id) => {
  const { "expected.txt": expected, ...own } = await filesOf(`${root}/${id}`);
  const replaced = Object.keys(own).flatMap((path) =>
    path.split("/").map((_, depth, parts) => parts.slice(0, depth + 1).join("/")),
  );
  const files = new Map([
    ...Object.entries(baseOf(id)).filter(([path]) => !replaced.includes(path)),
    ...Object.entries(own),
  ]);
  await made[id]?.(files);
  const printed = await checked(files);
  expect(printed).toBe(new TextDecoder().decode(expected));
  expect(printed).toContain(`[${id}]`);
});

/** What `kaiji check minato` prints of these files. */
async function checked(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const effects = memoryEffects(under("minato", Object.fromEntries(files)));
  await check(["minato"], { format: "text", colour: false }, effects);
  return `${effects.printed.join("\n")}\n`;
}
