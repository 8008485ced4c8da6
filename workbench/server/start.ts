import { PortError, portOf } from "./port";
import { startServer } from "./server";

/** `npm start`: the workbench until Ctrl+C. */
async function main(): Promise<void> {
  const server = await startServer({ port: portOf(process.env), open: true });
  if (server.paneTrouble) console.warn(server.paneTrouble);
  console.log(`Workbench: ${server.url} (Ctrl+C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof PortError ? error.message : error);
  process.exitCode = 1;
});
