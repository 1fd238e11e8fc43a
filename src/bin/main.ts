import { pdfThread } from "./pdf-thread.js";
import { run } from "./run.js";
import { delivered, terminalEffects } from "./terminal.js";

// Where files may not grow (`ulimit -f`), writing is refused (EFBIG) to those who listen; others are killed.
if (process.platform !== "win32") process.on("SIGXFSZ", () => {});

run(process.argv.slice(2), terminalEffects, pdfThread).then((code) => {
  process.exitCode = delivered(code);
});
