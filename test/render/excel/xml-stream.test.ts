import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { "module.exports" as ours } from "../../../src/render/excel/xml-stream.js";

// What is built writes to our stream where exceljs has its own; the same calls give the same text.

type Stream = InstanceType<typeof ours>;
const theirs: typeof ours = createRequire(import.meta.url)("exceljs/lib/utils/xml-stream.js");

const words = fc.oneof(
  fc.constantFrom("", "保証料", "a<b>&'c'\"d\"", "\u0000\u0008\t\n\u000b\r\u001f\u007f"),
  fc.string(),
  fc.integer(),
  fc.boolean(),
);
const name = fc.constantFrom("c", "row", "v");
const attributes = fc.option(fc.dictionary(name, fc.option(words, { nil: undefined })), { nil: null });

type Call = (stream: Stream) => void;

/** An element, written as exceljs does: attributes before what stands in it, parts of it taken back or not. */
const { element } = fc.letrec<{ element: Call; inside: Call }>((tie) => ({
  inside: fc.oneof(
    { depthSize: "small" },
    words.map(
      (text): Call =>
        (stream) =>
          stream.writeText(text),
    ),
    fc.constant<Call>((stream) => stream.writeXml("<ready/>")),
    fc.tuple(name, attributes, fc.option(words, { nil: undefined })).map(
      ([leaf, given, text]): Call =>
        (stream) =>
          stream.leafNode(leaf, given, text),
    ),
    tie("element"),
    fc.tuple(tie("element"), fc.boolean()).map(
      ([tried, stands]): Call =>
        (stream) => {
          stream.addRollback();
          tried(stream);
          if (stands) stream.commit();
          else stream.rollback();
        },
    ),
  ),
  element: fc.tuple(name, attributes, words, attributes, fc.array(tie("inside"), { maxLength: 4 })).map(
    ([opened, given, value, further, parts]): Call =>
      (stream) => {
        stream.openNode(opened, given);
        stream.addAttribute("s", value);
        stream.addAttribute("none", undefined);
        stream.addAttributes(further);
        for (const part of parts) part(stream);
        stream.closeNode();
      },
  ),
}));

test("the same calls give the text that exceljs's own stream gives", () => {
  fc.assert(
    fc.property(attributes, element, (given, call) => {
      const texts = [new ours(), new theirs()].map((stream) => {
        stream.openXml(ours.StdDocAttributes);
        stream.openNode("sheet", given);
        call(stream);
        return stream.xml;
      });
      expect(texts[0]).toBe(texts[1]);
    }),
  );
  expect(ours.StdDocAttributes).toEqual(theirs.StdDocAttributes);
});
