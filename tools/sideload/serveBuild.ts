import { createServer, type ServerOptions } from "node:https";
import sirv from "sirv";
import { listenLocally, type LocalListener } from "../../workbench/server/localListener";
import { headerPolicy } from "../csp";

/**
 * Serves a build of the add-in over https to this machine alone, with the policy that its host will send.
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
      response.setHeader("Content-Security-Policy", headerPolicy());
      serve(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    },
    (handler) => createServer(certificate, handler)
  );
}
