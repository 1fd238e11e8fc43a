import type { Heading, RootContent } from "mdast";
import { z } from "zod";
import { invalidAttribute } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { headingText } from "../markdown/heading.js";

/** 課題, 支援, 成果; a step more may stand between them. */
const [fewest, most] = [2, 4] as const;

export const caseStudy = component({
  name: "case-study",
  title: "支援事例",
  about:
    "支援した事業者の一例。題と写真の下に、課題・支援・成果を、左から右へ進む段に並べます。段は「### 課題」のような見出しで始め、二つから四つまで。",
  form: "container",
  attributes: z.strictObject({
    title: z.string().min(1).describe("事例の題"),
    client: z.string().optional().describe("事業者。例 織物業・従業者12名"),
    file: z.string().optional().describe("写真。フォルダの中の名。題の上に、幅いっぱいに置く"),
    alt: z.string().optional().describe("写真の代替テキスト。写真を置くときは要る"),
  }),
  example:
    ':::case-study{title="はた織りの音を、次の代へ" client="織物業・従業者12名"}\n### 課題\n後継者がなく、設備も古くなっていた。\n\n### 支援\n専門家とともに承継の計画を立て、設備の資金を保証した。\n\n### 成果\n工場長が継ぎ、新しい織機で受注が戻った。\n:::',
  build: ({ attributes: { title, client, file, alt }, children, place }, context) => {
    const refuse = (attribute: string, expected: string) => {
      context.problems.push(invalidAttribute({ component: "case-study", attribute, expected }, place));
      return [];
    };
    if (file !== undefined && alt === undefined) return refuse("alt", "書かれていません");
    const { before, stages } = stagesIn(children);
    if (before.length > 0) return refuse("中身", "はじめの見出し（###）の前に、文があります");
    if (stages.length < fewest || stages.length > most)
      return refuse("中身", `段の見出し（###）が${stages.length}つです。二つから四つまでにします`);
    const image = file === undefined || alt === undefined ? undefined : context.picture(file, alt, place);
    return [
      {
        kind: "case-study",
        id: context.headingId(),
        title,
        ...(client !== undefined && { client }),
        ...(image && { image }),
        stages: stages.map(({ heading, nodes }) => ({
          title: headingText(heading, context),
          content: context.blocks(nodes),
        })),
      },
    ];
  },
});

interface Stage {
  readonly heading: Heading;
  readonly nodes: RootContent[];
}

/** Each heading of the third level with what stands below it, and what stands before the first. */
function stagesIn(nodes: readonly RootContent[]) {
  const before: RootContent[] = [];
  const stages: Stage[] = [];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === 3) stages.push({ heading: node, nodes: [] });
    else (stages.at(-1)?.nodes ?? before).push(node);
  }
  return { before, stages };
}
