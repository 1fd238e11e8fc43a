import { z } from "zod";
import { defaultTheme, type Theme } from "../model/theme.js";
import { contrast } from "../model/theme-colours.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { faintColour } from "../problem/rules/settings.js";
import { bytesOf } from "./file.js";
import type { Reader } from "./reader.js";
import { parseYaml, validateYaml } from "./yaml.js";
import type { YamlFile } from "./yaml-file.js";

const { page, colours, fonts, fontSize, fullWidthFigures } = defaultTheme;

const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, '色を "#1d4e79" のように、引用符で囲んで書いてください');
const length = z.number().min(5).max(60);
const font = z.enum(["mincho", "gothic"]);

/** `theme.yaml`: whatever it does not say stays as in our own theme. */
const theme = z.strictObject({
  page: z
    .strictObject({
      size: z.enum(["A4", "B5"]).default(page.size),
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
      parts: z.array(colour).min(1).optional(),
      series: z
        .array(colour)
        .min(4)
        .default([...colours.series]),
    })
    // Beside an accent of the corporation's own, colours of ours would look like somebody else's.
    .transform(({ parts, ...own }) => ({
      ...own,
      parts: parts ?? (own.accent === colours.accent ? colours.parts : [own.accent]),
    }))
    .prefault({}),
  fonts: z
    .strictObject({ prose: font.default(fonts.prose), display: font.default(fonts.display) })
    .prefault({}),
  fontSize: z.number().min(7).max(14).default(fontSize),
  fullWidthFigures: z.boolean().default(fullWidthFigures),
}) satisfies z.ZodType<Theme>;

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
    const value = yaml && validateYaml(yaml, theme, problems);
    if (yaml && value) problems.push(...faint(value, yaml));
    if (bytes || problems.length > 0) return { value, problems };
  }
  return { value: theme.parse({}), problems: [] };
}

/** What is read by its colour alone, and on what ground: 4.5 is what WCAG 2 asks of text (level AA). */
const least = 4.5;

/** Colours of the corporation's own that can hardly be read where they stand. */
function faint({ colours }: Theme, yaml: YamlFile): Problem[] {
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
