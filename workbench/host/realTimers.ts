// Taken when the module loads: jest's fake timers replace the globals later, and the simulated
// Excel must go on while a test holds the add-in's clock.
const realSetTimeout = globalThis.setTimeout.bind(globalThis);
const realClearTimeout = globalThis.clearTimeout.bind(globalThis);

/** Runs `work` in a later task, whatever happens to the globals' timers. */
export function later(work: () => void, milliseconds = 0): () => void {
  const handle = realSetTimeout(work, milliseconds);
  return () => realClearTimeout(handle);
}

/** Waits in real time. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => later(resolve, milliseconds));
}
