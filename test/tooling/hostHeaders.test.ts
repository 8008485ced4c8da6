import { HOST_FILES, hostRules } from "../../tools/build/headers";
import { headerPolicy } from "../../tools/csp";
import { headersFor } from "../../workbench/server/staticHeaders";

const LINK = "<scripts/taskpane.0123abcd.js>; rel=preload; as=script";
const rules = hostRules(undefined, [
  ["commands.html", ""],
  ["taskpane.html", LINK],
]);

type Headers = Record<string, string>;

/** How each kind of host reads its file, as far as ours use what it knows. */
const READERS: Record<string, (text: string, pathname: string) => Headers> = {
  _headers: headersFor,
  "staticwebapp.config.json": (text, pathname) => {
    const { globalHeaders, routes } = JSON.parse(text) as {
      globalHeaders: Headers;
      routes: { route: string; headers: Headers }[];
    };
    const route = routes.find(({ route: path }) =>
      path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : path === pathname
    );
    return { ...globalHeaders, ...route?.headers };
  },
  ".htaccess": (text, pathname) => {
    const found: Headers = {};
    let holds = true;
    for (const line of text.split("\n")) {
      const condition = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line);
      const header = /^ *Header always set (\S+) "(.*)"$/.exec(line);
      if (condition) holds = new RegExp(condition[1]!).test(pathname);
      else if (line === "</If>") holds = true;
      else if (header && holds) found[header[1]!] = header[2]!;
      else if (!header && line !== "") throw new Error(`Apache does not know: ${line}`);
    }
    return found;
  },
  "nginx.conf": (text, pathname) => {
    const locations = [...text.matchAll(/^location (= )?(\S+) \{\n((?: {2}.*\n)*)\}$/gm)];
    const fitting = locations
      .filter(([, exact, path]) => (exact ? pathname === path : pathname.startsWith(path!)))
      .sort(([, exact, path], [, otherExact, other]) =>
        exact ? -1 : otherExact ? 1 : other!.length - path!.length
      );
    const lines = fitting[0]?.[3] ?? "";
    return Object.fromEntries(
      [...lines.matchAll(/add_header (\S+) "(.*)" always;/g)].map(([, name, value]) => [
        name,
        value,
      ])
    ) as Headers;
  },
};

const PAGES = ["/taskpane.html", "/commands.html"];
const HASHED = ["/scripts/taskpane.0123abcd.js", "/styles/taskpane.0123abcd.css"];
const OTHERS = ["/support.html", "/manifest.xml", "/assets/icon-16.png"];

describe.each(Object.keys(HOST_FILES))("a host that reads %s", (name) => {
  const text = HOST_FILES[name]!(rules);
  const headersOf = (pathname: string): Headers => READERS[name]!(text, pathname);

  it.each([...PAGES, ...HASHED, ...OTHERS])("sends the safe headers with %s", (pathname) => {
    expect(headersOf(pathname)).toMatchObject({
      "Content-Security-Policy": headerPolicy(),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": expect.stringContaining("camera=(), "),
      "Origin-Agent-Cluster": "?1",
    });
  });

  it.each(HASHED)(
    "lets %s be kept for good, and be used by pages of its own origin alone",
    (file) => {
      expect(headersOf(file)).toMatchObject({
        "Cache-Control": "public, max-age=31536000, immutable",
        "Cross-Origin-Resource-Policy": "same-origin",
      });
    }
  );

  it("has a page looked for anew at each opening, and what the pane needs fetched ahead", () => {
    expect(headersOf("/taskpane.html")).toMatchObject({ "Cache-Control": "no-cache", Link: LINK });
    expect(headersOf("/commands.html")).toMatchObject({ "Cache-Control": "no-cache" });
    expect(headersOf("/commands.html")).not.toHaveProperty("Link");
  });

  it("lets Office show the icons and frame the pane", () => {
    for (const file of [...PAGES, ...OTHERS]) {
      const sent = headersOf(file);
      expect(sent["Content-Security-Policy"]).toMatch(/frame-ancestors [^;]*officeapps\.live\.com/);
      for (const header of [
        "X-Frame-Options",
        "Cross-Origin-Resource-Policy",
        "Cross-Origin-Embedder-Policy",
        "Cross-Origin-Opener-Policy",
      ])
        expect(sent).not.toHaveProperty(header);
    }
  });
});

it("no two rules that fit one file have the same header, since hosts differ in what they make of it", () => {
  for (const pathname of [...PAGES, ...HASHED, ...OTHERS]) {
    const names = rules
      .filter(({ path }) =>
        path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : path === pathname
      )
      .flatMap(({ headers }) => headers.map(([name]) => name));
    expect(new Set(names).size).toBe(names.length);
  }
});

it("no value has a quotation mark or a line's end, which would end it in some form", () => {
  for (const [, value] of rules.flatMap(({ headers }) => headers))
    expect(value).not.toMatch(/["\n\\]/);
});
