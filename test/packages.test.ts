import { readdir, readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { expect, test } from "vitest";

interface Declared {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const declared = JSON.parse(await readFile("package.json", "utf8")) as Declared;

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

test("the lock file names the packages of every platform, so that npm ci works on each", async () => {
  const { packages } = JSON.parse(await readFile("package-lock.json", "utf8")) as Locked;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test("no package is installed for users that nothing asks for", async () => {
  const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".ts"));
  const code = await Promise.all(files.map((file) => readFile(`src/${file}`, "utf8")));
  const isAskedFor = (name: string) =>
    [`"${name}"`, `"${name}/`, `\`${name}/`].some((start) => code.some((text) => text.includes(start)));
  expect(Object.keys(declared.dependencies).filter((name) => !isAskedFor(name))).toEqual([]);
});

test("what is loaded where kaiji is installed, and what has private members that kaiji uses, is pinned", () => {
  const { dependencies, devDependencies } = declared;
  const [pdfmake, exceljs, fontkit] = ["pdfmake", "exceljs", "fontkit"].map((name) => devDependencies[name]);
  const pinned = { ...dependencies, pdfmake, exceljs, fontkit };
  for (const [name, version] of Object.entries(pinned))
    expect(`${name}@${version}`).toMatch(/@\d+\.\d+\.\d+$/u);
});

test("what the built files ask for by name is a dependency: the rest is built in", async () => {
  const files = (await readdir("dist")).filter((file) => file.endsWith(".cjs"));
  expect(files.length).toBeGreaterThan(10);
  const asked = new Set<string>();
  for (const file of files)
    for (const [, name = ""] of (await readFile(`dist/${file}`, "utf8")).matchAll(
      /\b(?:require|import)\("(?<name>[^".][^"]*)"\)/gu,
    ))
      if (!isBuiltin(name)) asked.add(name);
  // micromark's log asks for supports-color, and does without it.
  const known = [
    ...Object.keys({ ...declared.dependencies, ...declared.peerDependencies }),
    "supports-color",
  ];
  expect([...asked].filter((name) => !known.includes(name))).toEqual([]);
  expect([...asked]).toContain("sharp");
});
