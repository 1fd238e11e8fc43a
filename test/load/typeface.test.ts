import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loadTheme } from "../../src/load/theme.js";
import type { FontFamily } from "../../src/model/theme.js";
import { fileOf } from "../../src/render/font/face.js";
import { memoryEffects } from "../support/memory.js";

const trueType = new Uint8Array(await readFile(fileOf("rare")));

async function fonts(yaml: string, files: Record<string, Uint8Array> = {}) {
  const { value, problems } = await loadTheme(
    "d/templates",
    "ours",
    memoryEffects({ ...files, "d/templates/theme.yaml": yaml }),
  );
  return { fonts: value && { prose: told(value.fonts.prose), display: told(value.fonts.display) }, problems };
}
/** A family with digests in place of bytes, which are many. */
const told = (family: FontFamily) =>
  typeof family === "string"
    ? family
    : [family.regular, family.bold].map(({ file, bytes }) => [file, digest(bytes)]);
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const regular = "fonts:\n  prose: { regular: fonts/a.ttf }\n";
const at = "d/templates/fonts/a.ttf";

/** The file with another value of fsType, in its table OS/2. */
function licensed(fsType: number): Uint8Array {
  const bytes = trueType.slice();
  const view = new DataView(bytes.buffer);
  for (let entry = 12; ; entry += 16)
    if (Buffer.from(bytes.subarray(entry, entry + 4)).toString("latin1") === "OS/2") {
      view.setUint16(view.getUint32(entry + 8) + 8, fsType);
      return bytes;
    }
}

test("a typeface of the corporation's own lies beside its theme; without a bold, the regular is it", async () => {
  const own = [at, digest(trueType)];
  expect(await fonts(regular, { [at]: trueType })).toEqual({
    fonts: { prose: [own, own], display: "gothic" },
    problems: [],
  });
  const [file, bold] = ["d/templates/fonts/b.ttf", licensed(8)];
  const both = "fonts:\n  display: { regular: fonts/a.ttf, bold: fonts/b.ttf }\n";
  expect((await fonts(both, { [at]: trueType, [file]: bold })).fonts).toEqual({
    prose: "mincho",
    display: [own, [file, digest(bold)]],
  });
});

test.each(["serif", "{ bold: fonts/a.ttf }"])(
  "%s is no typeface: told with what may be written",
  async (written) => {
    expect((await fonts(`fonts: { prose: ${written} }`)).problems).toMatchObject([
      {
        rule: "settings/invalid",
        message: expect.stringContaining("「mincho」か「gothic」か、「{ regular:"),
      },
    ]);
  },
);

describe("what cannot be embedded is refused at its line", () => {
  const text = (head: string) => new TextEncoder().encode(`${head}${" ".repeat(40)}`);
  test.each([
    ["an OpenType font with PostScript outlines", text("OTTO"), "輪郭がPostScript（CFF）のOpenTypeです"],
    ["a collection", text("ttcf"), "いくつもの書体をまとめたファイル（.ttc）です"],
    ["a web font", text("wOFF"), "ウェブ用の書体（WOFF）です"],
    ["a web font of the second format", text("wOF2"), "ウェブ用の書体（WOFF2）です"],
    ["something else", text("%PDF"), "書体のファイルではありません"],
    ["an empty file", new Uint8Array(), "書体のファイルではありません"],
    ["one whose licence forbids it", licensed(2), "書体の権利者が、文書への埋めこみを禁じています"],
  ])("%s", async (_, bytes, fault) => {
    expect(await fonts(regular, { [at]: bytes })).toMatchObject({
      fonts: undefined,
      problems: [
        {
          rule: "settings/unusable-typeface",
          message: `書体「fonts/a.ttf」は使えません（${fault}）。`,
          place: { file: "d/templates/theme.yaml", row: 2 },
        },
      ],
    });
  });
  test("a file that is not there", async () => {
    expect((await fonts(regular)).problems).toMatchObject([{ rule: "file/missing", place: { file: at } }]);
  });
});
