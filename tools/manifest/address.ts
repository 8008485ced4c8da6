import type { Element } from "./element";
import { descend } from "./element";

/** `new URL` that answers null instead of throwing; Node 20 has no URL.parse. */
export function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

/** Whether a host name means the machine that asks. */
export function isOwnMachine(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(host);
}

/** The path of an address below the folder of the pane's page; undefined when it is elsewhere. */
export function ownPath(root: Element, address: string): string | undefined {
  const source = descend(root, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue;
  const base = source === undefined ? null : parseUrl(".", source);
  const url = parseUrl(address);
  if (base === null || url === null || !url.href.startsWith(base.href)) return undefined;
  return (url.origin + url.pathname).slice(base.href.length);
}
