const NAME = "EntryScripts";

/**
 * Emits `entrypoints.json`: for each page its scripts, those the page preloads, and those it may
 * load later. The size check reads it instead of guessing from file names.
 */
class EntryScripts {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          const pages = {};
          for (const [name, entry] of compilation.entrypoints) {
            pages[name] = describe(entry, compilation);
          }
          const text = `${JSON.stringify(pages, null, 2)}\n`;
          compilation.emitAsset("entrypoints.json", new sources.RawSource(text));
        }
      );
    });
  }
}

function describe(entry, compilation) {
  const isScript = (file) => file.endsWith(".js");
  const scripts = entry.getFiles().filter(isScript);
  const hinted = entry.getChildrenByOrders(compilation.moduleGraph, compilation.chunkGraph);
  const preload = (hinted.preload ?? []).flatMap((group) => group.getFiles()).filter(isScript);
  const later = new Set();
  const queue = [...entry.getChildren()];
  const seen = new Set(queue);
  for (const group of queue) {
    for (const file of group.getFiles().filter(isScript)) later.add(file);
    for (const child of group.getChildren()) {
      if (!seen.has(child)) queue.push(child);
      seen.add(child);
    }
  }
  for (const file of [...scripts, ...preload]) later.delete(file);
  return { scripts, preload: [...new Set(preload)], later: [...later] };
}

module.exports = { EntryScripts };
