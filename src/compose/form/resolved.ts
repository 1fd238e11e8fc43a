import type { AskedName, FormValue } from "../../model/form.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { unknownField } from "../../problem/rules/form.js";
import { noValueInForm } from "../../problem/rules/form-values.js";
import type { FormSource } from "./form-source.js";

/** What a name comes to: a value; nothing that is known, with what is nearest; or what is wrong with it. */
export type Resolved<Value = FormValue> =
  | { readonly value: Value }
  | { readonly near: string | undefined }
  | { readonly fault: (place: Place) => Problem };

/** What a name is given; nothing, with a problem, where it is wrong, or where there is nothing and the form has no words for that. */
export function settled<Value>(
  resolved: Resolved<Value>,
  { name, otherwise, place }: AskedName,
  { dataset }: FormSource,
  problems: Problem[],
): Value | undefined {
  if ("value" in resolved) return resolved.value;
  if ("fault" in resolved) problems.push(resolved.fault(place));
  else if (otherwise === "") problems.push(unknownField({ name, suggestion: resolved.near }, place));
  // Of tables that are still to be filled in, it is known that they have no values.
  else if (!dataset.unfilled?.size)
    problems.push(noValueInForm({ name, otherwise, suggestion: resolved.near }, place));
  return undefined;
}
