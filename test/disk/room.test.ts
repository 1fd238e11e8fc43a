import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileEffects } from "../../src/disk/file-effects.js";

const folder = await mkdtemp(join(tmpdir(), "kaiji-room-"));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, "ten.txt");
await writeFile(file, "0123456789");
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("a file is read into the room given, over what stood there", async () => {
  const room = new Uint8Array(16).fill(0x78);
  const bytes = await fileEffects.readFile(file, room);
  expect(text(bytes)).toBe("0123456789");
  expect(bytes.buffer).toBe(room.buffer);
});

test("one that fills the room, or finds none in it, has its own", async () => {
  for (const size of [10, 4, 0]) {
    const room = new Uint8Array(size);
    const bytes = await fileEffects.readFile(file, room);
    expect(text(bytes)).toBe("0123456789");
    expect(bytes.buffer).not.toBe(room.buffer);
  }
});

test("one that is not there is refused as the system does", async () => {
  const gone = fileEffects.readFile(join(folder, "gone"), new Uint8Array(4));
  await expect(gone).rejects.toMatchObject({ code: "ENOENT" });
});
