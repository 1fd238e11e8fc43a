import { expect, test } from "vitest";
import type { Theme } from "../../src/model/theme.js";
import { contrast, paler, themeInPart } from "../../src/model/theme-colours.js";
import { defaultTheme, themePresets } from "../../src/model/theme-presets.js";

// WCAG 2: #767676 is the palest grey with 4.5 on white, #777777 is not; black on white is 21.
test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#ffffff", "#000000")).toBe(21);
  expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  expect(contrast("#123456", "#123456")).toBe(1);
});

test.each(Object.entries<Theme>(themePresets))("the colours of %s can be read", (_, theme) => {
  const { accent, tint, text, muted, parts } = theme.colours;
  for (const colour of [accent, muted, ...parts]) expect(contrast(colour, "#ffffff")).toBeGreaterThan(4.5);
  expect(contrast(text, tint)).toBeGreaterThan(4.5);
  parts.forEach((_, index) => {
    const { colours } = themeInPart(theme, index);
    expect(contrast(colours.accent, colours.tint)).toBeGreaterThan(4.5);
  });
});

// 255 - (255 - 26) × 0.09 = 234.39, 255 - (255 - 107) × 0.09 = 241.68: 234 and 242.
test("a paler colour is a share of it on white", () => {
  expect(paler("#1a6b6b", 0.09)).toBe("#eaf2f2");
  expect([paler("#1a6b6b", 1), paler("#1a6b6b", 0)]).toEqual(["#1a6b6b", "#ffffff"]);
});

test("a part has its accent, its tint and its first series; parts beyond the colours begin anew", () => {
  const { accent, parts, series } = defaultTheme.colours;
  expect(themeInPart(defaultTheme, 0)).toEqual(defaultTheme);
  const second = themeInPart(defaultTheme, 1).colours;
  expect([second.accent, second.tint]).toEqual(["#1a6b6b", "#eaf2f2"]);
  expect(second.series).toEqual(["#1a6b6b", ...series.slice(1)]);
  expect(themeInPart(defaultTheme, parts.length).colours.accent).toBe(accent);
});
