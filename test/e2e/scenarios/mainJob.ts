import { mouse } from "../stage/hands";
import type { Protocol, Scenario } from "../suite/scenario";
import { doMainJob } from "./doMainJob";

const CLIENTS: Record<Protocol, { readonly id: string; readonly platform: string }> = {
  "Windows client": { id: "main-windows", platform: "Excel on PC" },
  "web client": { id: "main-web", platform: "Excel on OfficeOnline" },
};

/** From a blank workbook to a gap that a PDSA cycle answers, with the mouse. */
export function mainJob(protocol: Protocol): Scenario {
  const { id, platform } = CLIENTS[protocol];
  return {
    id,
    title: `Main job, ${protocol}`,
    timeoutSeconds: 150,
    async run({ checks, open }) {
      const stage = await open(protocol);
      const client = await stage.pane.frame.evaluate(() => {
        const { host, platform: name } = Office.context;
        return `${host} on ${name}`;
      });
      checks.equal(`the genuine client of ${platform} is at work`, client, platform);
      await doMainJob(stage, mouse(stage.pane), checks);
    },
  };
}
