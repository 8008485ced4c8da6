const DEFAULT_PORT = 3000;
const LARGEST_PORT = 65_535;

/** Raised when a port cannot be had; the message is fit to be shown as it is. */
export class PortError extends Error {
  override name = "PortError";

  static taken(port: number): PortError {
    return new PortError(
      `Port ${port} is in use by another program. Close it, or set the environment variable PORT to another number, such as ${port + 1}.`
    );
  }
}

/** The port that the environment variable PORT asks for, else 3000. Throws `PortError` when it is no port. */
export function portOf(env: NodeJS.ProcessEnv): number {
  const asked = (env.PORT ?? "").trim();
  if (asked === "") return DEFAULT_PORT;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > LARGEST_PORT) {
    throw new PortError(`PORT must be a number from 0 to ${LARGEST_PORT}, not "${asked}".`);
  }
  return port;
}
