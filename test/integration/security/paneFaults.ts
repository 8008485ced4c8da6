import { MOST_SHOWN } from "../../../src/messages/shownText";

/** What the pane is made of; a text that turned into something else would bring another. */
const OWN_ELEMENTS = new Set(
  (
    "div header main footer section article h1 h2 h3 p span ul ol li dl dt dd table thead tbody tr th td caption " +
    "button label input select option details summary pre form fieldset legend svg path circle g i strong em br"
  ).split(" ")
);
/** A sentence has a few texts of the workbook at most, and words around them. */
const LONGEST = 6 * MOST_SHOWN;

/** Everything in a part of a page that a text of the workbook must not bring about, each as a sentence. */
export function paneFaults(root: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of [root, ...root.querySelectorAll("*")]) {
    const name = element.tagName.toLowerCase();
    if (!OWN_ELEMENTS.has(name)) faults.push(`There is an element <${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^(href|src|srcdoc|action)$/i.test(attribute))
        faults.push(`<${name}> has ${attribute}`);
      faults.push(...textFaults(value).map((fault) => `${attribute} of <${name}>: ${fault}`));
    }
    // A text in a place of its own, with lines, may be as long as it is.
    for (const node of name === "pre" ? [] : element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      faults.push(...textFaults(node.textContent ?? "").map((fault) => `in <${name}>: ${fault}`));
    }
  }
  return faults;
}

/** What would be invisible in a text, out of bounds, or put its surroundings in another order. */
export function textFaults(text: string): readonly string[] {
  const start = JSON.stringify(text.slice(0, 60));
  return [
    ...(/\p{Cc}|\p{Cs}/u.test(text) ? [`an invisible character in ${start}`] : []),
    ...(text.length > LONGEST ? [`${text.length} characters: ${start}`] : []),
    ...(ordersItsSurroundings(text)
      ? [`its surroundings are put in another order by ${start}`]
      : []),
  ];
}

/** Whether something that runs or orders from right to left stands outside of an isolate, or an isolate stays open. */
function ordersItsSurroundings(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    else if (character === "\u2069") depth -= 1;
    else if (depth === 0 && /[\u0590-\u08ff\u202a-\u202e]/.test(character)) return true;
    if (depth < 0) return true;
  }
  return depth !== 0;
}
