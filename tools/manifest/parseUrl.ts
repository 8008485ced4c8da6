/** `new URL` that answers null instead of throwing; Node 20 has no URL.parse. */
export function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
