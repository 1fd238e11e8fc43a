import { describe, expect, test } from "vitest";
import { loadTheme } from "../../src/load/theme.js";
import { defaultTheme } from "../../src/model/theme.js";
import { type Files, memoryEffects } from "../support/memory.js";

async function theme(files: Files) {
  const { value, problems } = await loadTheme("own", "ours", memoryEffects(files));
  return { value, problems: problems.map(({ rule, place }) => `${rule} ${place?.file}:${place?.row}`) };
}
const own = (text: string) => theme({ "own/theme.yaml": text });

test("without a file, and with one that says nothing, it is ours", async () => {
  expect(await theme({})).toEqual({ value: defaultTheme, problems: [] });
  expect(await own("")).toEqual({ value: defaultTheme, problems: [] });
});

test("the corporation's own goes before that of the templates", async () => {
  const ours = { "ours/theme.yaml": "fontSize: 8\n" };
  expect((await theme(ours)).value?.fontSize).toBe(8);
  expect((await theme({ ...ours, "own/theme.yaml": "fontSize: 9\n" })).value?.fontSize).toBe(9);
});

test("what is said stands, the rest is ours", async () => {
  const { value } = await own(
    'page: { size: B5, margins: { top: 30 } }\ncolours: { accent: "#123456" }\nfonts: { prose: gothic }\nfullWidthFigures: true\n',
  );
  expect(value?.page).toEqual({ size: "B5", margins: { ...defaultTheme.page.margins, top: 30 } });
  expect(value?.colours).toEqual({ ...defaultTheme.colours, accent: "#123456", parts: ["#123456"] });
  expect(value?.fonts).toEqual({ ...defaultTheme.fonts, prose: "gothic" });
  expect(value?.fullWidthFigures).toBe(true);
});

test("parts have colours of their own where they are said, or where the accent is ours", async () => {
  const parts = async (text: string) => (await own(text)).value?.colours.parts;
  expect(await parts("fontSize: 9")).toEqual(defaultTheme.colours.parts);
  expect(await parts('colours: { accent: "#123456", parts: ["#123456", "#333333"] }')).toEqual([
    "#123456",
    "#333333",
  ]);
});

describe("bounds", () => {
  test.each([
    "page: { margins: { top: 5, bottom: 60 } }",
    "fontSize: 7",
    "fontSize: 14",
    'colours: { text: "#1A2B3C" }',
    'colours: { series: ["#000000", "#111111", "#222222", "#333333"] }',
    "fonts: { display: mincho }",
    "page: { size: A4 }",
  ])("%s is fine", async (text) => {
    expect((await own(text)).problems).toEqual([]);
  });
  test.each([
    "page: { margins: { top: 4 } }",
    "page: { margins: { inner: 61 } }",
    "fontSize: 6",
    "fontSize: 15",
    'colours: { text: "#ABCDE" }',
    'colours: { text: "#ABCDEF0" }',
    'colours: { text: "x#ABCDEF" }',
    'colours: { series: ["#000000", "#111111", "#222222"] }',
    "fonts: { display: serif }",
    "page: { size: A5 }",
    "fullWidthFigures: 1",
  ])("%s is not", async (text) => {
    expect((await own(text)).problems).toEqual(["settings/invalid own/theme.yaml:1"]);
  });
  test("a file that cannot be read is not passed over", async () => {
    expect((await own("a: [")).value).toBeUndefined();
  });
});
