import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Surface } from "../surface";

const EXTRACTOR_FOLDER = join("workbench", "host", "surface");

/**
 * The wire surface of the installed client, from `.cache/host-surface.json` or extracted afresh when
 * the package version or the extractor has changed since.
 *
 * @param root Folder with `node_modules`; the working folder of npm scripts and jest.
 */
export async function ensureSurface(root: string = process.cwd()): Promise<Surface> {
  const packageFolder = join(root, "node_modules", "@microsoft", "office-js");
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const extractor = extractorHash(join(root, EXTRACTOR_FOLDER));
  const file = join(root, ".cache", "host-surface.json");
  if (existsSync(file)) {
    const cached = JSON.parse(readFileSync(file, "utf8")) as Surface;
    if (cached.package === manifest.version && cached.extractor === extractor) return cached;
  }
  // Loading the TypeScript compiler takes a second, so only when there is something to extract.
  const { extractSurface } = await import("./extractSurface");
  const surface: Surface = {
    package: manifest.version,
    extractor,
    ...extractSurface(packageFolder),
  };
  mkdirSync(dirname(file), { recursive: true });
  // Test workers may do this at the same time: a rename never leaves a half-written file behind.
  const temporary = `${file}.${randomUUID()}`;
  writeFileSync(temporary, JSON.stringify(surface));
  renameSync(temporary, file);
  return surface;
}

function extractorHash(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (name.endsWith(".ts") && !name.endsWith(".test.ts")) {
      hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
