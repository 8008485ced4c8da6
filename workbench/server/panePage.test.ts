import { missingPanePage, rewriteLinks, rewritePanePage } from "./panePage";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

describe("a page of the add-in's build in the workbench", () => {
  it("loads the way to the host before the npm copy of office.js, in place of Microsoft's network", () => {
    const page = rewritePanePage(`<head><script src="${CDN}"></script></head>`);
    expect(page).not.toContain("appsforoffice");
    expect(page.indexOf("install-external.js")).toBeGreaterThan(0);
    expect(page.indexOf("/office-js/office.js")).toBeGreaterThan(page.indexOf("install-external"));
  });

  it("is found whatever other attributes the tag has", () => {
    const page = rewritePanePage(
      `<script type='text/javascript' src='${CDN}' crossorigin="anonymous" defer>\n</script>`
    );
    expect(page).not.toContain("appsforoffice");
    expect(page).toContain("/office-js/office.js");
  });

  it("waits for the page, or does not, as the tag says", () => {
    expect(rewritePanePage(`<script defer src="${CDN}"></script>`)).toBe(
      `<script defer src="/workbench/install-external.js"></script><script defer src="/office-js/office.js"></script>`
    );
    expect(rewritePanePage(`<script src="${CDN}"></script>`)).not.toContain("defer");
  });

  it("stays byte for byte outside that tag, its security policy included", () => {
    const before = `<!doctype html>\n<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://appsforoffice.microsoft.com">\n`;
    const after = `\n<script src="scripts/taskpane.js"></script>`;
    const page = rewritePanePage(`${before}<script src="${CDN}"></script>${after}`);
    expect(page.startsWith(before)).toBe(true);
    expect(page.endsWith(after)).toBe(true);
  });

  it("keeps scripts of other addresses", () => {
    const html = `<script src="https://example.org/office.js"></script>`;
    expect(rewritePanePage(html)).toBe(html);
  });
});

describe("what a page of the build has fetched ahead", () => {
  it("is the workbench's scripts in place of Microsoft's, and the rest as it was", () => {
    expect(
      rewriteLinks(
        `<scripts/a.js>; rel=preload; as=script, <${CDN}>; rel=preload; as=script, <styles/b.css>; rel=preload; as=style`
      )
    ).toBe(
      "<scripts/a.js>; rel=preload; as=script, " +
        "</workbench/install-external.js>; rel=preload; as=script, </office-js/office.js>; rel=preload; as=script, " +
        "<styles/b.css>; rel=preload; as=style"
    );
  });
});

describe("the page shown without a build", () => {
  it("says the reason as text, not as markup", () => {
    expect(missingPanePage("No <b>build</b> & no pane.")).toContain(
      "<p>No &lt;b&gt;build&lt;/b&gt; &amp; no pane.</p>"
    );
  });
});
