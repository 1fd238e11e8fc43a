import { brotliCompressSync, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { "module.exports" as brotli } from "../../src/decompress/brotli.js";
import { "module.exports" as inflate } from "../../src/decompress/inflate.js";

// What is built calls these where the libraries have their own; each gives what those would give.

const bytes = new TextEncoder().encode("信用保証協会".repeat(40));

test("deflated bytes fill the room made for them", () => {
  const room = new Uint8Array(bytes.length);
  expect(inflate(deflateRawSync(bytes), room)).toEqual(bytes);
  expect(room).toEqual(bytes);
});

test("where they need less room, what is given ends with them", () => {
  // A table is packed twice, and room is made by its whole length both times.
  const room = new Uint8Array(bytes.length + 10);
  expect(inflate(deflateRawSync(bytes), room)).toEqual(bytes);
});

test("brotli", () => {
  expect(new Uint8Array(brotli(brotliCompressSync(bytes)))).toEqual(bytes);
});
