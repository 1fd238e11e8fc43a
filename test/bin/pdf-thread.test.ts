import { expect, test } from "vitest";
import { pdfThread } from "../../src/bin/pdf-thread.js";
import { pack } from "../../src/model/packed.js";
import { sampleDocument } from "../render/pdf/sample/document.js";

// The thread's program is there when kaiji is built; from the source it cannot be loaded.
test.skipIf(!pdfThread)("a thread that breaks is told to each who waits for it", async () => {
  const thread = pdfThread?.();
  const drawing = {
    document: pack(sampleDocument([]), { inputs: true }),
    options: { variant: "final", pictures: new Map() },
  } as const;
  const waiting = [thread?.pdf(drawing), thread?.pdf(drawing)];
  for (const one of waiting) await expect(one).rejects.toThrow("kaiji.cjs");
});
