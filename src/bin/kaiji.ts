#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { exit } from "../command/exit.js";
import { run } from "./run.js";
import { terminalEffects } from "./terminal.js";

// V8 takes code for hot that has run for a few milliseconds, and in a command of two seconds spends as long on
// optimizing it as on running it. What stays hot, a register of 20,000 cases, is optimized still, a little later.
setFlagsFromString("--interrupt-budget=1000000");
// Nor is there anything to be won by looking for garbage early in what lives no longer than that: so for the heaps
// of threads begun from here on, this one's being made already.
setFlagsFromString("--initial-old-space-size=256");

// A reader that closes its end (`kaiji trace … | head`) has seen enough: no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exit.fine);
});

process.exitCode = await run(process.argv.slice(2), terminalEffects);
