import { describe, expect, test } from "vitest";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { pageBox } from "../../../src/render/pdf/engine/page-box.js";

const margins = { top: 16, bottom: 18, inner: 20, outer: 12 };
const pageOf = (orientation: "portrait" | "landscape") =>
  pageBox({ ...defaultTheme, page: { size: "A4", orientation, margins } }, "final");

describe("a landscape page", () => {
  const slide = pageOf("landscape");

  test("is as wide as the upright one is high", () => {
    const upright = pageOf("portrait");
    expect([slide.width, slide.height]).toEqual([upright.height, upright.width]);
    // 297 − 20 − 12 mm
    expect(slide.textWidth).toBeCloseTo((265 * 72) / 25.4);
  });

  test("is read by itself: every page has the margins of a right one, pages of a spread have not", () => {
    expect(slide.left(2)).toBe(slide.left(1));
    expect(pageOf("portrait").left(2)).not.toBe(pageOf("portrait").left(1));
  });
});
