import { createServer, type RequestListener, type Server } from "node:http";

/** The addresses that browsers try for "localhost"; nothing else is ever listened on. */
const LOOPBACK = ["127.0.0.1", "::1"] as const;

/** Raised when another program has the port; the message is fit to be shown as it is. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use by another program. Close it, or choose another port, for example: PORT=${port + 1} npm start`
    );
    this.name = "PortTakenError";
  }
}

export interface LocalListener {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on both loopback addresses, so that no other program can answer for "localhost" on the
 * same port. Port 0 takes any free one. Machines without IPv6 get the first address only.
 */
export async function listenLocally(
  port: number,
  handler: RequestListener
): Promise<LocalListener> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stop));
  };
  let actual = port;
  for (const address of LOOPBACK) {
    const server = createServer(handler);
    try {
      await listen(server, actual, address);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") continue;
      await close();
      throw code === "EADDRINUSE" ? new PortTakenError(actual) : error;
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
