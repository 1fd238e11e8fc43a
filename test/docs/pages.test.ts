import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { components } from "../../src/compose/components/registry.js";
import { registerPage } from "./chamber.js";
import { checksPage } from "./checks.js";
import { componentList, componentPage } from "./components.js";
import { dataFormatPage } from "./data-format.js";
import { federationPage } from "./federation.js";
import { formsPage } from "./forms.js";
import { referenceAccountsFile } from "./reference-accounts.js";

// Pages made from declarations: `npm run docs` writes them anew, this test sees that they are up to date.

test("docs/data-format.md says what the loader reads", async () => {
  await expect(dataFormatPage()).toMatchFileSnapshot("../../docs/data-format.md");
});

test("docs/components lists every component and placeholder", async () => {
  await expect(componentList()).toMatchFileSnapshot("../../docs/components/README.md");
});

test.each(components.map((component) => [component.name, component] as const))(
  "docs/components/%s.md says what the component checks",
  async (name, component) => {
    await expect(componentPage(component)).toMatchFileSnapshot(`../../docs/components/${name}.md`);
  },
);

test("docs/components has a page for no other component", async () => {
  const pages = (await readdir("docs/components")).filter((name) => name !== "README.md");
  expect(pages).toEqual(components.map(({ name }) => `${name}.md`).toSorted());
});

test("docs/checks.md lists every rule", async () => {
  await expect(await checksPage()).toMatchFileSnapshot("../../docs/checks.md");
});

test("docs/register.md says what a chamber's register holds", async () => {
  await expect(registerPage()).toMatchFileSnapshot("../../docs/register.md");
});

test("docs/federation.md says what a federation's dataset holds", async () => {
  await expect(federationPage()).toMatchFileSnapshot("../../docs/federation.md");
});

test("docs/forms.md names everything a form may name", async () => {
  await expect(formsPage()).toMatchFileSnapshot("../../docs/forms.md");
});

test("src/model/association/reference-accounts.ts names the accounts of the reference chart", async () => {
  await expect(await referenceAccountsFile()).toMatchFileSnapshot(
    "../../src/model/association/reference-accounts.ts",
  );
});
