/**
 * The add-in's Content Security Policy, spelled once.
 *
 * The pages carry it as a <meta> tag, and the host sends it as a header (build/headers.js). Only the
 * header can hold `frame-ancestors`; browsers ignore that directive in a <meta> tag.
 */

/** Where Office requires add-ins to load its library from. */
const OFFICE_JS_URL = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

// Fluent's style engine adds empty <style> tags and fills them through the CSSOM. This is the hash
// of the empty string, so those tags pass and no other inline style does.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

// Where Microsoft 365 frames a task pane. The first three are known to be needed; the others are
// the shells around them.
const FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.teams.microsoft.com",
];

/** The origin of an absolute address as a list of one; nothing for an address on our own origin. */
function foreignOrigin(url) {
  return /^https?:\/\//.test(url) ? [new URL(url).origin] : [];
}

/** The policy as ordered pairs of directive and sources, for pages that load office.js from `officeJsUrl`. */
function directives(officeJsUrl = OFFICE_JS_URL) {
  const office = foreignOrigin(officeJsUrl);
  return [
    ["default-src", ["'none'"]],
    ["script-src", ["'self'", ...office]],
    ["style-src", ["'self'", EMPTY_STYLE]],
    ["img-src", ["'self'", "data:"]],
    ["font-src", ["'self'", "https://res.cdn.office.net"]],
    // office.js reports its own telemetry there; without it the console fills with refusals.
    ["connect-src", ["'self'", "https://*.pipe.aria.microsoft.com"]],
    ["frame-ancestors", ["'self'", ...FRAMES]],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
    ["object-src", ["'none'"]],
  ];
}

function serialise(pairs) {
  return pairs.map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
}

/** The policy for the Content-Security-Policy header. */
function headerPolicy(officeJsUrl) {
  return serialise(directives(officeJsUrl));
}

/** The policy for a <meta> tag: all but `frame-ancestors`. */
function metaPolicy(officeJsUrl) {
  return serialise(directives(officeJsUrl).filter(([name]) => name !== "frame-ancestors"));
}

module.exports = { OFFICE_JS_URL, directives, headerPolicy, metaPolicy };
