import type { SpawnSyncReturns } from "node:child_process";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../tools/manifest/checkManifest";
import type { RuleId, Surroundings } from "../../tools/manifest/rules";
import { RULES } from "../../tools/manifest/rules";
import { projectSurroundings } from "../../tools/manifest/surroundings";
import { AROUND, BAD_MANIFESTS } from "./badManifests";
import { PROJECT } from "./runTool";
import { temporaryFolder } from "./temporaryFolder";

const GOOD = readFileSync(path.join(PROJECT, "test/fixtures/manifest/good.xml"), "utf8");

function edit(xml: string, [from, to]: [string | RegExp, string]): string {
  const edited = xml.replace(from, to);
  if (edited === xml && from !== "") throw new Error(`The good manifest has no ${String(from)}.`);
  return edited;
}

function rulesBroken(xml: string, around: Surroundings): RuleId[] {
  return [...new Set(checkManifest(xml, around).map(({ rule }) => rule))];
}

describe("the manifest check", () => {
  it("finds nothing in a good manifest that uses all it knows", () => {
    expect(checkManifest(GOOD, AROUND)).toEqual([]);
  });

  it("finds nothing in a manifest without AppDomains", () => {
    expect(checkManifest(GOOD.replace(/<AppDomains>[^]*<\/AppDomains>/, ""), AROUND)).toEqual([]);
  });

  it("finds nothing in the add-in's own manifest", () => {
    const own = readFileSync(path.join(PROJECT, "manifest.xml"), "utf8");
    expect(checkManifest(own, projectSurroundings(PROJECT))).toEqual([]);
  });

  it("allows localhost when told that the build is for development", () => {
    const local = GOOD.replaceAll("https://addin.example", "https://localhost:3000");
    expect(checkManifest(local, { ...AROUND, allowLocalhost: true })).toEqual([]);
  });

  it.each(BAD_MANIFESTS)(
    "$rule bites on $what, and nothing else does",
    ({ rule, swap, around }) => {
      const xml = swap === undefined ? GOOD : edit(GOOD, swap);
      expect(rulesBroken(xml, { ...AROUND, ...around })).toEqual([rule]);
    }
  );

  it.each(Object.keys(RULES))("%s has a bad manifest above", (rule) => {
    expect(BAD_MANIFESTS.map((bad) => bad.rule as string)).toContain(rule);
  });

  it("M-NAMESPACE bites on xsi spelled with https, and says so", () => {
    const xml = GOOD.replace("http://www.w3.org/2001", "https://www.w3.org/2001");
    const found = checkManifest(xml, AROUND).filter(({ rule }) => rule === "M-NAMESPACE");
    expect(found).toHaveLength(1);
    expect(found[0]?.advice).toContain("http, not https");
  });

  it("M-ORDER names the element, its line and the move that mends it", () => {
    const xml = edit(GOOD, [
      /(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/,
      "$3$2$1",
    ]);
    expect(checkManifest(xml, AROUND)).toEqual([
      {
        rule: "M-ORDER",
        element: "OfficeApp/Version",
        line: 10,
        advice: "Move it before ProviderName.",
      },
    ]);
  });
});

describe("npm run validate", () => {
  const validate = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(
      process.execPath,
      ["node_modules/tsx/dist/cli.mjs", "tools/manifest/validate.ts", ...args],
      { cwd: PROJECT, encoding: "utf8" }
    );

  it("exits 0 on the add-in's own manifest", () => {
    const { status, stdout } = validate();
    expect(stdout).toMatch(/keeps all \d+ rules/);
    expect(status).toBe(0);
  });

  it("exits 1 and says where and what on a bad one", () => {
    const file = path.join(temporaryFolder("manifest"), "manifest.xml");
    const own = readFileSync(path.join(PROJECT, "manifest.xml"), "utf8");
    writeFileSync(file, own.replace("ReadWriteDocument", "ReadDocument"));
    const { status, stdout } = validate(file);
    expect(stdout).toMatch(/M-PERMISSION {2}OfficeApp\/Permissions\n {4}Write ReadWriteDocument/);
    expect(status).toBe(1);
  });

  it("exits 1 when the version has not risen above the published one", () => {
    const { status, stdout } = validate("--previous", path.join(PROJECT, "manifest.xml"));
    expect(stdout).toContain("M-RISE");
    expect(status).toBe(1);
  });
});
