import { GCProfiler } from "node:v8";

export interface MeasuredMemory {
  /** Bytes of the heap that the result keeps alive, beside the cells. */
  readonly kept: number;
  /** Bytes of the heap in use at most while the job ran, garbage not yet collected included, beside the cells. */
  readonly peak: number;
}

/** Runs a job once and measures what it does to the heap. Needs a Node that was started with --expose-gc. */
export function measureMemory(job: () => unknown): MeasuredMemory {
  const collect = globalThis.gc;
  if (!collect) throw new Error("Start Node with --expose-gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const profiler = new GCProfiler();
  profiler.start();
  const result = job();
  const after = process.memoryUsage().heapUsed;
  const { statistics } = profiler.stop();
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  if (result === undefined) throw new Error("The job gave nothing");
  const highest = statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize);
  return { kept, peak: Math.max(after, ...highest) - before };
}
