import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./chromium";

const ASSETS = path.resolve(__dirname, "../assets");
const DRAWINGS = ["icon", "refresh"];
/** Every size the ribbon may ask for, and 128 for the pane and listings. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** Draws assets/*.svg into PNGs of every size, on transparent ground. */
async function renderIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    for (const drawing of DRAWINGS) {
      const svg = readFileSync(path.join(ASSETS, `${drawing}.svg`), "utf8");
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`
        );
        const file = path.join(ASSETS, `${drawing}-${size}.png`);
        await page.screenshot({ path: file, omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

renderIcons().then(
  () => console.log(`Drew ${DRAWINGS.length * SIZES.length} icons into assets/.`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  }
);
