import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** What makes the V8 of Node 20 quicker in commands of a second or two. */
const flags = [
  // It takes code for hot that has run for a few milliseconds, and spends as long on optimizing it as on running it.
  // What stays hot, a register of 20,000 cases, is optimized still, a little later.
  "--interrupt-budget=1000000",
  // Nor is there anything to be won by looking for garbage early in what lives no longer than that: so for the heaps
  // of threads begun from here on, this one's being made already.
  "--initial-old-space-size=256",
  // Nor by beginning with room for a megabyte of what is young, doubled as it turns out to be too little: what lives
  // on is copied each time.
  "--semi-space-growth-factor=16",
];

// Later ones optimize in other steps, and complain aloud of a flag they do not know.
if (process.versions.node.startsWith("20.")) for (const flag of flags) setFlagsFromString(flag);

/** A part of kaiji: one of the files that it is built into, beside this one. */
interface Part {
  readonly script: Script;
  readonly module: { exports: unknown };
}

const parts = new Map<string, Part>();

/**
 * What a part exports, loaded as `require` loads it, but with the code that V8 made of it when kaiji was built:
 * compiling it anew takes a sixth of a build's time. Node keeps such code by itself from 22.8 on
 * (`module.enableCompileCache`), 20 does not. Code of another V8, or made under other flags, V8 refuses and
 * compiles what is needed, as where there is none.
 */
export function loaded(name: string): unknown {
  const known = parts.get(name);
  if (known) return known.module.exports;
  const file = fileOf(name);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`,
    { filename: file, cachedData: keptCode(name) },
  );
  const module = { exports: {} };
  parts.set(name, { script, module });
  const elsewhere = createRequire(file);
  const required = (id: string) => (id.startsWith("./") ? loaded(id.slice(2)) : elsewhere(id));
  script.runInThisContext()(module.exports, required, module, file, dirname(file));
  return module.exports;
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const codeOf = (name: string): string => `${fileOf(name)}.code`;

function keptCode(name: string): Buffer | undefined {
  try {
    return readFileSync(codeOf(name));
  } catch {
    return undefined;
  }
}

/** Keeps the code of every part loaded so far, of the functions that have been called. */
export function keepCode(): void {
  for (const [name, { script }] of parts) writeFileSync(codeOf(name), script.createCachedData());
}
