import { PortTakenError } from "./localListener";
import { startServer } from "./server";

const DEFAULT_PORT = 3000;

/** `npm start`: the workbench until Ctrl+C. */
async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
    process.exitCode = 1;
    return;
  }
  const server = await startServer({ port, open: true });
  if (server.paneTrouble) console.warn(server.paneTrouble);
  console.log(`Workbench: ${server.url} (Ctrl+C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof PortTakenError ? error.message : error);
  process.exitCode = 1;
});
