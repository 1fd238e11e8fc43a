import { expect, test } from "vitest";
import { References } from "../../../src/compose/references.js";
import { filled } from "./filled.js";

test("with a text of its own or without; a bare word counts as written", () => {
  const { text, problems } = filled('{{ref "a"}}{{ref "b" "次"}}{{ref c}}{{ref "d" 1}}', 10, {
    references: new References(),
  });
  expect(text).toEqual([
    { kind: "reference", to: "a", text: "" },
    { kind: "reference", to: "b", text: "次" },
    { kind: "reference", to: "c", text: "" },
    { kind: "reference", to: "d", text: "" },
  ]);
  expect(problems).toEqual([]);
});

test("without a name is told at its own line", () => {
  for (const text of ["{{ref}}", "{{ref 1}}"])
    expect(filled(text)).toEqual({
      text: [],
      problems: [
        expect.stringContaining(
          "compose/placeholder a.md:10 {{…}}の書き方が正しくありません（refには参照先の名が必要です）。",
        ),
      ],
    });
});
