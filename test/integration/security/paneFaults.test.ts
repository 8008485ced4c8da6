/** @jest-environment jsdom */
import { shownText } from "../../../src/messages/shownText";
import { hostileTexts } from "./hostileTexts";
import { paneFaults, textFaults } from "./paneFaults";

const paragraph = (text: string): HTMLElement => {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
};

describe("what finds faults in the pane", () => {
  test("finds markup that was taken for markup", () => {
    const element = paragraph("");
    element.innerHTML = hostileTexts["markup"]!;
    expect(paneFaults(element)).toEqual([
      "There is an element <img>",
      "<img> has src",
      "<img> has onerror",
      "There is an element <script>",
      "There is an element <b>",
    ]);
  });

  test.each([
    "a right-to-left override",
    "ends of isolates, then an override",
    "Arabic",
    "control characters",
    "lines and tabs",
    "halves of characters",
    "32,767 characters",
  ])("finds %s as it stands in a cell, and none in what the pane makes of it", (what) => {
    const text = hostileTexts[what]!;
    expect(paneFaults(paragraph(text))).not.toEqual([]);
    expect(textFaults(shownText(text))).toEqual([]);
  });
});
