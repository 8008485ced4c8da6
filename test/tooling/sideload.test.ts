import { readFileSync, writeFileSync } from "node:fs";
import { get, type RequestOptions } from "node:https";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { HOST_FILES, hostRules } from "../../tools/build/headers";
import { headerPolicy } from "../../tools/csp";
import { runVisibly } from "../../tools/sideload/runVisibly";
import { serveBuild } from "../../tools/sideload/serveBuild";
import type { LocalListener } from "../../workbench/server/localListener";
import { PortError } from "../../workbench/server/port";
import { temporaryFolder } from "./temporaryFolder";

/** Making a key takes as long as its primes take to find. */
const KEY_MILLISECONDS = 60_000;

let folder: string;
let certificate: { ca: Buffer; cert: Buffer; key: Buffer };
let server: LocalListener;

beforeAll(async () => {
  folder = temporaryFolder("sideload");
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  const at = (name: string): string => path.join(folder, name);
  await generateCertificates(at("ca.crt"), at("localhost.crt"), at("localhost.key"));
  certificate = {
    ca: readFileSync(at("ca.crt")),
    cert: readFileSync(at("localhost.crt")),
    key: readFileSync(at("localhost.key")),
  };
  writeFileSync(at("taskpane.html"), "<p>The pane</p>");
  writeFileSync(at("_headers"), HOST_FILES._headers!(hostRules(undefined, [])));
  server = await serveBuild(folder, certificate, 0);
}, KEY_MILLISECONDS);

afterAll(async () => {
  await server.close();
  jest.restoreAllMocks();
});

/** What a client that trusts the development certificate, and no other, gets. */
function fetchSafely(file: string): Promise<{ answer: IncomingMessage; text: string }> {
  const options: RequestOptions = { ca: certificate.ca };
  return new Promise((resolve, reject) => {
    get(`https://localhost:${server.port}/${file}`, options, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => resolve({ answer, text }));
    }).on("error", reject);
  });
}

describe("the server for Excel on this machine", () => {
  it("serves the build over https, with the headers of the real host", async () => {
    const { answer, text } = await fetchSafely("taskpane.html?refresh=1");
    expect(text).toBe("<p>The pane</p>");
    expect(answer.headers["content-security-policy"]).toBe(headerPolicy());
    expect(answer.headers["origin-agent-cluster"]).toBe("?1");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  it("knows no other files", async () => {
    const { answer } = await fetchSafely("package.json");
    expect(answer.statusCode).toBe(404);
  });

  it("says in one sentence that the port is taken", async () => {
    const second = serveBuild(folder, certificate, server.port);
    await expect(second).rejects.toThrow(PortError);
    await expect(second).rejects.toThrow(`Port ${server.port} is in use by another program.`);
  });
});

describe("a command run for its user to see", () => {
  const node = (script: string): string => `"${process.execPath}" -e "${script}"`;

  beforeEach(() => jest.spyOn(process.stderr, "write").mockImplementation(() => true));

  it("went well when it exits with 0, warnings notwithstanding", async () => {
    expect(await runVisibly(node("console.error('npm warn Error: of no matter')"), folder)).toBe(
      true
    );
  });

  it("went wrong when it exits with something else, or is not there", async () => {
    expect(await runVisibly(node("process.exit(3)"), folder)).toBe(false);
    expect(await runVisibly("no-such-program", folder)).toBe(false);
  });

  // office-addin-debugging exits with 0 when it could not open Excel.
  it("went wrong when it speaks of an error and exits with 0", async () => {
    const script = "console.error('Error: Unable to start debugging.')";
    expect(await runVisibly(node(script), folder)).toBe(false);
    expect(process.stderr.write).toHaveBeenCalledWith(
      Buffer.from("Error: Unable to start debugging.\n")
    );
  });
});
