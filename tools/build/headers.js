const { headerPolicy } = require("../csp");

/**
 * What a host sends with the files of a build, spelled once; `HOST_FILES` writes it in the form of each kind of host.
 * Each header stands in one of the rules that fit a file, since hosts differ in what they make of two.
 */

/** What the pane never asks a browser for. */
const UNUSED_FEATURES = [
  ...["accelerometer", "autoplay", "camera", "clipboard-read", "clipboard-write"],
  ...["display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid"],
  ...["magnetometer", "microphone", "midi", "payment", "picture-in-picture"],
  ...["publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"],
];

/** Names made of their content: what they hold never changes. */
const HASHED = ["/scripts/*", "/styles/*"];

/**
 * Not among them, for Office's sake: X-Frame-Options, which knows no list of frames; Cross-Origin-Embedder-Policy, under
 * which office.js would need a header that Microsoft's network does not send; Cross-Origin-Opener-Policy, which would
 * part the page from a host that opened it; and a Cross-Origin-Resource-Policy for pages and icons, which Office shows
 * on pages of its own.
 *
 * @param officeJsUrl where the pages load office.js from
 * @param links for some pages, what they load first as the value of a `Link` header
 * @returns {{ path: string, headers: [string, string][] }[]} `*` at a path's end stands for anything
 */
function hostRules(officeJsUrl, links) {
  return [
    {
      path: "/*",
      headers: [
        ["Content-Security-Policy", headerPolicy(officeJsUrl)],
        ["X-Content-Type-Options", "nosniff"],
        ["Referrer-Policy", "no-referrer"],
        ["Permissions-Policy", UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", ")],
        // Then a browser may run the pane beside the host's page instead of in turns with it.
        ["Origin-Agent-Cluster", "?1"],
      ],
    },
    ...HASHED.map((path) => ({
      path,
      headers: [
        ["Cache-Control", "public, max-age=31536000, immutable"],
        ["Cross-Origin-Resource-Policy", "same-origin"],
      ],
    })),
    ...[...links].map(([page, link]) => ({
      path: `/${page}`,
      headers: [
        // A new build is seen at the next opening.
        ["Cache-Control", "no-cache"],
        // A browser that sees a policy in a page fetches nothing for it before it has parsed that far. Told in the
        // answer's header, it fetches at once.
        ...(link === "" ? [] : [["Link", link]]),
      ],
    })),
  ];
}

/** The form of Netlify, Cloudflare Pages and others. */
function headersFile(rules) {
  const lines = ({ path, headers }) => [
    path,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
  ];
  return [...rules.flatMap(lines), ""].join("\n");
}

/** Azure Static Web Apps. */
function azureFile([everywhere, ...others]) {
  const routes = others.map(({ path, headers }) => ({
    route: path,
    headers: Object.fromEntries(headers),
  }));
  const config = { globalHeaders: Object.fromEntries(everywhere.headers), routes };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Apache with mod_headers; works in any folder of a host. */
function apacheFile([everywhere, ...others]) {
  const lines = ({ headers }) =>
    headers.map(([name, value]) => `Header always set ${name} "${value}"`);
  return [
    ...lines(everywhere),
    ...others.flatMap((rule) => [
      `<If "%{REQUEST_URI} =~ m#${pattern(rule.path)}#">`,
      ...lines(rule).map((line) => `  ${line}`),
      "</If>",
    ]),
    "",
  ].join("\n");
}

const pattern = (path) =>
  path.replace(/[.]/g, "\\.").replace(/\*$/, "[^/]+$").replace(/html$/, "html$");

/** To be included in a server block of nginx, whose locations inherit no headers as soon as they have their own. */
function nginxFile([everywhere, ...others]) {
  const location = ({ path, headers }) => [
    `location ${path.endsWith("*") ? path.slice(0, -1) : `= ${path}`} {`,
    ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    "}",
  ];
  return [
    ...location(everywhere),
    ...others.flatMap(({ path, headers }) =>
      location({ path, headers: [...everywhere.headers, ...headers] })
    ),
    "",
  ].join("\n");
}

/** What each kind of host reads, by the name of the file. */
const HOST_FILES = {
  _headers: headersFile,
  "staticwebapp.config.json": azureFile,
  ".htaccess": apacheFile,
  "nginx.conf": nginxFile,
};

module.exports = { HOST_FILES, hostRules };
