import { isMap, isNode, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { largeText } from "../problem/rules/read.js";
import { brokenYaml, invalidSetting, missingSetting, unknownSetting } from "../problem/rules/settings.js";
import { settingFault } from "../problem/setting-fault.js";
import { suggest } from "../problem/suggest.js";
import { readText } from "../read/text.js";
import { tellBlanks } from "./blanks.js";
import { pageOfSetting } from "./setting-pages.js";
import { InvisibleCharacters } from "./visible.js";
import { yamlFault } from "./yaml-fault.js";
import type { YamlFile } from "./yaml-file.js";

/** Bytes: a hundred times what any settings have. Time grows with the square of the keys. */
const largestFile = 256 * 1024;

/** Parses YAML; with "text", every scalar stays the text that stands in the file (1.90 is "1.90"). */
export function parseYaml(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
  scalars: "typed" | "text" = "typed",
): YamlFile | undefined {
  if (bytes.length > largestFile) {
    problems.push(largeText({ limit: `${largestFile / 1024}KB` }, { file }));
    return undefined;
  }
  const read = readText(bytes, file);
  problems.push(...read.problems);
  if (read.value === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(read.value, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    ...(scalars === "text" && { schema: "failsafe" as const }),
  });
  const faults = [...document.errors, ...document.warnings].map(({ code, pos }) => ({ code, at: pos[0] }));
  const characters = new InvisibleCharacters();
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) faults.push({ code: "BAD_ALIAS", at: alias.range?.[0] ?? 0 });
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== "string") return;
      const place = () => ({ file, row: lines.linePos(scalar.range?.[0] ?? 0).line });
      scalar.value = characters.take(scalar.value, place);
      tellBlanks(String(scalar.value), place, problems);
    },
  });
  for (const { code, at } of faults)
    problems.push(brokenYaml({ reason: yamlFault(code) }, { file, row: lines.linePos(at).line }));
  if (faults.length > 0) return undefined;
  characters.tell(problems);
  let starts: ReadonlyMap<string, number> | undefined;
  const placeOf = (path: readonly PropertyKey[]): Place => {
    starts ??= startsIn(document.contents);
    for (let depth = path.length; depth > 0; depth -= 1) {
      const start = starts.get(pathKey(path.slice(0, depth)));
      if (start !== undefined) return { file, row: lines.linePos(start).line };
    }
    return { file };
  };
  try {
    return { value: document.toJS() ?? {}, placeOf };
  } catch (error) {
    // Anchors that stand for others, which stand for others: a page of them is millions of values.
    if (!(error instanceof ReferenceError)) throw error;
    problems.push(brokenYaml({ reason: yamlFault("RESOURCE_EXHAUSTION") }, { file }));
    return undefined;
  }
}

const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join("\n");

/** Where each key of a map and each entry of a list begins, by its path. */
function startsIn(root: unknown): Map<string, number> {
  const starts = new Map<string, number>();
  const visitBelow = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) visitAt(key, value, [...path, String(key)]);
    else if (isSeq(node))
      node.items.forEach((item, index) => {
        visitAt(item, item, [...path, index]);
      });
  };
  const visitAt = (named: unknown, value: unknown, path: readonly PropertyKey[]): void => {
    if (isNode(named) && named.range) starts.set(pathKey(path), named.range[0]);
    visitBelow(value, path);
  };
  visitBelow(root, []);
  return starts;
}

/** Checks a YAML file against a zod schema; every difference is a problem at its own line. */
export function validateYaml<T>(yaml: YamlFile, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  // A file is checked once: zod would spend longer on compiling its shape than on walking it.
  const result = schema.safeParse(yaml.value, { error: settingFault, jitless: true });
  if (result.success) return result.data;
  const document = pageOfSetting(schema);
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        problems.push(
          unknownSetting(
            { key, suggestion: suggest(key, knownKeys(schema, issue.path)) },
            yaml.placeOf([...issue.path, key]),
          ),
        );
      }
    } else {
      const key = settingName(issue.path);
      const fault =
        key !== "" && valueAt(yaml.value, issue.path) === undefined
          ? missingSetting({ key, document }, yaml.placeOf(issue.path))
          : invalidSetting({ key, expected: issue.message, document }, yaml.placeOf(issue.path));
      problems.push(fault);
    }
  }
  return undefined;
}

/** A setting by its keys as they are written, 「版.出典.文書」; of a value in a list, which it is: 「割合の2番目」. */
function settingName(path: readonly PropertyKey[]): string {
  const name = path.filter((key) => typeof key === "string").join(".");
  const last = path.at(-1);
  return typeof last === "number" ? `${name === "" ? "" : `${name}の`}${last + 1}番目` : name;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The keys an object schema knows at a path, for suggestions. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of [undefined, ...path]) {
    if (key !== undefined) at = at instanceof z.ZodObject ? at.shape[key as string] : undefined;
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault)
      at = at.unwrap();
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
