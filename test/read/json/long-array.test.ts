import { describe, expect, test } from "vitest";
import { readLongArray } from "../../../src/read/json/long-array.js";

const read = (text: string) => {
  const found = readLongArray(new TextEncoder().encode(text), "list");
  return (
    found && { head: found.head, elements: found.elements.map((element) => [element.line, element.parse()]) }
  );
};

describe("a long array in an object", () => {
  test("all else is parsed, elements where they lie: of any kind, with brackets, commas and quotes in their words", () => {
    const text = `{
 "list": [
  {"a": "}],\\"[", "b": {"list": [1, 2]}},
  "x,y",

  [1, [2]], 5
 ],
 "after": {"list": [7]}, "漢字": "値"
}`;
    expect(read(text)).toEqual({
      head: { list: [], after: { list: [7] }, 漢字: "値" },
      elements: [
        [3, { a: '}],"[', b: { list: [1, 2] } }],
        [4, "x,y"],
        [6, [1, [2]]],
        [6, 5],
      ],
    });
  });

  test("empty; with a mark at its head; on one line; the same name deeper down is another", () => {
    expect(read('{"list":[]}')).toEqual({ head: { list: [] }, elements: [] });
    expect(read('\uFEFF{"x":{"list":[1]},"list":[ {"a":1},2 ]}')).toEqual({
      head: { x: { list: [1] }, list: [] },
      elements: [
        [1, { a: 1 }],
        [1, 2],
      ],
    });
  });

  test("as kaiji writes it, and what only looks so: an inner end at the same indentation", () => {
    const list = [{ id: "a", of: { b: [1, { c: "}\n  }" }] } }, {}, { id: "d" }];
    const found = read(JSON.stringify({ list, end: 1 }, null, 1));
    expect(found?.head).toEqual({ list: [], end: 1 });
    expect(found?.elements.map((element) => element[1])).toEqual(list);
    // Two lines above it, eleven of the first, one of the second.
    expect(found?.elements.map(([line]) => line)).toEqual([3, 14, 15]);
    const odd = '{"list":[\n  {\n"a":{"b":{\n  },"c":{\n  }}},\n  {\n"d":5\n  }\n]}';
    expect(read(odd)?.elements).toEqual([
      [2, { a: { b: {}, c: {} } }],
      [6, { d: 5 }],
    ]);
  });

  test("what is torn, of another shape or no UTF-8 is none; a broken element is one that cannot be parsed", () => {
    const whole = '{"list":[{"a":1},{"a":2}],"end":1}';
    for (let end = 0; end < whole.length; end += 1)
      expect([end, read(whole.slice(0, end))]).toEqual([end, undefined]);
    for (const other of ["[1]", '{"list":1}', '{"lists":[1]}', "5", '{"list":[1]]}', '{"list":[1]} x'])
      expect([other, read(other)]).toEqual([other, undefined]);
    expect(readLongArray(Uint8Array.of(0x7b, 0xff, 0x7d), "list")).toBeUndefined();
    expect(read('{"list":[{"a":x},1]}')?.elements).toEqual([
      [1, undefined],
      [1, 1],
    ]);
  });
});

describe("which elements are sought, by what they say first", () => {
  /** What was asked of an element's first member, and whether the element was taken though none is wanted. */
  const asked = (element: string, beginnings?: readonly string[]) => {
    const texts: string[] = [];
    const isWanted = (text: string) => texts.push(text) < 0;
    const bytes = new TextEncoder().encode(`\uFEFF{"list":[ ${element}\n]}`);
    const found = readLongArray(bytes, "list", { name: "id", beginnings, isWanted });
    return { first: texts[0], isTaken: found?.elements.length === 1 };
  };

  test("by the text of the first member, however it is spaced, in any letters", () => {
    for (const [element, first] of [
      ['{"id":"balance-sheet/fund"}', "balance-sheet/fund"],
      ['{\r\n\t"id" : \n "料率/責任共有𠮷" , "label": "x"}', "料率/責任共有𠮷"],
      ['{"id":"a","id":"b"}', "a"],
    ] as const)
      expect([element, asked(element)]).toEqual([element, { first, isTaken: false }]);
  });

  test("of another name, kind or place, with escapes, empty, cut off, or no object: it cannot be told, and is taken", () => {
    for (const other of [
      '{"ids":"a"}',
      '{"i":"a"}',
      '{"label":"x","id":"a"}',
      '{"id":5}',
      '{"id":["a"]}',
      '{"id":{"id":"a"}}',
      '{"id":null}',
      '{"id":""}',
      '{"id":"a\\u0062"}',
      '{"id":"a\\"b"}',
      '{"i\\u0064":"a"}',
      '{"id"}',
      '{"id":}',
      "{}",
      '"id"',
      '["id","a"]',
      "5",
    ])
      expect([other, asked(other), asked(other, ["a"])]).toEqual([
        other,
        { first: undefined, isTaken: true },
        { first: undefined, isTaken: true },
      ]);
  });

  test("what begins otherwise is passed over unasked, but for what an escape may hide", () => {
    const beginnings = ["trend/", "料率/"];
    const is = (first: string | undefined, isTaken: boolean) => ({ first, isTaken });
    expect(asked('{"id":"trend/a"}', beginnings)).toEqual(is("trend/a", false));
    expect(asked('{"id":"料率/a"}', beginnings)).toEqual(is("料率/a", false));
    expect(asked('{"id":"trends/a"}', beginnings)).toEqual(is(undefined, false));
    expect(asked('{"id":"tren"}', beginnings)).toEqual(is(undefined, false));
    expect(asked('{"id":"mix/\\u0041"}', beginnings)).toEqual(is(undefined, false));
    expect(asked('{"id":"tre\\u006ed/a"}', beginnings)).toEqual(is(undefined, true));
  });

  test("lines are those of the whole text, whatever was passed over", () => {
    const list = ["a", "b", "c", "b"].map((id) => ({ id, of: [1] }));
    for (const text of [JSON.stringify({ list }, null, 1), JSON.stringify({ list }, null, 2)]) {
      const sought = { name: "id", isWanted: (id: string) => id === "b" };
      const found = readLongArray(new TextEncoder().encode(text), "list", sought);
      // Two lines above the first; six an element.
      expect(found?.elements.map(({ line }) => line)).toEqual([9, 21]);
      expect(found?.elements.map((element) => element.parse())).toEqual([list[1], list[3]]);
    }
  });
});
