import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isStale } from "./freshness";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "workbench-freshness-"));
  mkdirSync(path.join(folder, "src/deep"), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, seconds: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, name);
  utimesSync(file, seconds, seconds);
  return file;
}

/** Folders change when files are added, so their own time counts for nothing here. */
describe("a built file", () => {
  it("is stale when it is missing", () => {
    expect(isStale(path.join(folder, "built.js"), [])).toBe(true);
  });

  it("is stale when a source deep below changed after it", () => {
    const built = write("built.js", 2_000_000_000);
    write("src/a.ts", 1_900_000_000);
    expect(isStale(built, [path.join(folder, "src")])).toBe(false);
    write("src/deep/b.ts", 2_000_000_001);
    expect(isStale(built, [path.join(folder, "src")])).toBe(true);
  });

  it("is fresh when a source does not exist", () => {
    const built = write("built.js", 2_000_000_000);
    expect(isStale(built, [path.join(folder, "nowhere")])).toBe(false);
  });
});
