import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { PortError, portOf } from "./port";
import { startServer, type RunningServer } from "./server";

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "workbench-server-"));
  mkdirSync(path.join(folder, "pane"));
  mkdirSync(path.join(folder, "pane/scripts"));
  writeFileSync(path.join(folder, "pane/scripts/pane.js"), "0;");
  mkdirSync(path.join(folder, "samples"));
  writeFileSync(
    path.join(folder, "pane/taskpane.html"),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'
  );
  writeFileSync(
    path.join(folder, "pane/_headers"),
    "/*\n  Referrer-Policy: no-referrer\n/scripts/*\n  Cache-Control: immutable\n/taskpane.html\n  Link: <https://appsforoffice.microsoft.com/lib/1/hosted/office.js>; rel=preload; as=script\n"
  );
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "samples/two-words.workbook.json"), "{}");
  writeFileSync(path.join(folder, "samples/named.workbook.json"), '{"title":"Its own title"}');
  writeFileSync(path.join(folder, "samples/other.json"), "{}");
  server = await startServer({
    port: 0,
    open: false,
    build: false,
    folders: { pane: path.join(folder, "pane"), samples: path.join(folder, "samples") },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = async (address: string): Promise<string> =>
  (await fetch(new URL(address, server.url))).text();

describe("the workbench's server", () => {
  it("serves the page with its parts from its own origin only", async () => {
    const response = await fetch(server.url);
    expect(response.headers.get("content-type")).toContain("text/html");
    const page = await response.text();
    expect(page).toContain('src="/workbench/workbench.js"');
    expect(page).not.toMatch(/(src|href)="https?:/);
  });

  it("serves every style sheet that its pages ask for", async () => {
    const pages = (await text("")) + (await text("pane/commands.html"));
    const sheets = [...pages.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    expect(sheets).toHaveLength(7);
    for (const sheet of sheets) {
      const response = await fetch(new URL(sheet!, server.url));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain("text/css");
      await response.arrayBuffer();
    }
  });

  it("serves the pane with the scripts of the workbench", async () => {
    expect(await text("pane/taskpane.html")).toContain("/workbench/install-external.js");
  });

  it("sends with the pane what the build asks its host to send", async () => {
    const { headers } = await fetch(new URL("pane/taskpane.html?refresh=1", server.url));
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("link")).toBe(
      "</workbench/install-external.js>; rel=preload; as=script, </office-js/office.js>; rel=preload; as=script"
    );
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("sends the other headers of the build with its scripts, too, but has them kept no longer than a build", async () => {
    const { headers } = await fetch(new URL("pane/scripts/pane.js", server.url));
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("asks for an agent cluster of its own with every page, as the pane does", async () => {
    for (const address of ["", "pane/taskpane.html", "pane/scripts/pane.js", "nowhere"]) {
      const { headers } = await fetch(new URL(address, server.url));
      expect(headers.get("origin-agent-cluster")).toBe("?1");
    }
  });

  it("shows a message in place of a page that was not built", async () => {
    expect(await text("pane/commands.html")).toContain("npm run build");
  });

  it("serves the genuine client from npm, and its language files", async () => {
    for (const file of ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"]) {
      const response = await fetch(new URL(`office-js/${file}`, server.url));
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
  });

  it("lists the sample workbooks by title", async () => {
    expect(JSON.parse(await text("samples.json"))).toEqual([
      { file: "named.workbook.json", title: "Its own title" },
      { file: "two-words.workbook.json", title: "Two Words" },
    ]);
  });

  it("serves the client's surface", async () => {
    expect(JSON.parse(await text("surface.json"))).toHaveProperty("classes.Range");
  });

  it("gives nothing from outside its folders", async () => {
    for (const address of ["pane/..%2fsecret.txt", "samples/%2e%2e/secret.txt", "package.json"]) {
      const response = await fetch(new URL(address, server.url));
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("secret");
    }
  });

  it("refuses foreign host names that point to this machine", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = get(server.url, { headers: { host: "evil.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on("error", reject);
    });
    expect(status).toBe(403);
  });

  it("says in one sentence that the port is taken", async () => {
    const port = Number(new URL(server.url).port);
    const second = startServer({ port, open: false, build: false });
    await expect(second).rejects.toThrow(PortError);
    await expect(second).rejects.toThrow(`Port ${port} is in use by another program.`);
  });

  it("frees the port when it closes", async () => {
    const first = await startServer({ port: 0, open: false, build: false });
    const port = Number(new URL(first.url).port);
    await first.close();
    const second = await startServer({ port, open: false, build: false });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});

describe("the port", () => {
  it("is 3000 unless PORT says otherwise", () => {
    expect(portOf({})).toBe(3000);
    expect(portOf({ PORT: "" })).toBe(3000);
    expect(portOf({ PORT: "3001" })).toBe(3001);
    expect(portOf({ PORT: "0" })).toBe(0);
  });

  it.each(["three thousand", "-1", "65536", "3000.5"])(
    "is said to be wrong when it is %s",
    (PORT) => {
      expect(() => portOf({ PORT })).toThrow(
        `PORT must be a number from 0 to 65535, not "${PORT}".`
      );
      expect(() => portOf({ PORT })).toThrow(PortError);
    }
  );
});
