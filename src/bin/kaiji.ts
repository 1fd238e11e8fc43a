#!/usr/bin/env node
import "./v8-of-node-20.js";
import * as node from "node:module";
import { isMainThread } from "node:worker_threads";

// From 22.8 on Node keeps the code that V8 makes of a program, in the system's folder for temporary files, and takes
// it the next time; where it cannot, it says nothing and compiles anew, as Node 20 always does.
(node as { enableCompileCache?(): unknown }).enableCompileCache?.();

// The command, or the thread that it begins (`pdf-thread.ts`).
if (isMainThread) import("./main.js");
else import("./drawing.js");
