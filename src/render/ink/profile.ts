import type { Inks } from "../../model/theme.js";
import type { Lab } from "./lab.js";
import { type LookupTable, readLookupTable } from "./lookup-table.js";

/** 出力プロファイル: what inks look like on paper, and which inks a colour takes. */
export interface InkProfile {
  /** As it calls itself: 「Japan Color 2011 Coated」. */
  readonly name: string;
  readonly bytes: Uint8Array;
  inksFor(colour: Lab): Inks;
  lookOf(inks: Inks): Lab;
}

/** Opens an ICC profile for printing in four inks; where it cannot be one, says why in words for its owner. */
export function openProfile(bytes: Uint8Array): InkProfile | { readonly fault: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 132 || word(36) !== "acsp") return { fault: "ICCプロファイルではありません" };
  if (view.getUint32(0) !== bytes.length) return { fault: "ファイルが途中で切れています" };
  if (word(16) !== "CMYK")
    return { fault: `${word(16).trim()}のプロファイルです。CMYKの出力プロファイルが要ります` };
  if (word(12) !== "prtr") return { fault: "印刷の出力プロファイル（prtr）ではありません" };
  const tags = new Map(
    Array.from({ length: Math.min(view.getUint32(128), 100) }, (_, index) => 132 + index * 12)
      .filter((at) => at + 12 <= bytes.length)
      .map((at) => [word(at), view.getUint32(at + 4)] as const),
  );
  // Relative colorimetric: the paper is white, and a colour that can be had is had.
  const toInks = tableOf("B2A1", [3, 4]);
  const toLook = tableOf("A2B1", [4, 3]);
  if (word(20) !== "Lab " || !toInks || !toLook)
    return { fault: "色の表（B2A1、A2B1）が、読める形（lut8、lut16）ではありません" };
  return {
    name: nameAt(tags.get("desc") ?? bytes.length),
    bytes,
    inksFor: (colour) => toInks.at(coded(colour, toInks)).map((share) => share * 100) as unknown as Inks,
    lookOf: (inks) => decoded(toLook.at(inks.map((percent) => percent / 100)), toLook),
  };

  function tableOf(tag: string, [inputs, outputs]: readonly [number, number]): LookupTable | undefined {
    const at = tags.get(tag);
    const table = at === undefined ? undefined : readLookupTable(view, at);
    return table?.inputs === inputs && table.outputs === outputs ? table : undefined;
  }

  /** A description in ASCII (`desc`), or in Unicode, the first of its languages (`mluc`). */
  function nameAt(at: number): string {
    if (word(at) === "desc") {
      const length = view.getUint32(at + 8);
      return String.fromCharCode(...bytes.subarray(at + 12, at + 11 + Math.min(length, 200)));
    }
    if (word(at) !== "mluc" || at + 28 > bytes.length) return "CMYK";
    const start = at + view.getUint32(at + 24);
    const text = bytes.subarray(start, start + Math.min(view.getUint32(at + 20), 400));
    return new TextDecoder("utf-16be").decode(text);
  }
}

/*
 * Lab in a table (ICC.1:2001, annex A): in 16 bits, 100 and 127 and a little more stand at 0xFF00; in 8 bits, 100
 * stands at 255.
 */
const finest = 65535 / 65280;

function coded([lightness, red, yellow]: Lab, { isFine }: LookupTable): number[] {
  const scale = isFine ? finest * 255 : 255;
  return [(lightness / 100) * (isFine ? 1 / finest : 1), (red + 128) / scale, (yellow + 128) / scale];
}

function decoded([lightness = 0, red = 0, yellow = 0]: readonly number[], { isFine }: LookupTable): Lab {
  const scale = isFine ? finest * 255 : 255;
  return [lightness * 100 * (isFine ? finest : 1), red * scale - 128, yellow * scale - 128];
}
