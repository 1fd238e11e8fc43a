import { exit } from "../command/exit.js";
import { pdfThread } from "./pdf-thread.js";
import { run } from "./run.js";
import { terminalEffects } from "./terminal.js";

// A reader that closes its end (`kaiji trace … | head`) has seen enough: no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exit.fine);
});

run(process.argv.slice(2), terminalEffects, pdfThread).then((code) => {
  process.exitCode = code;
});
