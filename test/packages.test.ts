import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

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
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".ts"));
  const code = await Promise.all(files.map((file) => readFile(`src/${file}`, "utf8")));
  const isAskedFor = (name: string) =>
    [`"${name}"`, `"${name}/`, `\`${name}/`].some((start) => code.some((text) => text.includes(start)));
  expect(Object.keys(dependencies).filter((name) => !isAskedFor(name))).toEqual([]);
});
