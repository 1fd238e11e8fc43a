import Handlebars from "handlebars";
import type { Inline, Text } from "../../model/inline.js";
import type { Place } from "../../problem/place.js";
import * as rules from "../../problem/rules/compose.js";
import { suggest } from "../../problem/suggest.js";
import type { Context } from "../context.js";
import type { Arguments } from "./placeholder.js";
import { placeholders } from "./registry.js";

/**
 * Fills the {{…}} of an author's text that begins at a place. Handlebars only parses: its tree says where each
 * {{…}} stands, so what cannot be filled is reported at the author's own line, and figures stay figures.
 */
export function fill(text: string, place: Place, context: Context): Text {
  if (!text.includes("{{")) return [text];
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch {
    const reason = "括弧や引用符が対になっていないか、名が書かれていません";
    context.problems.push(rules.brokenPlaceholder({ reason }, place));
    return [text];
  }
  return program.body.flatMap((statement): readonly Inline[] => {
    const at = { ...place, row: (place.row ?? 1) + statement.loc.start.line - 1 };
    switch (statement.type) {
      case "ContentStatement":
        return [(statement as hbs.AST.ContentStatement).value];
      case "CommentStatement":
        return [];
      case "MustacheStatement":
        return print(statement as hbs.AST.MustacheStatement, at, context);
      default:
        context.problems.push(rules.brokenPlaceholder({ reason: "#や>で始まる{{…}}は使えません" }, at));
        return [];
    }
  });
}

/** The same where only plain text has a place, such as an attribute. */
export function fillText(text: string, place: Place, context: Context): string {
  return plain(fill(text, place, context));
}

/** A text without its looks. */
export function plain(text: Text): string {
  return text
    .map((inline) => {
      if (typeof inline === "string") return inline;
      if ("text" in inline) return inline.text;
      return "content" in inline ? plain(inline.content) : "";
    })
    .join("");
}

function print(statement: hbs.AST.MustacheStatement, place: Place, context: Context): readonly Inline[] {
  const name = String((statement.path as hbs.AST.PathExpression).original);
  const placeholder = placeholders.find((candidate) => candidate.name === name);
  if (placeholder) return placeholder.print(argumentsOf(statement), context, place);
  const suggestion = suggest(
    name,
    placeholders.map((candidate) => candidate.name),
  );
  context.problems.push(rules.unknownPlaceholder({ name, suggestion }, place));
  return [];
}

function argumentsOf({ params, hash }: hbs.AST.MustacheStatement): Arguments {
  return {
    values: params.map(literalOf),
    named: Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, literalOf(value)])),
  };
}

/** Literals are their value; a bare word counts as written. */
function literalOf(expression: hbs.AST.Expression): string | number | boolean {
  if ("value" in expression) return expression.value as string | number | boolean;
  return "original" in expression ? String(expression.original) : "";
}
