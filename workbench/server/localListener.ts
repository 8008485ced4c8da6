import { createServer, type RequestListener, type Server as HttpServer } from "node:http";
import type { Server as HttpsServer } from "node:https";
import { PortError } from "./port";

/** The addresses that browsers try for "localhost"; nothing else is ever listened on. */
const LOOPBACK = ["127.0.0.1", "::1"] as const;

type Server = HttpServer | HttpsServer;

export interface LocalListener {
  /** The port that is listened on, also when any free one was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on both loopback addresses, so that no other program can answer for "localhost" on the
 * same port. Port 0 takes any free one. Machines without IPv6 get the first address only.
 * `create` makes the servers; plain http unless said otherwise. Rejects with
 * `PortError` when another program has the port.
 */
export async function listenLocally(
  port: number,
  handler: RequestListener,
  create: (handler: RequestListener) => Server = createServer
): Promise<LocalListener> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stop));
  };
  let actual = port;
  for (const address of LOOPBACK) {
    const server = create(handler);
    try {
      await listen(server, actual, address);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") continue;
      await close();
      throw code === "EADDRINUSE" ? PortError.taken(actual) : error;
    }
    servers.push(server);
    const bound = server.address();
    if (bound && typeof bound === "object") actual = bound.port;
  }
  return { port: actual, close };
}

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
