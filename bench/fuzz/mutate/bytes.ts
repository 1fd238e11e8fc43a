import type { Draw } from "../../sample/draw.js";
import { one, placeIn } from "../draw.js";

const spliced = (bytes: Uint8Array, at: number, length: number, more: Uint8Array): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at + length)]);

type Change = (bytes: Uint8Array, at: number, draw: Draw) => Uint8Array;

const changes: readonly Change[] = [
  (bytes, at, draw) => spliced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << draw.between(0, 7)))),
  (bytes, at, draw) => spliced(bytes, at, 1, Uint8Array.of(draw.between(0, 255))),
  (bytes, at, draw) => spliced(bytes, at, draw.between(1, 8), Uint8Array.of(255, 255, 255, 255)),
  (bytes, at, draw) => spliced(bytes, at, draw.between(1, 40), new Uint8Array()),
  (bytes, at, draw) => spliced(bytes, at, 0, bytes.subarray(at, at + draw.between(1, 40))),
  (bytes, at, draw) => {
    const from = placeIn(draw, bytes.length);
    return spliced(bytes, at, 0, bytes.subarray(from, from + draw.between(1, 400)));
  },
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
];

/** 壊れたファイル: bits turned, bytes lost, doubled and moved, the end cut off. */
export const changedBytes = (bytes: Uint8Array, draw: Draw): Uint8Array =>
  one(draw, changes)(bytes, placeIn(draw, bytes.length), draw);
