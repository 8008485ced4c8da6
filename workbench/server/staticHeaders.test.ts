import { headersFor } from "./staticHeaders";

const FILE = `/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: script-src 'self' https://example.org
/scripts/*
  Cache-Control: public
/taskpane.html
  Link: <a.js>; rel=preload
`;

describe("the headers of a static host", () => {
  it("are those of every pattern that fits the file", () => {
    expect(headersFor(FILE, "/scripts/a.js")).toEqual({
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "script-src 'self' https://example.org",
      "Cache-Control": "public",
    });
    expect(headersFor(FILE, "/taskpane.html").Link).toBe("<a.js>; rel=preload");
  });

  it("of one file are not another's", () => {
    expect(headersFor(FILE, "/taskpane.html.map")).not.toHaveProperty("Link");
    expect(headersFor(FILE, "/other/scripts/a.js")).not.toHaveProperty("Cache-Control");
  });

  it("are none where the file asks for none", () => {
    expect(headersFor("", "/taskpane.html")).toEqual({});
  });
});
