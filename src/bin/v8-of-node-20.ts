import { setFlagsFromString } from "node:v8";

// The V8 of Node 20 takes code for hot that has run for a few milliseconds, and spends as long on optimizing it as on
// running it: a third of a command of two seconds. What stays hot, a register of 20,000 cases, is optimized still, a
// little later. Later ones optimize in other steps, and complain aloud of a flag they do not know.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=1000000");
