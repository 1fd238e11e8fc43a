#!/usr/bin/env node
import { isMainThread } from "node:worker_threads";
import { loaded } from "./compiled.js";

// The command, or the thread that it begins (`pdf-thread.ts`): both are loaded the same way.
loaded(isMainThread ? "main.cjs" : "drawing.cjs");
