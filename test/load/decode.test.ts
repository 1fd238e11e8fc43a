import { describe, expect, test } from "vitest";
import { decode } from "../../src/load/decode.js";
import { decodeChunks } from "../../src/load/decode-chunks.js";
import type { Problem } from "../../src/problem/problem.js";

/** 「保証」 in CP932. */
const cp932 = [0x95, 0xdb, 0x8f, 0xd8];
const utf8 = [...new TextEncoder().encode("保証")];

function decoded(bytes: readonly number[]) {
  const problems: Problem[] = [];
  return [
    decode(Uint8Array.from(bytes), "a.csv", problems),
    ...problems.map(({ rule, place }) => `${rule} ${place?.file}`),
  ];
}

describe("a whole file", () => {
  test("is UTF-8, with or without its mark, or CP932", () => {
    expect(decoded(utf8)).toEqual(["保証"]);
    expect(decoded([0xef, 0xbb, 0xbf, ...utf8])).toEqual(["保証"]);
    expect(decoded(cp932)).toEqual(["保証"]);
    expect(decoded([])).toEqual([""]);
  });
  test.each([
    [[0xff, 0xfe, 0x41, 0x00]],
    [[0xfe, 0xff, 0x00, 0x41]],
    [[0x41, 0x00, 0x42, 0x00]],
    [[0x00, 0x41, 0x00, 0x42]],
    // By the mark alone, where no byte is zero: 「ぁ」.
    [[0xff, 0xfe, 0x41, 0x30]],
    [[0xfe, 0xff, 0x30, 0x41]],
  ])("UTF-16 is told: %j", (bytes) => {
    expect(decoded(bytes)).toEqual([undefined, "file/utf-16 a.csv"]);
  });
  test("a mark's first byte alone is no UTF-16", () => {
    expect(decoded([0xff, 0x41])).toEqual([undefined, "file/encoding a.csv"]);
    expect(decoded([0x41, 0xfe])).toEqual([undefined, "file/encoding a.csv"]);
  });
  test("a zero in three bytes, or past the first thousand, tells nothing", () => {
    expect(decoded([0x41, 0x42, 0x00])).toEqual(["AB\u0000"]);
    expect(decoded([...Array.from({ length: 1024 }, () => 0x41), 0x00])[0]).toHaveLength(1025);
    expect(decoded([...Array.from({ length: 1023 }, () => 0x41), 0x00])[1]).toBe("file/utf-16 a.csv");
  });
});

describe("piece by piece", () => {
  const read = async (bytes: readonly number[], size: number) => {
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.slice(at, at + size));
    }
    let text = "";
    for await (const piece of decodeChunks(chunks())) text += piece;
    return text;
  };
  test("as the whole file is, wherever the pieces break", async () => {
    expect(await read(utf8, 1)).toBe("保証");
    expect(await read([0xef, 0xbb, 0xbf, ...utf8], 2)).toBe("保証");
    expect(await read(cp932, 3)).toBe("保証");
    expect(await read([], 3)).toBe("");
  });
  test("past the sample that tells the encoding", async () => {
    const many = (one: readonly number[], times: number) => Array.from({ length: times }, () => one).flat();
    expect(await read(many(utf8, 30_000), 65_537)).toBe("保証".repeat(30_000));
    expect(await read(many(cp932, 40_000), 32_769)).toBe("保証".repeat(40_000));
  });
});
