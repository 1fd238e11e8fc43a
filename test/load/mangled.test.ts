import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { filesOf, reportOf, under } from "../support/dataset.js";
import { memoryEffects } from "../support/memory.js";

// 壊れた入力: whatever stands in the files, it ends in a report or in problems, never in an exception.

let base: Record<string, Uint8Array>;
beforeAll(async () => {
  base = await filesOf("test/error/base");
});

/** What people and their programs do to a file. */
type Mangle = (text: string, at: number, more: string) => string | Uint8Array;

const mangles: readonly Mangle[] = [
  (text, at) => text.slice(0, at % text.length),
  (text, at, more) => splice(text, at, 0, more),
  (text, at, more) => splice(text, at, more.length, more),
  (text, at) => withLines(text, (lines) => lines.toSpliced(at % lines.length, 1)),
  (text, at) =>
    withLines(text, (lines) => lines.toSpliced(at % lines.length, 0, lines[at % lines.length] ?? "")),
  (text) => withLines(text, (lines) => lines.toReversed()),
  (text, at) =>
    new TextEncoder().encode(text).map((byte, index) => (index % 97 === at % 97 ? byte ^ 0x80 : byte)),
];

const splice = (text: string, at: number, length: number, more: string): string =>
  text.slice(0, at % text.length) + more + text.slice((at % text.length) + length);

const withLines = (text: string, change: (lines: string[]) => string[]): string =>
  change(text.split("\n")).join("\n");

const snippet = fc.oneof(
  fc.constantFrom(
    ",",
    '"',
    "\n",
    "\r\n",
    "：",
    "*",
    "0",
    "▲",
    "-",
    "#REF!",
    "平成40年度",
    "１",
    "\t",
    "{",
    "科目",
    "合計",
    "\u0000",
  ),
  fc.string({ maxLength: 4 }),
);

test("a mangled file is told, not thrown", async () => {
  const damage = fc.record({
    file: fc.nat(),
    mangle: fc.constantFrom(...mangles),
    at: fc.nat(5000),
    more: snippet,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const files: Record<string, string | Uint8Array> = { ...base };
      for (const { file, mangle, at, more } of damages) {
        const path = Object.keys(files).sort()[file % Object.keys(files).length] ?? "";
        const text = new TextDecoder().decode(Buffer.from(files[path] ?? ""));
        if (text !== "") files[path] = mangle(text, at, more);
      }
      const { value, problems } = await reportOf("minato", memoryEffects(under("minato", files)));
      if (!value) expect(problems.length).toBeGreaterThan(0);
      for (const { message, hint } of problems)
        expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object/u);
    }),
    { numRuns: 150 },
  );
});
