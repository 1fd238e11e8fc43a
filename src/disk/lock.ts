import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Lets others have what was held. */
export type Release = () => Promise<void>;

/** Runs when nobody else on this machine holds that path, and holds it meanwhile. */
export async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  let release = await hold(path);
  while (!release) {
    await released(path);
    release = await hold(path);
  }
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * Holds a path until it is released, or until this process ends, however it ends: what is held is a name that the
 * system itself takes back from the dead. Undefined where somebody holds it. Nothing is sent over any network.
 */
export function hold(path: string): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on("error", () => {});
    });
    server.on("error", (error: NodeJS.ErrnoException) => {
      // Windows does not let another user's name be taken, either.
      if (["EADDRINUSE", "EACCES"].includes(error.code ?? "")) resolve(undefined);
      else reject(error);
    });
    server.listen(address(path), () =>
      resolve(async () => {
        const closed = new Promise((done) => server.close(done));
        for (const socket of waiting) socket.destroy();
        await closed;
      }),
    );
    server.unref();
  });
}

/** Waits until whoever holds the path lets it go or dies: its end of the line is closed then. */
async function released(path: string): Promise<void> {
  let answered = false;
  await new Promise<void>((resolve) => {
    const line = connect(address(path), () => {
      answered = true;
    });
    line
      .on("error", () => {})
      .on("close", () => resolve())
      .resume();
  });
  if (answered) return;
  if (namesAreFiles) await rm(address(path), { force: true });
  await setTimeout(20);
}

/** On macOS a name is a file that the dead leave behind, though nobody answers there. */
const namesAreFiles = !["linux", "win32"].includes(process.platform);

/** One name for one path, however it is written where case does not count. */
function address(path: string): string {
  const name = `kaiji-${createHash("sha256").update(path.normalize().toLowerCase()).digest("hex").slice(0, 32)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  // Some versions of Node fill the name up to its full length, others do not.
  if (process.platform === "linux") return `\0${name}`.padEnd(108, "\0");
  return join(tmpdir(), name);
}
