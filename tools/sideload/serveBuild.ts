import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerOptions } from "node:https";
import path from "node:path";
import sirv from "sirv";
import { listenLocally, type LocalListener } from "../../workbench/server/localListener";
import { headersFor } from "../../workbench/server/staticHeaders";

/**
 * Serves a build of the add-in over https to this machine alone, with the headers that its host will send.
 * `certificate` has the key and the certificate in PEM. Rejects with `PortError` when the port is taken.
 */
export function serveBuild(
  folder: string,
  certificate: ServerOptions,
  port: number
): Promise<LocalListener> {
  // In development mode sirv looks at the disk each time, so that a new build is seen.
  const serve = sirv(folder, { dev: true });
  return listenLocally(
    port,
    (request, response) => {
      for (const [name, value] of Object.entries(headersOf(folder, request.url ?? "/"))) {
        response.setHeader(name, value);
      }
      serve(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    },
    (handler) => createServer(certificate, handler)
  );
}

/** Read each time, since a build may come after the server. */
function headersOf(folder: string, address: string): Record<string, string> {
  const file = path.join(folder, "_headers");
  const { pathname } = new URL(address, "https://localhost");
  return existsSync(file) ? headersFor(readFileSync(file, "utf8"), pathname) : {};
}
