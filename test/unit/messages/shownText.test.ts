import fc from "fast-check";
import { MOST_SHOWN, shownText, wholeText } from "../../../src/messages/shownText";
import { ShownTexts, withTexts } from "../../../src/taskpane/session/shownTexts";
import { textFaults } from "../../integration/security/paneFaults";

/** Any text, with what is hard about texts in most of them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u0000", "\r\n", "\ud83d"),
      fc.constantFrom("Oak Hill", "مدرسة", "␀", "�", "…", " (2)")
    ),
    { maxLength: 12 }
  )
  .map((parts) => parts.join(""));

describe("a text of the workbook between words of ours", () => {
  test.each(["", "Oak Hill Elementary", "École “Élan” – 2nd", "Ελληνικά", "東京", "→ 80%"])(
    "“%s” stays as it is",
    (text) => expect(shownText(text)).toBe(text)
  );

  test("control characters become pictures, lines and tabs blanks", () => {
    expect(shownText("a\u0000b\u001bc\u007fd")).toBe("a␀b␛c␡d");
    expect(shownText("one\r\ntwo\tthree\u2028four\u0085five")).toBe("one two three four five");
    expect(wholeText("one\r\ntwo\u0000")).toBe("one\ntwo␀");
  });

  test("what runs from right to left is isolated, and cannot end its isolate", () => {
    expect(shownText("\u202egnp")).toBe("\u2068\u202egnp\u2069");
    expect(shownText("\u2069\u202egnp\u2067")).toBe("\u2068\u202egnp\u2067\u2069\u2069");
    expect(shownText("مدرسة")).toBe("\u2068مدرسة\u2069");
  });

  test("it is cut at 240 characters and says how many there are", () => {
    const most = "W".repeat(MOST_SHOWN);
    expect(shownText(most)).toBe(most);
    expect(shownText(`${most}W`)).toBe(`${most}… (241 characters)`);
    expect(shownText("\u202e" + "W".repeat(32_766))).toBe(
      `\u2068\u202e${"W".repeat(MOST_SHOWN - 1)}…\u2069 (32,767 characters)`
    );
    expect(shownText("W".repeat(MOST_SHOWN - 1) + "😀😀")).toBe(
      `${"W".repeat(MOST_SHOWN - 1)}… (243 characters)`
    );
  });

  test("nothing invisible, out of bounds or out of order is left of any text", () => {
    fc.assert(
      fc.property(anyText, (text) => textFaults(`It is ${shownText(text)} here.`).length === 0)
    );
  });
});

describe("the way back", () => {
  test("leads from what is shown to the very text, whatever else is shown", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (list) => {
        const texts = new ShownTexts();
        const shown = list.map((text) => texts.shown(text));
        expect(shown.map((text) => texts.original(text))).toEqual(list);
      })
    );
  });

  test("data without a text to replace stay the same objects", () => {
    const data = { a: ["x", { b: null, c: 1 }], observations: [{ school: "\u0000" }] };
    expect(withTexts(data, (text) => text.replace("\u0000", "␀"))).toBe(data);
    const changed = withTexts({ same: data, text: "x" }, () => "y");
    expect(changed).toEqual({ same: { ...data, a: ["y", { b: null, c: 1 }] }, text: "y" });
  });
});
