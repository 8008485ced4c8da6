import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { messages } from "../../../src/messages/messages";
import { version } from "../../../src/taskpane/version";

const source = path.join(__dirname, "../../../src");
const read = (file: string) => readFileSync(path.join(source, file), "utf8");
const scripts = readdirSync(path.join(source, "taskpane"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join("taskpane", file));

describe("what Excel's frame does not allow", () => {
  test.each(scripts)("%s uses no router, no dialogs of the browser and no raw markup", (file) => {
    const text = read(file);
    expect(text).not.toMatch(/\bhistory\b|pushState|replaceState|react-router/);
    expect(text).not.toMatch(/(?<!\.)\b(alert|confirm|prompt)\(|window\.(alert|confirm|prompt)/);
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/);
    expect(text).not.toMatch(/localStorage|sessionStorage|document\.cookie|\bfetch\(/);
  });
});

describe("one composition root", () => {
  test.each(scripts.filter((file) => path.basename(file) !== "port.ts"))(
    "%s knows neither Excel nor Office",
    (file) => {
      expect(read(file)).not.toMatch(/from "(\.\.\/)+excel\//);
      expect(read(file)).not.toMatch(/\b(Office|Excel|OfficeExtension)\.[A-Za-z]/);
    }
  );
});

describe("styles that turn with the writing direction", () => {
  test.each(scripts)("%s names no left or right", (file) => {
    expect(read(file)).not.toMatch(
      /\b(margin|padding|border)(Left|Right)\b|\b(left|right): |textAlign: "(left|right)"/
    );
  });
});

describe.each(["taskpane/taskpane.html", "commands/commands.html"])("%s", (file) => {
  const page = read(file);

  test("says its language and loads office.js from Microsoft", () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(page).toContain(`<title>${messages.app.name}</title>`);
  });

  test("has nothing inline that the policy would refuse", () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(page.match(/<script\b[^>]*>/g)?.every((tag) => tag.includes("src="))).toBe(true);
  });
});

describe("the pane's page", () => {
  const page = read("taskpane/taskpane.html");
  const body = page.slice(page.indexOf("<body>"));

  test("shows its name before any script has run, and why nothing follows without scripts", () => {
    expect(body).toContain(messages.app.name);
    expect(body).toContain("<noscript>");
    expect(body).not.toContain("<script");
  });

  test("has no script that holds up the page", () => {
    expect(page.match(/<script\b[^>]*>/g)?.every((tag) => tag.includes("defer"))).toBe(true);
  });

  test("starts its watchdog ahead of office.js and keeps the message hidden until then", () => {
    expect(page.indexOf("watchdog.files")).toBeGreaterThan(0);
    expect(page.indexOf("watchdog.files")).toBeLessThan(page.indexOf("office.js"));
    expect(body).toMatch(/id="boot-trouble"[^>]*hidden/);
  });
});

test("the version is the package's", () => {
  const { version: packageVersion } = JSON.parse(
    readFileSync(path.join(source, "../package.json"), "utf8")
  ) as { version: string };
  expect(version).toBe(packageVersion);
});
