/** In bytes; the system gives only as much of it as is written to. */
const size = 16 << 20;

const free: Uint8Array[] = [];

/**
 * 置き場: room for the bytes of a file while it is read, taken again for the next: for hundreds of files new room takes
 * longer than what is read into it. What comes out must hold none of the bytes.
 */
export async function inRoom<T>(read: (room: Uint8Array) => Promise<T>): Promise<T> {
  const room = free.pop() ?? new Uint8Array(size);
  try {
    return await read(room);
  } finally {
    free.push(room);
  }
}
