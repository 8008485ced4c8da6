import type { BrowserContext } from "playwright-core";
import { Network } from "../stage/network";
import type { Scenario } from "../suite/scenario";

const OWN = "https://own.localhost";
const PAGE = `${OWN}/page.html`;
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";

/** A way by which a page could give a text away, as a script for it; `text` is in its place. */
const WAYS: Readonly<Record<string, string>> = {
  "the address": "await fetch('/a?q=' + encodeURIComponent(text))",
  "a header": "await fetch('/b', { headers: { 'X-Note': text } })",
  "a body": "await fetch('/c', { method: 'POST', body: JSON.stringify({ text }) })",
  "a body in base 64": "await fetch('/d', { method: 'POST', body: btoa('x' + text) })",
  "a form": "await fetch('/e', { method: 'POST', body: new URLSearchParams({ text }) })",
  "a beacon": "navigator.sendBeacon('/f', text)",
};

/** What must not be asked of others, each as a script. */
const FOREIGN: Readonly<Record<string, string>> = {
  "https://elsewhere.example/picture.png": "new Image().src = address",
  "https://elsewhere.example/data": "await fetch(address).catch(() => {})",
  [`${CDN}/collect`]: "await fetch(address).catch(() => {})",
  "https://appsforoffice.microsoft.com.elsewhere.example/lib/1/hosted/office.js":
    "document.head.append(Object.assign(document.createElement('script'), { src: address }))",
  "wss://own.localhost/socket": "new WebSocket(address)",
};

/** That the looking over of the network finds what it looks for: pages that do what the add-in must not. */
export const networkControls: Scenario = {
  id: "network",
  title: "Control of the network's record",
  timeoutSeconds: 60,
  async run({ checks, open }) {
    const { page } = await open("Windows client");
    const browser = page.context().browser();
    if (!browser) throw new Error("The page has no browser.");
    const context = await browser.newContext();
    const network = new Network();
    try {
      const texts = await giveAway(context, network);
      const found = network.carriers();
      for (const [way, text] of texts) {
        const isFound = found.some((line) => line.includes(text));
        checks.that(`a text given away by ${way} is found`, isFound, found.join("; "));
      }
      checks.that("a text that stays is not", !found.some((line) => line.includes("stays")));
      const foreign = network.foreign([OWN]);
      for (const address of Object.keys(FOREIGN)) {
        const isFound = foreign.some((line) => line.includes(` ${address} `));
        checks.that(`a request to ${address} is found`, isFound, foreign.join("; "));
      }
      checks.equal("others are not", foreign.length, Object.keys(FOREIGN).length);
    } finally {
      await context.close();
    }
  },
};

/** Runs all of it in a page that nothing holds back; the texts given away, by the way. */
async function giveAway(
  context: BrowserContext,
  network: Network
): Promise<readonly (readonly [string, string])[]> {
  network.record(context, "control");
  await context.route("**", (route) => {
    const isPage = route.request().url() === PAGE;
    return route.fulfill({ contentType: isPage ? "text/html" : "text/javascript", body: "" });
  });
  const page = await context.newPage();
  await page.goto(PAGE);
  await page.addScriptTag({ url: `${CDN}/office.js` });
  const texts = Object.keys(WAYS).map((way, at) => [way, `Geheim Straße ${at} "${way}"`] as const);
  for (const [way, text] of texts) {
    const value = way === "a header" ? text.replace("ß", "ss") : text;
    const latin = way === "a body in base 64" ? value.replace("ß", "ss") : value;
    await page.evaluate(`(async (text) => { ${WAYS[way]} })(${JSON.stringify(latin)})`);
    network.know("control", { texts: [latin], telemetry: [] });
  }
  for (const [address, script] of Object.entries(FOREIGN))
    await page.evaluate(`(async (address) => { ${script} })(${JSON.stringify(address)})`);
  network.know("control", { texts: ["This text stays where it is"], telemetry: [] });
  // The picture and the script are asked for a moment later.
  await page.waitForTimeout(500);
  return texts.map(([way]) => [way, way] as const);
}
