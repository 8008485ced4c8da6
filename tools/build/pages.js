const HtmlWebpackPlugin = require("html-webpack-plugin");
const { OFFICE_JS_URL, metaPolicy } = require("../csp");
const { HOST_FILES, hostRules } = require("./headers");

const NAME = "Pages";

/**
 * Finishes each HTML page (policy tag, address of office.js) and emits the headers that its host is to send, in the
 * form of each kind of host. Refuses a pane that would be blank until its scripts have run.
 */
class Pages {
  /** `officeJsUrl`: where the pages load office.js from. `shells`: the pages that must show something before any script of ours. */
  constructor({ officeJsUrl, shells }) {
    this.officeJsUrl = officeJsUrl;
    this.shells = shells;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const links = new Map();
      const fail = (message) => compilation.errors.push(new WebpackError(message));
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap(NAME, (page) => {
        for (const fault of faults(page.html, this.shells.includes(page.outputName))) {
          fail(`${page.outputName}: ${fault}`);
        }
        const html = this.finish(page.html);
        links.set(page.outputName, this.shells.includes(page.outputName) ? preloads(html) : "");
        return { ...page, html };
      });
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          // Pages finish in any order.
          const rules = hostRules(this.officeJsUrl, [...links].sort());
          for (const [name, write] of Object.entries(HOST_FILES)) {
            compilation.emitAsset(name, new sources.RawSource(write(rules)));
          }
        }
      );
    });
  }

  finish(html) {
    const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(this.officeJsUrl)}">`;
    // The policy binds only what comes after it, and `charset` must stay within the first 1024 bytes.
    return html
      .replace(/<meta charset=[^>]*>/i, (charset) => `${charset}\n    ${policy}`)
      .replace(`src="${OFFICE_JS_URL}"`, `src="${this.officeJsUrl}"`);
  }
}

/** The scripts and styles that a page names, in its order, as the value of a `Link` header. */
function preloads(html) {
  const named = html.matchAll(/<script[^>]*\ssrc="([^"]+)"|<link[^>]*\shref="([^"]+\.css)"/g);
  return [...named]
    .map(
      ([, script, style]) => `<${script ?? style}>; rel=preload; as=${script ? "script" : "style"}`
    )
    .join(", ");
}

function faults(html, needsShell) {
  const found = [];
  if (!/<meta charset=[^>]*>/i.test(html)) {
    found.push('needs <meta charset="utf-8">, which the policy tag is put after.');
  }
  if (!html.includes(`src="${OFFICE_JS_URL}"`)) {
    found.push(`needs <script src="${OFFICE_JS_URL}">.`);
  }
  if (/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/i.test(html)) {
    found.push("has an inline style, script or event handler, which the policy refuses.");
  }
  if (needsShell && shellText(html) === "") {
    found.push("has no text in its body before the first script; the pane would open blank.");
  }
  return found;
}

function shellText(html) {
  const body = /<body[^>]*>([\s\S]*)/i.exec(html)?.[1] ?? "";
  return body
    .split(/<script|<\/body/i)[0]
    .replace(/<[^>]*>/g, "")
    .trim();
}

module.exports = { Pages };
