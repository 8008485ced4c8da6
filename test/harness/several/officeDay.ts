import { setImmediate as nextTurn } from "node:timers/promises";
import { readFileSync } from "node:fs";
import sunshine from "../../../samples/sunshine.json";
import type { SampleSet } from "../../../src/templates/definition";
import type { Trouble } from "../../../src/workbook/port";
import type { Job } from "../../../src/taskpane/session/paneState";
import type { Change } from "../../../workbench/model/changes";
import { SeededPost } from "../../../workbench/host/seededPost";
import type { WorkbookJson } from "../../../workbench/model/serialization";
import { Workbook } from "../../../workbench/model/workbook";
import type { PaneClient } from "./paneClient";
import { Person } from "./person";

const STORED = JSON.parse(readFileSync("samples/sunshine.workbook.json", "utf8")) as WorkbookJson;
export const SAMPLES = sunshine as unknown as SampleSet;

/** Waits until clients have done all that they do without asking again. */
export async function settleTurns(): Promise<void> {
  // They go on within promises, of their own windows; two turns see them through.
  await nextTurn();
  await nextTurn();
}

/** What a job that somebody pressed came to. */
export interface JobDone {
  readonly editor: string;
  readonly job: Job;
  /** The trouble's kind, or null when all went well. */
  readonly trouble: string | null;
  /** All that was told of it. */
  readonly told: Trouble | null;
}

/** What stands on the day's desks: a workbook, and the samples that may be inserted. */
export interface Desk {
  readonly stored: WorkbookJson;
  readonly samples: SampleSet;
}

/** Some people at one workbook for a while, in an order that follows from a seed. */
export class OfficeDay {
  readonly workbook: Workbook;
  readonly post: SeededPost;
  readonly people: readonly Person[];
  /** How many rows each table had in the morning. */
  readonly morning: ReadonlyMap<string, number>;
  readonly done: JobDone[] = [];
  /** Editors whose add-in wrote while nobody had asked it for anything. */
  readonly unasked: string[] = [];
  /** What panes brought to the front while nobody had asked them for anything. */
  readonly popUps: string[] = [];
  /** How many jobs of an editor's pane are under way, the reading after each included. */
  private readonly busy = new Map<string, number>();

  constructor(
    seed: number,
    readonly clients: readonly PaneClient[],
    { stored, samples }: Desk = { stored: STORED, samples: SAMPLES }
  ) {
    this.workbook = Workbook.fromJSON(stored, { clock: () => new Date(2022, 1, 15, 14, 30) });
    this.post = new SeededPost(seed);
    this.people = clients.map(({ name }) => new Person(name, this.workbook, this.post));
    this.morning = new Map(
      this.workbook.tables.items.map(({ name, dataArea: { top, bottom } }) => [
        name,
        bottom - top + 1,
      ])
    );
    for (const client of clients) client.sitDown(this.workbook, this.post, samples);
    this.workbook.subscribe((changes) => this.watchWrites(changes));
  }

  /** Opens every pane; done when all have read and watch. */
  async open(): Promise<void> {
    const opened = this.clients.map(({ pane }) => pane.open({ refresh: false }));
    await this.pass();
    await Promise.all(opened);
    for (const client of this.clients) this.watchPane(client);
  }

  /** Presses a button of a pane after that many milliseconds, unless the pane is at work. */
  press(client: PaneClient, milliseconds: number, jobOf: () => Job | null): void {
    this.post.after(milliseconds, `${client.name} presses`, () => {
      const job = client.pane.getState().job === null ? jobOf() : null;
      if (job === null) return;
      this.count(client.name, 1);
      void client.pane.run(job).then(() => this.count(client.name, -1));
      const stop = client.pane.subscribe(() => {
        const { job: running, trouble } = client.pane.getState();
        if (running !== null) return;
        stop();
        const told = trouble?.trouble ?? null;
        this.done.push({ editor: client.name, job, trouble: told?.kind ?? null, told });
      });
    });
  }

  /** Lets time pass until nobody does or awaits anything. */
  async pass(): Promise<void> {
    await this.post.deliverAll(settleTurns);
  }

  /** Closes every pane, so that none of them hears of the next day. */
  async close(): Promise<void> {
    const closed = this.clients.map(({ pane }) => pane.close());
    await this.pass();
    await Promise.all(closed);
  }

  private watchPane({ name, pane }: PaneClient): void {
    let before = pane.getState();
    pane.subscribe(() => {
      const now = pane.getState();
      const isNew = (key: "trouble" | "result" | "job" | "tab" | "focusWanted"): boolean =>
        now[key] !== before[key] && Boolean(now[key]);
      for (const key of ["trouble", "result", "job", "tab", "focusWanted"] as const) {
        if (isNew(key) && !this.busy.get(name)) this.popUps.push(`${name}: ${key}`);
      }
      before = now;
    });
  }

  private count(editor: string, by: 1 | -1): void {
    this.busy.set(editor, (this.busy.get(editor) ?? 0) + by);
  }

  private watchWrites(changes: readonly Change[]): void {
    for (const { source, editor, kind } of changes) {
      if (source === "api" && kind !== "extrasChanged" && !this.busy.get(editor)) {
        this.unasked.push(`${editor}: ${kind}`);
      }
    }
  }
}
