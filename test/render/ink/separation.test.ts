import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Colour, Inks } from "../../../src/model/theme.js";
import { gridColour } from "../../../src/model/theme-colours.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { type Lab, labOf } from "../../../src/render/ink/lab.js";
import { type InkProfile, openProfile } from "../../../src/render/ink/profile.js";
import { separation } from "../../../src/render/ink/separation.js";

const file = "data/reference/print/fogra39l-coated.icc";
const bytes = await readFile(file);
const rgb = await readFile("data/reference/print/srgb.icc");
const profile = openProfile(bytes) as InkProfile;
const { colours } = defaultTheme;

/** What `xicclu` of ArgyllCMS answers: the Lab of a colour by our sRGB (`-ff -ir -pl`), and its inks by our FOGRA39 (`-fb -ir -pl`). */
const answers: readonly [Colour, Lab, Inks][] = [
  ["#8c4a1f", [39.29, 26.16, 37.36], [11.2447, 68.2201, 99.8104, 46.7028]],
  ["#1d4e79", [31.56, -4.65, -29.79], [89.9857, 50.9121, 3.0766, 44.758]],
  ["#3d6b35", [40.89, -25.27, 24.95], [78.7525, 29.5299, 98.1222, 34.6849]],
  ["#e69f00", [71.19, 20.07, 74.66], [2.5769, 38.2983, 99.5724, 7.9777]],
  ["#9cc9e8", [78.55, -9.83, -20.5], [43.1919, 10.4257, 3.8756, 0.124]],
];

test.each(answers)("%s takes the inks that another engine finds by the same profile", (colour, lab, inks) => {
  labOf(colour).forEach((part, at) => {
    expect(Math.abs(part - (lab[at] ?? 0))).toBeLessThan(0.01);
  });
  const ours = profile.inksFor(lab);
  inks.forEach((percent, ink) => {
    expect(Math.abs((ours[ink] ?? 0) - percent)).toBeLessThan(0.1);
  });
  expect(separation(defaultTheme, profile)(colour)).toEqual(inks.map(Math.round));
});

test("what inks look like is as it was measured for FOGRA39", () => {
  // Fogra's own table (FOGRA39L), solid inks; beside its paper (95, 0, -2) instead of pure white, up to 4 away.
  const measured: [Inks, number[]][] = [
    [
      [0, 100, 0, 0],
      [48, 74, -3],
    ],
    [
      [100, 0, 0, 0],
      [55, -37, -50],
    ],
    [
      [0, 0, 0, 100],
      [16, 0, 0],
    ],
  ];
  for (const [inks, lab] of measured)
    profile.lookOf(inks).forEach((part, at) => {
      expect(Math.abs(part - (lab[at] ?? 0))).toBeLessThan(5);
    });
});

describe("black ink alone", () => {
  const inksOf = separation(defaultTheme, profile);

  test("prints text, secondary text, hairlines, grid lines and every grey", () => {
    for (const colour of [
      colours.text,
      colours.muted,
      colours.line,
      gridColour(colours),
      "#808080",
      "#000000",
      "#DDDDDD",
    ])
      expect(inksOf(colour).slice(0, 3)).toEqual([0, 0, 0]);
    expect(inksOf(colours.text)).toEqual([0, 0, 0, 100]);
    expect(inksOf("#000000")).toEqual([0, 0, 0, 100]);
    expect(inksOf("#ffffff")).toEqual([0, 0, 0, 0]);
  });

  test("looks as light as the grey it stands for", () => {
    for (const colour of [colours.muted, colours.line, "#808080"])
      expect(Math.abs(profile.lookOf(inksOf(colour))[0] - labOf(colour)[0])).toBeLessThan(0.6);
  });

  test("prints no colour that is one", () => {
    for (const colour of [colours.accent, colours.tint, ...colours.parts])
      expect(Math.max(...inksOf(colour).slice(0, 3))).toBeGreaterThan(3);
  });
});

test("what the theme says of a colour goes before the profile and before black", () => {
  const said: Inks = [100, 70, 20, 20];
  const inksOf = separation(
    { colours, inks: { [colours.accent]: said, "#1f2328": [60, 40, 40, 100] } },
    profile,
  );
  expect(inksOf(colours.accent.toUpperCase())).toEqual(said);
  expect(inksOf(colours.text)).toEqual([60, 40, 40, 100]);
});

describe("a profile that cannot be used", () => {
  const changed = (at: number, text: string) => {
    const copy = Uint8Array.from(bytes);
    copy.set(Buffer.from(text, "latin1"), at);
    return copy;
  };
  test.each([
    ["text", Buffer.from("色の設定".repeat(40)), "ICCプロファイルではありません"],
    ["nothing", Uint8Array.of(), "ICCプロファイルではありません"],
    ["half of one", bytes.subarray(0, bytes.length / 2), "ファイルが途中で切れています"],
    ["RGB", rgb, "RGBのプロファイルです"],
    ["a scanner's", changed(12, "scnr"), "印刷の出力プロファイル（prtr）ではありません"],
    ["one in XYZ", changed(20, "XYZ "), "色の表"],
  ])("%s", (_, file, fault) => {
    expect(openProfile(file)).toEqual({ fault: expect.stringContaining(fault) });
  });

  test("tables of another type, or that go beyond the file", () => {
    const tag = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
      .map((index) => 132 + index * 12)
      .find((at) => bytes.toString("latin1", at, at + 4) === "B2A1") as number;
    const table = bytes.readUInt32BE(tag + 4);
    expect(openProfile(changed(table, "mBA "))).toHaveProperty("fault");
    expect(openProfile(changed(table + 10, "\xff"))).toHaveProperty("fault");
    expect(openProfile(changed(tag + 4, "\xff\xff\xff\x00"))).toHaveProperty("fault");
  });

  test("calls itself by its name", () => {
    expect(profile.name).toBe("FOGRA39L Coated");
  });
});
