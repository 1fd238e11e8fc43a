import type { Theme } from "./theme.js";

/*
 * Neighbouring series differ in lightness (L* about 32, 70, 45, 78, 22, 68, 55, 86) as well as in hue, so that
 * they stay apart in black-and-white print, and the first of them keep to the blue–orange or green–red axis with
 * that difference, which all common kinds of colour blindness preserve.
 */

const shared = {
  page: { size: "A4", orientation: "portrait", margins: { top: 24, bottom: 22, inner: 22, outer: 18 } },
  inks: {},
  tables: {
    large: { type: 1, leading: 1.5, across: 6, along: 4.4 },
    medium: { type: 0.86, leading: 1.42, across: 4, along: 2.6 },
    small: { type: 0.77, leading: 1.42, across: 2.8, along: 2 },
  },
  fontSize: 9.5,
  fullWidthFigures: false,
} as const satisfies Partial<Theme>;

/** 体裁の組: themes to begin from, by the name of their accent in Japanese. */
export const themePresets = {
  /** 藍: clear and plain, the one that holds where nothing is said. */
  ai: {
    ...shared,
    colours: {
      accent: "#1d4e79",
      tint: "#eaf1f7",
      text: "#1f2328",
      muted: "#5c6670",
      line: "#b8c2cc",
      parts: ["#1d4e79", "#1a6b6b", "#8c4a1f", "#4a4a86", "#3d6b35", "#7d3450"],
      series: ["#1d4e79", "#e69f00", "#b3541e", "#9cc9e8", "#3d2c5a", "#8fb339", "#7d8790", "#f5d491"],
    },
    fonts: { prose: "mincho", display: "gothic" },
    design: { cover: "band", heading: "bar", table: "tint", header: "head", chart: "grid", numbers: true },
  },
  /** 松葉: quiet, with mincho headings and rules. */
  matsuba: {
    ...shared,
    colours: {
      accent: "#1f5c44",
      tint: "#eaf3ee",
      text: "#20261f",
      muted: "#5b665e",
      line: "#b9c5bd",
      parts: ["#1f5c44", "#35567a", "#7a5a1a", "#5c4b7d", "#8a3f3a", "#3e6670"],
      series: ["#1f5c44", "#d9a441", "#8a5a2b", "#a9d3b8", "#2b2f4e", "#9db24a", "#7d8790", "#efdba6"],
    },
    fonts: { prose: "mincho", display: "mincho" },
    design: { cover: "frame", heading: "rule", table: "rule", header: "foot", chart: "grid", numbers: false },
  },
  /** 茜: warm and bold, gothic throughout. */
  akane: {
    ...shared,
    colours: {
      accent: "#9c2f3c",
      tint: "#f8edec",
      text: "#2a2020",
      muted: "#6b5c5c",
      line: "#cbbdbb",
      parts: ["#9c2f3c", "#8a5a12", "#2f6157", "#3d4f86", "#6d3f75", "#5a5148"],
      series: ["#9c2f3c", "#e0a93f", "#4c6a8a", "#f0c3b8", "#3b2a33", "#8fb0a0", "#8a7f78", "#f3dfa8"],
    },
    fonts: { prose: "gothic", display: "gothic" },
    design: {
      cover: "full",
      heading: "block",
      table: "stripe",
      header: "head",
      chart: "plain",
      numbers: true,
    },
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemePreset = keyof typeof themePresets;

/** What holds where nothing is said. */
export const defaultTheme: Theme = themePresets.ai;
