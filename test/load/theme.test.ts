import { describe, expect, test } from "vitest";
import { loadTheme } from "../../src/load/theme.js";
import { defaultTheme, themePresets } from "../../src/model/theme-presets.js";
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
  expect(value?.page).toEqual({
    ...defaultTheme.page,
    size: "B5",
    margins: { ...defaultTheme.page.margins, top: 30 },
  });
  const { accent: usual, series, ...colours } = defaultTheme.colours;
  expect(series[0]).toBe(usual);
  // 255 - (255 - 18) × 0.09 = 233.67, 255 - (255 - 52) × 0.09 = 236.73, 255 - (255 - 86) × 0.09 = 239.79.
  expect(value?.colours).toEqual({
    ...colours,
    accent: "#123456",
    tint: "#eaedf0",
    parts: ["#123456"],
    series: ["#123456", ...series.slice(1)],
  });
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

test("a preset is what a file begins from", async () => {
  expect(await own("preset: matsuba")).toEqual({ value: themePresets.matsuba, problems: [] });
  const { value } = await own(
    'preset: akane\ncolours: { line: "#cccccc" }\ndesign: { cover: frame, numbers: false }',
  );
  expect(value?.colours).toEqual({ ...themePresets.akane.colours, line: "#cccccc" });
  expect(value?.design).toEqual({ ...themePresets.akane.design, cover: "frame", numbers: false });
  expect(value?.fonts).toEqual(themePresets.akane.fonts);
});

test("of a size of table, what is said stands, and the other sizes are ours", async () => {
  const { value } = await own("tables: { small: { type: 0.8, along: 1.5 } }");
  expect(value?.tables).toEqual({
    ...defaultTheme.tables,
    small: { ...defaultTheme.tables.small, type: 0.8, along: 1.5 },
  });
});

describe("bounds", () => {
  test.each([
    "page: { margins: { top: 5, bottom: 60 } }",
    "fontSize: 7",
    "fontSize: 14",
    'colours: { text: "#1A2B3C" }',
    'colours: { series: ["#000000", "#111111", "#222222", "#333333"] }',
    "fonts: { display: mincho }",
    "tables: { small: { type: 0.7, leading: 1.1, across: 1, along: 1 } }",
    "tables: { large: { type: 1.5, leading: 2, across: 12, along: 12 } }",
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
    "tables: { small: { type: 0.69 } }",
    "tables: { large: { type: 1.51 } }",
    "tables: { medium: { leading: 1 } }",
    "tables: { medium: { across: 0 } }",
    "tables: { medium: { along: 13 } }",
    "fullWidthFigures: 1",
    "preset: navy",
    "design: { cover: wide }",
    "design: { numbers: 0 }",
  ])("%s is not", async (text) => {
    expect((await own(text)).problems).toEqual(["settings/invalid own/theme.yaml:1"]);
  });
  test("a file that cannot be read is not passed over", async () => {
    expect((await own("a: [")).value).toBeUndefined();
  });
});

test("a colour may bear the inks that print it", async () => {
  const { value, problems } = await own(
    'colours:\n  accent: { rgb: "#123ABC", cmyk: [100, 70, 20, 12.5] }\n  parts: ["#123ABC", { rgb: "#333333", cmyk: [0, 0, 0, 90] }]\n',
  );
  expect(problems).toEqual([]);
  expect(value?.colours).toMatchObject({ accent: "#123ABC", parts: ["#123ABC", "#333333"] });
  expect(value?.inks).toEqual({ "#123abc": [100, 70, 20, 12.5], "#333333": [0, 0, 0, 90] });
});

test.each([
  'accent: { rgb: "#123abc" }',
  'accent: { rgb: "#123abc", cmyk: [100, 70, 20] }',
  'accent: { rgb: "#123abc", cmyk: [100, 70, 20, 101] }',
  'accent: { rgb: "blue", cmyk: [100, 70, 20, 0] }',
  "accent: [100, 70, 20, 0]",
])("%s is refused", async (line) => {
  expect((await own(`colours:\n  ${line}\n`)).problems).toEqual(["settings/invalid own/theme.yaml:2"]);
});
