import { composeBooklet } from "../../src/compose/booklet.js";
import { bookletOf, bookletSources } from "../../src/kind/association/booklet.js";
import type { Block } from "../../src/model/block.js";
import type { BookletSources } from "../../src/model/booklet.js";
import type { Document } from "../../src/model/document.js";
import type { Outcome } from "../../src/problem/problem.js";
import { filesOf, reportOf, under } from "./dataset.js";
import { type Files, memoryEffects } from "./memory.js";

async function opened(dataset: string, changes: Files) {
  const folder = `data/${dataset}`;
  const effects = memoryEffects({ ...under(folder, await filesOf(folder)), ...under(folder, changes) });
  const { value, problems } = await reportOf(folder, effects);
  if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
  return { made: value, effects };
}

/** A dataset's booklet, composed from memory; `changes` replace or add files of the dataset. */
export async function composed(dataset: string, changes: Files = {}): Promise<Outcome<Document>> {
  const { made, effects } = await opened(dataset, changes);
  return bookletOf(made, await bookletSources({ folder: made.dataset.folder, reader: effects }));
}

/** Composes pieces of Markdown as the only chapter of the sample's booklet, one after the other. */
export async function composer(changes: Files = {}) {
  const { made, effects } = await opened("sample-2025", changes);
  const { value: sources } = await bookletSources({ folder: made.dataset.folder, reader: effects });
  if (!sources) throw new Error("the sample has no booklet");
  return (markdown: string): Outcome<readonly Block[]> => {
    const only: BookletSources = {
      ...sources,
      plan: {
        ...sources.plan,
        chapters: [{ name: "try", start: "next", listed: true, needs: [] }],
      },
      chapters: new Map([["try", { file: "templates/try.md", text: `# 試し\n\n${markdown}\n` }]]),
    };
    const { value, problems } = composeBooklet(made.report, made.dataset, only);
    return {
      value: value?.chapters[0]?.blocks,
      problems: problems.filter(({ rule }) => rule !== "compose/unused-text"),
    };
  };
}
