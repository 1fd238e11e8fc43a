import { describe, expect, test } from "vitest";
import { readProse } from "../../src/load/prose.js";
import { readGrid } from "../../src/load/source.js";
import { parseYaml } from "../../src/load/yaml.js";
import { tableSchema } from "../../src/model/schema.js";
import type { Problem } from "../../src/problem/problem.js";
import { memoryEffects } from "../support/memory.js";
import { workbookBytes } from "../support/workbook.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("what cannot be seen is left out and told at its place", () => {
  test("in a workbook, also as Excel writes it", async () => {
    const problems: Problem[] = [];
    const book = await workbookBytes([
      [
        "表",
        [
          ["名称", "備考"],
          ["見本", "なし"],
          ["甲_x000B_乙", "丙\u0085丁"],
        ],
      ],
    ]);
    const schema = tableSchema({ path: "x", title: "表", about: "", columns: {} });
    const reading = { reader: memoryEffects({ "d/x.xlsx": book }), problems };
    const sheet = await readGrid("d/x.xlsx", schema, reading);
    expect(sheet?.rows.at(-1)?.cells.map(({ shown }) => shown)).toEqual(["甲\n乙", "丙\n丁"]);
    expect(problems).toMatchObject([
      {
        rule: "file/invisible-characters",
        place: { file: "d/x.xlsx", sheet: "表", row: 3, column: "A" },
        message: "見えない文字（U+000B、U+0085）があり、除いて読みました（ほかに1か所）。",
      },
    ]);
  });

  test("in settings, where only an escape can write it", () => {
    const problems: Problem[] = [];
    const yaml = parseYaml(bytes('entity:\n  name: "見本\\e[31m県\\u202E"\n'), "kaiji.yaml", problems);
    expect(yaml?.value).toEqual({ entity: { name: "見本[31m県" } });
    expect(problems).toMatchObject([
      {
        rule: "file/invisible-characters",
        place: { file: "kaiji.yaml", row: 2 },
        message: expect.stringContaining("U+001B、U+202E"),
      },
    ]);
  });

  test("in prose, whose lines keep their numbers", () => {
    const problems: Problem[] = [];
    const text = readProse(bytes("一行\r二行\r\n三\u000b行\u0007\n四行\n"), "x.md", problems);
    expect(text).toBe("一行\n二行\n三 行\n四行\n");
    expect(problems).toMatchObject([{ rule: "file/invisible-characters", place: { file: "x.md", row: 3 } }]);
  });
});
