import type { BrowserContext, Request } from "playwright-core";

/** One request as a browser was about to send it, whether it was answered or turned away. */
export interface Recorded {
  readonly scenario: string;
  readonly method: string;
  readonly url: string;
  /** What the browser wanted it for, such as "script". */
  readonly kind: string;
  /** Names and values, one a line. */
  readonly headers: string;
  readonly body: string;
}

/** Where Office requires add-ins to load its library from; nothing but its scripts may be asked for there. */
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Everything that pages have asked of the network. */
export class Network {
  readonly requests: Recorded[] = [];
  /** Texts of workbooks, none of which may be in a request or in what Office logs; by scenario. */
  private readonly texts = new Map<string, Set<string>>();
  /** What Office's own logging has handed to Excel, which in the world outside sends it to Microsoft; by scenario. */
  private readonly telemetry = new Map<string, string[]>();

  /** From now on; before a context has pages, so that nothing is missed. */
  record(context: BrowserContext, scenario: string): void {
    context.on("request", (request) => {
      if (/^(https?|wss?):/.test(request.url())) this.requests.push(recorded(request, scenario));
    });
    context.on("page", (page) =>
      page.on("websocket", (socket) => {
        const parts = { scenario, method: "GET", kind: "websocket", headers: "" };
        this.requests.push({ ...parts, url: socket.url(), body: "" });
        socket.on("framesent", ({ payload }) =>
          this.requests.push({ ...parts, url: socket.url(), body: payload.toString() })
        );
      })
    );
  }

  /** Remembers what stood in a workbook of a scenario, and what was logged beside it. */
  know(
    scenario: string,
    {
      texts,
      telemetry,
    }: { readonly texts: readonly string[]; readonly telemetry: readonly string[] }
  ): void {
    const known = this.texts.get(scenario) ?? new Set();
    for (const text of texts) known.add(text);
    this.texts.set(scenario, known);
    this.telemetry.set(scenario, [...(this.telemetry.get(scenario) ?? []), ...telemetry]);
  }

  get logged(): number {
    return [...this.telemetry.values()].reduce((sum, { length }) => sum + length, 0);
  }

  get knownTexts(): number {
    return [...this.texts.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Requests to anybody but the origins that stand for us and for Excel's own page, and to Microsoft for scripts. */
  foreign(own: readonly string[]): string[] {
    return this.requests
      .filter(({ url, kind, method, body }) => {
        if (own.includes(new URL(url).origin)) return false;
        const isScript = kind === "script" && method === "GET" && body === "";
        return !(isScript && url.startsWith(MICROSOFT));
      })
      .map(({ scenario, method, url, kind }) => `${scenario}: ${method} ${url} (${kind})`);
  }

  /** Texts of workbooks in the address, the headers or the body of a request beside them, or in what was logged. */
  carriers(): string[] {
    return [...this.texts].flatMap(([scenario, texts]) => {
      // Most requests are alike but for their address.
      const parts = new Set(this.telemetry.get(scenario));
      for (const { scenario: of, url, headers, body } of this.requests)
        if (of === scenario) for (const part of [url, headers, body]) parts.add(part);
      const sent = [...parts].flatMap(readings).join("\n");
      return [...texts]
        .filter((text) => sent.includes(text))
        .map((text) => `${scenario}: the network is given ${JSON.stringify(text.slice(0, 60))}`);
    });
  }
}

function recorded(request: Request, scenario: string): Recorded {
  return {
    scenario,
    method: request.method(),
    url: request.url(),
    kind: request.resourceType(),
    headers: Object.entries(request.headers())
      .map((pair) => pair.join(": "))
      .join("\n"),
    body: request.postDataBuffer()?.toString("utf8") ?? "",
  };
}

/** A part of a request as it is, and as it reads once the usual encodings are taken off. */
function readings(part: string): string[] {
  const found = [part, part.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => fromCode(code))];
  try {
    found.push(decodeURIComponent(part.replace(/\+/g, " ")));
  } catch {
    // Not encoded so.
  }
  for (const [coded] of part.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g))
    found.push(Buffer.from(coded, "base64").toString("utf8"));
  return found;
}

const fromCode = (code: string): string => String.fromCharCode(parseInt(code, 16));
