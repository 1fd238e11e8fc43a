import { z } from "zod";
import type { TableMeasure, Theme } from "../model/theme.js";
import { contrast, withAccent } from "../model/theme-colours.js";
import { defaultTheme, type ThemePreset, themePresets } from "../model/theme-presets.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { faintColour } from "../problem/rules/settings.js";
import { bytesOf } from "./file.js";
import type { Reader } from "./reader.js";
import { settingPages } from "./setting-pages.js";
import { loadFonts, type WrittenFonts } from "./typeface.js";
import { writtenColour as colour, inksWritten, rgbOf } from "./written-colour.js";
import { parseYaml, validateYaml } from "./yaml.js";
import type { YamlFile } from "./yaml-file.js";

const length = z.number().min(5).max(60);
const tableOf = ({ type, leading, across, along }: TableMeasure) =>
  z
    .strictObject({
      type: z.number().min(0.7).max(1.5).default(type),
      leading: z.number().min(1.1).max(2).default(leading),
      across: z.number().min(1).max(12).default(across),
      along: z.number().min(1).max(12).default(along),
    })
    .prefault({});
const fontFile = z.string().min(1);
const font = z.union(
  [z.enum(["mincho", "gothic"]), z.strictObject({ regular: fontFile, bold: fontFile.optional() })],
  "「mincho」か「gothic」か、「{ regular: fonts/名.ttf, bold: fonts/名.ttf }」を書いてください",
);

const presetNames = Object.keys(themePresets) as readonly ThemePreset[];
const preset = z.enum(presetNames).default("ai");

/** A theme whose typefaces are not read yet. */
type WrittenTheme = Omit<Theme, "fonts"> & { readonly fonts: WrittenFonts };

/** `theme.yaml` over a preset: whatever it does not say stays as in that. */
function themeOver({
  page,
  colours,
  fonts,
  design,
  tables,
  fontSize,
  fullWidthFigures,
}: WrittenTheme): z.ZodType<WrittenTheme> {
  return z
    .strictObject({
      preset,
      page: z
        .strictObject({
          size: z.enum(["A4", "B5"]).default(page.size),
          orientation: z.enum(["portrait", "landscape"]).default(page.orientation),
          margins: z
            .strictObject({
              top: length.default(page.margins.top),
              bottom: length.default(page.margins.bottom),
              inner: length.default(page.margins.inner),
              outer: length.default(page.margins.outer),
            })
            .prefault({}),
        })
        .prefault({}),
      colours: z
        .strictObject({
          accent: colour.default(colours.accent),
          tint: colour.default(colours.tint),
          text: colour.default(colours.text),
          muted: colour.default(colours.muted),
          line: colour.default(colours.line),
          parts: z
            .array(colour)
            .min(1)
            .default([...colours.parts]),
          series: z
            .array(colour)
            .min(4)
            .default([...colours.series]),
        })
        .transform(({ accent, tint, text, muted, line, parts, series }) => ({
          colours: {
            accent: rgbOf(accent),
            tint: rgbOf(tint),
            text: rgbOf(text),
            muted: rgbOf(muted),
            line: rgbOf(line),
            parts: parts.map(rgbOf),
            series: series.map(rgbOf),
          },
          inks: inksWritten([accent, tint, text, muted, line, ...parts, ...series]),
        }))
        .prefault({}),
      fonts: z
        .strictObject({ prose: font.default(fonts.prose), display: font.default(fonts.display) })
        .prefault({}),
      design: z
        .strictObject({
          cover: z.enum(["band", "full", "frame"]).default(design.cover),
          heading: z.enum(["bar", "rule", "block"]).default(design.heading),
          table: z.enum(["tint", "rule", "stripe"]).default(design.table),
          header: z.enum(["head", "foot"]).default(design.header),
          chart: z.enum(["grid", "plain"]).default(design.chart),
          numbers: z.boolean().default(design.numbers),
        })
        .prefault({}),
      tables: z
        .strictObject({
          large: tableOf(tables.large),
          medium: tableOf(tables.medium),
          small: tableOf(tables.small),
        })
        .prefault({}),
      fontSize: z.number().min(7).max(14).default(fontSize),
      fullWidthFigures: z.boolean().default(fullWidthFigures),
    })
    .transform(({ preset: _, colours: { colours, inks }, ...theme }) => ({ ...theme, colours, inks }))
    .register(settingPages, { document: "booklet.md" });
}

/** What a file begins from: a preset, in the corporation's own accent. What is wrong in it is told afterwards. */
function beginningOf({ value }: YamlFile): WrittenTheme {
  const { data } = z
    .object({ preset, colours: z.object({ accent: colour }).partial().prefault({}) })
    .safeParse(value);
  const base = themePresets[data?.preset ?? "ai"];
  const written = data?.colours.accent;
  const accent = written === undefined ? base.colours.accent : rgbOf(written);
  if (accent === base.colours.accent) return base;
  const own = withAccent(base, accent);
  // Beside an accent of the corporation's own, the preset's colours of parts would look like somebody else's.
  return { ...own, colours: { ...own.colours, parts: [accent] } };
}

/** 体裁: the corporation's own `theme.yaml`, or ours. */
export async function loadTheme(
  ownFolder: string,
  ourFolder: string,
  reader: Reader,
): Promise<Outcome<Theme>> {
  for (const file of [`${ownFolder}/theme.yaml`, `${ourFolder}/theme.yaml`]) {
    const problems: Problem[] = [];
    const bytes = await bytesOf(file, reader, problems);
    const yaml = bytes && parseYaml(bytes, file, problems);
    const written = yaml && validateYaml(yaml, themeOver(beginningOf(yaml)), problems);
    if (yaml && written) problems.push(...faint(written, yaml));
    const folder = file.slice(0, file.lastIndexOf("/"));
    const fonts = yaml && written && (await loadFonts(written.fonts, folder, yaml, reader, problems));
    if (bytes || problems.length > 0) return { value: written && fonts && { ...written, fonts }, problems };
  }
  return { value: defaultTheme, problems: [] };
}

/** What is read by its colour alone, and on what ground: 4.5 is what WCAG 2 asks of text (level AA). */
const least = 4.5;

/** Colours of the corporation's own that can hardly be read where they stand. */
function faint({ colours }: Pick<Theme, "colours">, yaml: YamlFile): Problem[] {
  const { accent, tint, text, muted, parts } = colours;
  const pairs = [
    { key: ["accent"] as readonly PropertyKey[], colour: accent, ground: "#ffffff" },
    { key: ["text"], colour: text, ground: tint },
    { key: ["muted"], colour: muted, ground: "#ffffff" },
    ...parts.map((colour, index) => ({ key: ["parts", index], colour, ground: "#ffffff" })),
  ];
  return pairs.flatMap(({ key, colour, ground }) => {
    const ratio = contrast(colour, ground);
    if (ratio >= least) return [];
    const name = ["colours", ...key].join(".");
    return [faintColour({ name, colour, ground, ratio, least }, yaml.placeOf(["colours", ...key]))];
  });
}
