import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { headerPolicy, metaPolicy, OFFICE_JS_URL } from "../../tools/csp";
import { measureScripts } from "../../tools/size";
import { headersFor } from "../../workbench/server/staticHeaders";
import { PROJECT } from "./runTool";
import { temporaryFolder } from "./temporaryFolder";

interface Built {
  status: number | null;
  output: string;
  folder: string;
  read: (name: string) => string;
  files: string[];
}

function build(addin: string, mode: string, settings: Record<string, string> = {}): Built {
  const folder = temporaryFolder("build");
  const env = { ...process.env, PUBLIC_URL: "", OFFICE_JS_URL: "", ...settings };
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      path.join(PROJECT, "node_modules/webpack-cli/bin/cli.js"),
      ...["--config", "test/fixtures/build/webpack.config.js", "--env", `addin=${addin}`],
      ...["--mode", mode, "--output-path", folder],
    ],
    { cwd: PROJECT, encoding: "utf8", env }
  );
  return {
    status,
    output: stdout,
    folder,
    read: (name) => readFileSync(path.join(folder, name), "utf8"),
    files: readdirSync(folder, { recursive: true, encoding: "utf8" }),
  };
}

function policyIn(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
}

describe("a production build", () => {
  const built = build("good", "production");
  const pane = built.read("taskpane.html");

  it("succeeds, with pages, icons, manifest and headers", () => {
    expect(built.status).toBe(0);
    expect(built.files).toEqual(
      expect.arrayContaining([
        "taskpane.html",
        "commands.html",
        "support.html",
        "manifest.xml",
        "_headers",
        "staticwebapp.config.json",
        ".htaccess",
        "nginx.conf",
        path.join("assets", "icon-16.png"),
      ])
    );
  });

  it("puts one policy into each page, ahead of any script", () => {
    for (const html of [pane, built.read("commands.html")]) {
      expect(policyIn(html)).toBe(metaPolicy());
      expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
      expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    }
  });

  it("writes the same policy and who may frame the pane into _headers", () => {
    expect(built.read("_headers")).toContain(`  Content-Security-Policy: ${headerPolicy()}\n`);
  });

  it("asks the host for an agent cluster of the pane's own", () => {
    expect(built.read("_headers")).toContain("  Origin-Agent-Cluster: ?1\n");
  });

  it("asks the host to have a pane's scripts and styles fetched ahead, all that its page names", () => {
    const { Link: link = "" } = headersFor(built.read("_headers"), "/taskpane.html");
    const ahead = [...link.matchAll(/<([^>]+)>; rel=preload; as=(script|style)/g)];
    const named = [...pane.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(ahead.map(([, address]) => address)).toEqual(named);
    expect(named).toContain(OFFICE_JS_URL);
    for (const [, address, kind] of ahead) {
      expect(kind).toBe(address!.endsWith(".css") ? "style" : "script");
    }
  });

  it("loads office.js from Microsoft", () => {
    expect(pane).toContain(`src="${OFFICE_JS_URL}"`);
  });

  it("shows the static shell ahead of our own scripts, and styles it from a file", () => {
    expect(pane.indexOf("Opening…")).toBeLessThan(pane.indexOf('src="scripts/taskpane.'));
    expect(pane).toMatch(/<link href="styles\/taskpane\.[0-9a-f]{8}\.css" rel="stylesheet">/);
  });

  it("has browsers compile a page's first scripts while they are fetched", () => {
    const first = /src="(scripts\/taskpane\.[^"]+)"/.exec(pane)![1]!;
    expect(built.read(first)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
    for (const name of built.files.filter((each) => each.endsWith(".css"))) {
      expect(built.read(name)).not.toContain("//#");
    }
  });

  it("names scripts by their content and addresses them relatively", () => {
    const scripts = built.files.filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) expect(name).toMatch(/^scripts.[\w-]+\.[0-9a-f]{8}\.js$/);
    expect(pane).not.toMatch(/src="\//);
  });

  it("keeps the committed address in the manifest", () => {
    expect(built.read("manifest.xml")).toContain(
      '"https://implementation-drivers.example/taskpane.html"'
    );
  });

  it("writes source maps that no script mentions", () => {
    expect(built.files.some((name) => name.endsWith(".js.map"))).toBe(true);
    for (const name of built.files.filter((each) => each.endsWith(".js"))) {
      expect(built.read(name)).not.toContain("sourceMappingURL");
    }
  });

  it("names no folder of this machine", () => {
    for (const name of built.files.filter((each) => /\.(js|map|html|css|xml|json)$/.test(each))) {
      expect(built.read(name)).not.toContain(PROJECT);
    }
  });

  it("can be measured: preloaded scripts count as first, others as later", () => {
    const measured = measureScripts(built.folder);
    const first = measured.filter(({ when }) => when === "first");
    expect(first).toHaveLength(2);
    expect(measured.filter(({ when }) => when === "later")).toHaveLength(1);
    expect(first.every(({ gzip }) => gzip > 0)).toBe(true);
  });

  it("counts the scripts that the page itself names, too", () => {
    writeFileSync(path.join(built.folder, "extra.js"), "0;");
    const html = pane.replace("</body>", '<script src="extra.js"></script></body>');
    writeFileSync(path.join(built.folder, "taskpane.html"), html);
    const first = measureScripts(built.folder).filter(({ when }) => when === "first");
    expect(first.map(({ file }) => file)).toContain("extra.js");
  });
});

describe("build settings", () => {
  it("PUBLIC_URL goes into the manifest, without a doubled slash", () => {
    const built = build("good", "production", { PUBLIC_URL: "https://host.example/pane/" });
    expect(built.read("manifest.xml")).toContain('"https://host.example/pane/taskpane.html"');
    expect(built.read("manifest.xml")).not.toContain("implementation-drivers.example");
  });

  it("OFFICE_JS_URL goes into the pages and the policy", () => {
    const url = "https://office.example/office.js";
    const built = build("good", "production", { OFFICE_JS_URL: url });
    expect(built.read("taskpane.html")).toContain(`src="${url}"`);
    expect(policyIn(built.read("taskpane.html"))).toContain(
      "script-src 'self' https://office.example;"
    );
    expect(built.read("taskpane.html")).not.toContain("appsforoffice.microsoft.com");
  });

  it("a development build lives on localhost", () => {
    const built = build("good", "development");
    expect(built.read("manifest.xml")).toContain('"https://localhost:3000/taskpane.html"');
  });
});

describe("a pane that would be blank or break its own policy", () => {
  const built = build("blank", "production");

  it.each([
    "needs <meta charset",
    "needs <script src=",
    "has an inline style, script or event handler",
    "has no text in its body before the first script",
  ])("fails the build: %s", (fault) => {
    expect(built.output).toContain(`taskpane.html: ${fault}`);
    expect(built.status).not.toBe(0);
  });
});

describe("the policy", () => {
  it("frames only by header, since browsers ignore it in a page", () => {
    expect(headerPolicy()).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
    expect(metaPolicy()).not.toContain("frame-ancestors");
  });

  it("allows no inline script, no eval, and no style but Fluent's empty one", () => {
    expect(headerPolicy()).not.toMatch(/unsafe-(inline|eval)/);
    expect(headerPolicy()).toContain("default-src 'none'");
  });

  it("adds no source for an office.js of our own origin", () => {
    expect(metaPolicy("/office/office.js")).toContain("script-src 'self';");
  });
});
