import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice } from "../../../tools/libreOffice";
import { findPython } from "../../../tools/python";

/** Formula cells of one kind of result that stand side by side; rows and columns count from 0. */
export interface OfficeBlock {
  readonly kind: "number" | "text" | "error";
  readonly row: number;
  readonly column: number;
  /** Numbers, for booleans 1 and 0; texts; or errors as they are shown. */
  readonly values: readonly (readonly (number | string)[])[];
}

export interface OfficeSheet {
  readonly name: string;
  readonly blocks: readonly OfficeBlock[];
  /** Cells with a validation or a prompt. */
  readonly validatedCells: number;
  readonly conditionalRules: number;
  /** Pages of the sheet in print, and how many of them stand side by side. */
  readonly pages: number;
  readonly pagesWide: number;
}

/** What LibreOffice makes of a workbook file. */
export interface OfficeAnswer {
  readonly sheets: readonly OfficeSheet[];
  /** Tables; `sheet` is the sheet's place, from 0. */
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: number;
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly seconds: number;
}

export interface OfficeJob {
  readonly file: string;
  /** A folder for one PDF a sheet; null for none. */
  readonly pages: string | null;
}

export interface OfficeAnswers {
  /** In the order of the jobs. */
  readonly answers: readonly OfficeAnswer[];
  /** Whatever LibreOffice said that is not known noise, and an exit code that is not 0. */
  readonly complaints: readonly string[];
}

/** Java serves databases and wizards; a LibreOffice without it says this at every start. */
const NOISE = ["Warning: failed to launch javaldx - java may not function correctly"];

/** LibreOffice believes the values that a file holds unless told to work everything out anew: 0 is "always". */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const MINUTES = 10;

/**
 * Opens workbook files in one headless LibreOffice with a profile of its own below `folder`, where also its answers
 * are kept, and asks what it makes of them. Rejects when a file cannot be opened or it takes more than ten minutes.
 */
export async function askLibreOffice(
  jobs: readonly OfficeJob[],
  folder: string
): Promise<OfficeAnswers> {
  const soffice = findLibreOffice();
  const python = findPython("uno", undefined, soffice);
  const profile = path.join(folder, "profile");
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  const asked = jobs.map((job, at) => ({ ...job, answer: path.join(folder, `answer-${at}.json`) }));
  const list = path.join(folder, "jobs.json");
  writeFileSync(list, JSON.stringify(asked));
  const pipe = `crosscheck-${process.pid}`;
  const office = run(soffice, [
    ...["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"],
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    `--accept=pipe,name=${pipe};urp;`,
  ]);
  const script = run(python, [path.join(__dirname, "askLibreOffice.py"), pipe, list]);
  const stopBoth = (): void => [office, script].forEach(stop);
  // However we end: nothing of it may run on.
  process.once("exit", stopBoth);
  const limit = setTimeout(stopBoth, MINUTES * 60_000);
  try {
    const asking = await script.ended;
    if (asking.code !== 0) throw new Error(`LibreOffice did not answer:\n${asking.said}`);
    const { code, said } = await office.ended;
    const lines = `${said}${asking.said}`.split("\n").map((line) => line.trim());
    return {
      answers: asked.map(({ answer }) => JSON.parse(readFileSync(answer, "utf8")) as OfficeAnswer),
      complaints: [
        ...lines.filter((line) => line !== "" && !NOISE.includes(line)),
        ...(code === 0 ? [] : [`It ended with ${code}.`]),
      ],
    };
  } finally {
    clearTimeout(limit);
    process.off("exit", stopBoth);
    stopBoth();
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

function run(command: string, args: readonly string[]): Running {
  // In a group of its own: what `soffice` starts has to end with it.
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on("error", (error) => resolve({ code: null, said: `${said}${error.message}` }));
    child.on("close", (code) => resolve({ code, said }));
  });
  return { child, ended };
}

/** Ends what still runs. */
function stop({ child }: Running): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === "win32") child.kill();
  else process.kill(-child.pid);
}
