import { inflateRawSync } from "node:zlib";

/** What the package tiny-inflate does, by Node: unpacks `packed` to the front of `room`, and gives that part of it. */
function inflate(packed: Uint8Array, room: Uint8Array): Uint8Array {
  const whole = inflateRawSync(packed);
  room.set(whole);
  return room.subarray(0, whole.length);
}

export { inflate as "module.exports" };
