import { readdir, readFile } from "node:fs/promises";
import { dirname, join, normalize, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

/** The rooms of `src/`, and the rooms each may import: dependencies point one way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  model: ["problem"],
  // How Excel shows a number: asked by those who read cells and those who draw them.
  "number-format": ["model"],
  read: ["problem", "model", "number-format"],
  // What a loader takes is the two reading functions of the effects: a type, no import of the disk.
  load: ["problem", "model", "read", "effects", "own-folder"],
  calculate: ["problem", "model"],
  // A figure in prose is rounded, a chart's small parts are summed: by the constructors of `calculate`.
  compose: ["problem", "model", "calculate"],
  render: ["problem", "model", "number-format", "exceljs", "version"],
  effects: [],
  disk: ["effects"],
  exceljs: [],
  decompress: [],
  "own-folder": [],
  version: ["own-folder"],
  // What belongs together: how a kind of dataset is loaded, calculated, published, begun.
  kind: ["problem", "model", "load", "calculate", "compose", "render", "effects", "own-folder"],
  command: ["problem", "model", "load", "calculate", "render", "effects", "own-folder", "kind"],
  bin: ["problem", "kind", "command", "effects", "disk", "own-folder", "version"],
  index: ["problem", "model", "load", "calculate", "compose", "render", "effects", "disk", "kind", "command"],
};

/** Libraries that live in one room only. */
const home: readonly { library: RegExp; files: RegExp }[] = [
  { library: /^exceljs(?:\/|$)/u, files: /^(exceljs\.ts|render\/excel\/)/u },
  { library: /^pdf(make|kit)/u, files: /^render\/(paper|pdf)\//u },
  { library: /^fontkit$/u, files: /^render\/(font|paper)\//u },
  // What is required does not show here: only where it has to be.
  { library: /^node:module$/u, files: /^(bin\/kaiji\.ts|render\/(font\/|chart\/png\.ts$))/u },
  { library: /^(chart\.js|chartjs-node-canvas|@napi-rs\/canvas|canvas)/u, files: /^render\/chart\//u },
  { library: /^commander$/u, files: /^bin\//u },
  // Fonts are read from the packages they come in, as code is, and our own version from ours.
  { library: /^node:(fs|child_process|os|process)/u, files: /^(disk\/|bin\/|render\/font\/|version\.ts$)/u },
  // Names that this machine keeps for its own processes: nothing reaches out.
  { library: /^node:(net|tls|dgram|dns|https?|http2)$/u, files: /^disk\/(lock|guard)\.ts$/u },
];

interface Import {
  /** Below `src/`. */
  readonly from: string;
  /** Below `src/`, or the name of a package. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
}

let files: readonly { path: string; text: string }[];
let imports: readonly Import[];

beforeAll(async () => {
  const entries = await readdir("src", { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  files = await Promise.all(
    paths.map(async (path) => ({ path: relative("src", path), text: await readFile(path, "utf8") })),
  );
  imports = files.flatMap(({ path, text }) => importsOf(path, text));
});

test("every room is known", () => {
  expect(imports.length).toBeGreaterThan(100);
  const rooms = new Set(files.map(({ path }) => roomOf(path)));
  expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
});

describe.each(Object.keys(mayImport))("%s", (room) => {
  test(`imports only ${mayImport[room]?.join(", ") || "itself"}`, () => {
    const wrong = imports
      .filter(({ from, isOurs }) => isOurs && roomOf(from) === room)
      .filter(({ to }) => roomOf(to) !== room && !mayImport[room]?.includes(roomOf(to)));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

test("loaders know the effects as a type only", () => {
  const wrong = imports.filter(
    ({ from, to, isOurs, isTypeOnly }) =>
      isOurs && roomOf(from) === "load" && roomOf(to) === "effects" && !isTypeOnly,
  );
  expect(wrong).toEqual([]);
});

test("no circle of files, types included", () => {
  expect(circles(imports.filter(({ isOurs }) => isOurs).map((found) => ({ ...found, found })))).toEqual([]);
});

/*
 * The files and the folders in a folder are the points of one graph. Two folders in it do not lead to each other, and a
 * file beside a folder is either what that is made of (`arithmetic.ts` beside `fees/`) or what is made of it
 * (`report.ts`), never both.
 */
test("no circle of folders at any depth, nor of a folder and the files beside it", () => {
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  const found = [...folders].flatMap((folder) => circles(arrowsIn(folder)));
  expect(found).toEqual([]);
});

test.each(home)("$library lives in $files only", ({ library, files: allowed }) => {
  const wrong = imports
    .filter(({ to, isOurs }) => !isOurs && library.test(to))
    .filter(({ from }) => !allowed.test(from));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("no file is over 400 lines", () => {
  const long = files.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  expect(long.filter(({ lines }) => lines > 400)).toEqual([]);
});

test("no drawer for what has no name", () => {
  const drawer = /(^|\/)(utils?|types?|helpers?|common|misc)(\/|\.ts$)/u;
  expect(files.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
});

test("no rounding and no money as a binary fraction outside the one place", () => {
  // Pixels of a chart are no money.
  const exact = files.filter(({ path }) => !path.startsWith("render/chart/"));
  const wrong = exact.filter(({ text }) => /\.toFixed\(|parseFloat\(/u.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("nothing is rounded outside calculate: whoever prints or draws takes what is rounded there", () => {
  const elsewhere = files.filter(({ path }) => roomOf(path) !== "calculate" && path !== "model/decimal.ts");
  const rounding =
    /(?<![.\w])(?:rounded|round)\(|\.to(?:DecimalPlaces|SignificantDigits|Nearest)\(|(?<!Math)\.(?:round|ceil|floor|trunc)\(|ROUND_/u;
  expect(elsewhere.filter(({ text }) => rounding.test(text)).map(({ path }) => path)).toEqual([]);
});

/** The readers of .xls, .xlsb and .xlsx do the same things, each in its folder; `check` is a command and how a check is declared. */
const sharedNames = /^read\/xls[bx]?\/| check$/u;

test("an exported name means one thing: one file declares it", () => {
  const places = new Map<string, string[]>();
  for (const { path, text } of files) {
    const declared = text.matchAll(
      /^export (?:async )?(?:const|function\*?|class|interface|type) (?<name>\w+)/gmu,
    );
    const names = new Set([...declared].map(({ groups }) => groups?.name ?? ""));
    for (const name of names)
      if (!sharedNames.test(`${path} ${name}`)) places.set(name, [...(places.get(name) ?? []), path]);
  }
  expect(places.size).toBeGreaterThan(1000);
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test("nothing but the bin ends the process or writes to the terminal", () => {
  const wrong = files
    .filter(({ path }) => roomOf(path) !== "bin")
    .filter(({ text }) => /process\.(exit|stdout|stderr)|console\./u.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** `load/cell.ts` → load, `effects.ts` → effects. */
function roomOf(path: string): string {
  return path.split("/")[0]?.replace(/\.ts$/u, "") ?? path;
}

function importsOf(from: string, text: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s(?<type>type\s)?(?:[^"]*?from\s)?"(?<static>[^"]+)"|import\("(?<dynamic>[^"]+)"\)/gmu,
  );
  return [...statements].map(({ groups }) => {
    const to = groups?.static ?? groups?.dynamic ?? "";
    const isOurs = to.startsWith(".");
    const path = isOurs ? normalize(join(dirname(from), to)).replace(/\.js$/u, ".ts") : to;
    return { from, to: path, isOurs, isTypeOnly: groups?.type !== undefined };
  });
}

/** One point of a graph leads to another: because of an import. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly found: Import;
}

/** The folders a file is in, `""` for `src/` itself: `render/pdf/book.ts` → "", render/, render/pdf/. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return ["", ...names.map((_, index) => `${names.slice(0, index + 1).join("/")}/`)];
}

/** What leads to what in a folder, whatever lies in the folders in it taken as one. */
function arrowsIn(folder: string): Arrow[] {
  const pointOf = (path: string) => `${folder}${path.slice(folder.length).split("/")[0]}`;
  return imports
    .filter(({ from, to, isOurs }) => isOurs && from.startsWith(folder) && to.startsWith(folder))
    .map((found) => ({ from: pointOf(found.from), to: pointOf(found.to), found }))
    .filter(({ from, to }) => from !== to);
}

/** The arrows on circles: those that stay when all from where nothing leads, and all to where nothing goes on, are gone. */
function circles(arrows: readonly Arrow[]): string[] {
  const starts = new Set(arrows.map(({ from }) => from));
  const ends = new Set(arrows.map(({ to }) => to));
  const left = arrows.filter(({ from, to }) => ends.has(from) && starts.has(to));
  if (left.length < arrows.length) return circles(left);
  const reasons = new Map(
    left.map(({ from, to, found }) => [`${from} → ${to}`, `${found.from} → ${found.to}`]),
  );
  return [...reasons].map(([arrow, reason]) => (arrow === reason ? arrow : `${arrow} (${reason})`));
}
