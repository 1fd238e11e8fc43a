import { expect, test } from "vitest";
import { dataFormatPage } from "./data-format.js";

// Pages made from declarations: `npm run docs` writes them anew, this test sees that they are up to date.

test("docs/data-format.md says what the loader reads", async () => {
  await expect(dataFormatPage()).toMatchFileSnapshot("../../docs/data-format.md");
});
