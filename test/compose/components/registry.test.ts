import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { components } from "../../../src/compose/components/registry.js";

test("every component that is declared in the folder can be placed", () => {
  const folder = "src/compose/components";
  const declared = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, "utf8");
    return /= component\(\{\s*name: "(?<name>[^"]+)"/u.exec(text)?.groups?.name ?? [];
  });
  expect(declared.length).toBeGreaterThan(40);
  expect(components.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
});
