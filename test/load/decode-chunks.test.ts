import { describe, expect, test } from "vitest";
import { decodeChunks } from "../../src/load/decode-chunks.js";

/** 「保証」 in CP932. */
const cp932 = [0x95, 0xdb, 0x8f, 0xd8];
const utf8 = [...new TextEncoder().encode("保証")];

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
