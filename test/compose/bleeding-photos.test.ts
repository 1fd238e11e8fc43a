import { expect, test } from "vitest";
import { piece } from "./by-hand.js";

// 裁ち落としの写真: where it cannot reach the paper's edges.

const photo = (form: string) => `::photo{file="photographs/a.jpg" alt="丘の町。" form="${form}"}`;
const rulesOf = (markdown: string) =>
  piece(markdown).problems.map((line) => line.split(" ").slice(0, 2).join(" "));

test.each(["half", "page"])("%s: anywhere but inside another block", (form) => {
  expect(rulesOf(`本文。\n\n${photo(form)}`)).toEqual([]);
  // The piece begins at line 3.
  for (const inside of [
    `::::columns\n本文。\n\n***\n\n${photo(form)}\n::::`,
    `::::box{title="窓口"}\n本文。\n\n\n\n${photo(form)}\n::::`,
    `:::::box{title="窓口"}\n::::columns\n本文。\n\n***\n${photo(form)}\n::::\n:::::`,
    `- 本文。\n- 本文。\n- 本文。\n- 本文。\n- 本文。\n\n  ${photo(form)}`,
  ])
    expect([inside, rulesOf(inside)]).toEqual([
      inside,
      [expect.stringMatching(/^paper\/bleeding-photo try\.md:\d+$/u)],
    ]);
});

test("at its line, with what to do", () => {
  expect(piece(`::::columns\n本文。\n\n***\n\n${photo("half")}\n::::`).problems).toEqual([
    "paper/bleeding-photo try.md:8 写真「photographs/a.jpg」は、段や囲みの中では、頁の端まで広げられません。 段や囲みの外に置くか、formをplainかportraitにしてください。",
  ]);
});

test.each(["plain", "portrait"])("%s: anywhere", (form) => {
  expect(rulesOf(`::::columns\n本文。\n\n***\n\n${photo(form)}\n::::`)).toEqual([]);
});
