import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf } from "../support/dataset.js";
import type { Answer, Order } from "./builder.js";

// 中断と同時の作成: builds in processes of their own, which are killed (SIGKILL) or get in each other's way.

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "kaiji-kills-"));
  const output = { format: "cjs", entryFileNames: "builder.cjs" } as const;
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: "test/disk/builder.ts", outDir: join(temporary, "dist"), rolldownOptions: { output } },
  });
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

async function builder(): Promise<ChildProcess> {
  const child = fork(join(temporary, "dist", "builder.cjs"), { stdio: "ignore" });
  await once(child, "message");
  return child;
}

async function answerTo(child: ChildProcess, order: Order): Promise<Answer> {
  const answered = once(child, "message");
  child.send(order);
  return (await answered)[0];
}

async function kill(child: ChildProcess): Promise<void> {
  const dead = once(child, "exit");
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await dead;
}

/** What two builds by turns make, so that a mixture has a file too many. */
const filesOfTurn = (turn: number): readonly string[] =>
  turn % 2 === 0
    ? ["a.txt", "b.txt", "charts/1.svg", "charts/2.svg"]
    : ["a.txt", "c.txt", "charts/2.svg", "charts/3.svg"];

const mine = { "mine/signed.pdf": "mine" };

/** The whole outputs of a turn, and what is the user's own. */
const wholeOf = (turn: number) => ({
  ...Object.fromEntries(filesOfTurn(turn).map((path) => [path, `${turn}`])),
  ...mine,
});

async function standing(folder: string): Promise<Record<string, string>> {
  const entries = Object.entries(await filesOf(folder));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

/** The outputs of one folder, of which each turn must leave those of the last turn or its own. */
async function killing(folder: string) {
  const steady = await builder();
  await answerTo(steady, { folder, files: filesOfTurn(0), text: "0" });
  await mkdir(join(folder, "mine"));
  await writeFile(join(folder, "mine/signed.pdf"), mine["mine/signed.pdf"]);
  const { steps } = await answerTo(steady, { folder, files: filesOfTurn(0), text: "0" });
  let turn = 0;
  let last = 0;
  let next = builder();
  return {
    steps,
    /** A build, killed at a step or after a delay in milliseconds. */
    async killed(how: Pick<Order, "lastStep" | "isAlone">, delay?: number) {
      turn += 1;
      const child = await next;
      next = builder();
      const end = Promise.race([once(child, "exit"), once(child, "message")]);
      child.send({ folder, files: filesOfTurn(turn), text: `${turn}`, ...how } satisfies Order);
      await (delay === undefined ? end : setTimeout(delay));
      await kill(child);
    },
    /** A build that makes nothing, and only puts in order what another has left. */
    putInOrder: () => answerTo(steady, { folder, files: [], text: "", isPart: true }),
    async expectWhole() {
      const now = await standing(folder);
      if (now["a.txt"] === `${turn}`) last = turn;
      expect(now, `turn ${turn}`).toEqual(wholeOf(last));
    },
    async end() {
      await kill(steady);
      await kill(await next);
    },
  };
}

/** 100 kills in one folder. */
async function hundredKills(folder: string): Promise<void> {
  const { steps, killed, putInOrder, expectWhole, end } = await killing(folder);
  const between = new Set<number>();
  // At every step, and whenever it may be, the guard being dead, too: the next build finds the old ones or the new.
  for (let kill = 1; kill <= 85; kill += 1) {
    const lastStep = kill <= steps.length + 1 ? kill : undefined;
    await killed({ isAlone: true, ...(lastStep && { lastStep }) }, lastStep ? undefined : Math.random() * 30);
    if (!existsSync(folder)) {
      if (lastStep) between.add(lastStep);
      await putInOrder();
    }
    await expectWhole();
  }
  // Between the two renames: the guard brings the old ones back at once.
  expect(between.size).toBeGreaterThan(0);
  for (let kill = 86; kill <= 100; kill += 1) {
    await killed({ lastStep: [...between][kill % between.size] ?? 0 });
    // As long as a new process needs on a busy machine.
    for (let waited = 0; waited < 5_000 && !existsSync(folder); waited += 1) await setTimeout(2);
    await expectWhole();
  }
  await putInOrder();
  await expectWhole();
  await end();
}

test("200 kills of builds and of the swap itself leave the old outputs or the new, whole", async () => {
  const behind = join(temporary, "kills", "behind");
  const link = join(temporary, "kills", "link");
  await mkdir(behind, { recursive: true });
  await symlink(behind, link);
  await Promise.all([hundredKills(join(temporary, "kills", "plain")), hundredKills(link)]);
  // Nor do they leave anything else.
  expect((await readdir(join(temporary, "kills"))).sort()).toEqual(["behind", "link", "plain"]);
}, 300_000);

test("two builds, started together 50 times, always leave one whole output", async () => {
  const folder = join(temporary, "together", "minato");
  const [one, other] = await Promise.all([builder(), builder()]);
  for (let round = 1; round <= 50; round += 1) {
    const turns = [2 * round, 2 * round + 1];
    const answers = await Promise.all(
      [one, other].map((child, at) => {
        const turn = turns[at] ?? 0;
        return answerTo(child, { folder, files: filesOfTurn(turn), text: `${turn}` });
      }),
    );
    expect(answers.filter(({ error }) => error !== undefined)).toEqual([]);
    const now = await standing(folder);
    expect(turns.map(String)).toContain(now["a.txt"]);
    const { "mine/signed.pdf": _, ...whole } = wholeOf(Number(now["a.txt"]));
    expect(now).toEqual(whole);
  }
  // Some of each (`--only`): the second takes over what the first has just made.
  for (let round = 1; round <= 10; round += 1) {
    const text = `part ${round}`;
    await Promise.all([
      answerTo(one, { folder, files: ["one.txt"], text, isPart: true }),
      answerTo(other, { folder, files: ["other.txt"], text, isPart: true }),
    ]);
    expect(await standing(folder)).toMatchObject({ "one.txt": text, "other.txt": text });
  }
  expect(await readdir(join(temporary, "together"))).toEqual(["minato"]);
  await Promise.all([kill(one), kill(other)]);
});

test("what a living build is making is not touched, what a dead one has left is removed", async () => {
  const folder = join(temporary, "living", "minato");
  const [living, dead, next] = await Promise.all([builder(), builder(), builder()]);
  const order: Order = { folder, files: filesOfTurn(0), text: "next" };
  await answerTo(next, order);
  const { steps } = await answerTo(next, order);
  const lastStep = steps.lastIndexOf("writeFile") + 1;
  const ended = once(dead, "exit");
  dead.send({ ...order, text: "dead", lastStep } satisfies Order);
  await ended;
  living.send({ ...order, text: "living", lastStep, signal: "SIGSTOP" } satisfies Order);
  while ((await readdir(join(temporary, "living"))).length < 3) await setTimeout(2);
  await answerTo(next, order);
  expect(await readdir(join(temporary, "living"))).toHaveLength(2);
  const answered = once(living, "message");
  living.kill("SIGCONT");
  await answered;
  expect(await readdir(join(temporary, "living"))).toEqual(["minato"]);
  expect(new Set(Object.values(await standing(folder)))).toEqual(new Set(["living"]));
  await Promise.all([kill(living), kill(next)]);
});

test("who swaps is waited for while it lives, and no longer", async () => {
  const folder = join(temporary, "lock", "minato");
  const [first, second] = await Promise.all([builder(), builder()]);
  const order: Order = { folder, files: filesOfTurn(0), text: "1" };
  await answerTo(first, order);
  const { steps } = await answerTo(first, order);
  // Of three: the old ones are put aside, the new ones take their name, the old ones become remains.
  const lastStep = steps.lastIndexOf("renameSync");
  first.send({ ...order, text: "2", lastStep, signal: "SIGSTOP" } satisfies Order);
  while (existsSync(folder)) await setTimeout(2);
  const answered = answerTo(second, { ...order, files: ["second.txt"], isPart: true });
  expect(await Promise.race([answered, setTimeout(500, "waits")])).toBe("waits");
  await kill(first);
  expect((await answered).error).toBeUndefined();
  expect(await standing(folder)).toEqual({
    ...Object.fromEntries(filesOfTurn(0).map((path) => [path, "1"])),
    "second.txt": "1",
  });
  await kill(second);
});
