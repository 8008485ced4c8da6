import type { WorkbookJson } from "../model/serialization";
import type { Surface } from "../host/surface/surface";
import { readRibbonGroup, type RibbonGroup } from "./ribbonActions";

/** A workbook that the server offers. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

/** What the page needs from its server before it can start. */
export interface Site {
  readonly surface: Surface;
  readonly samples: readonly Sample[];
  readonly ribbon: RibbonGroup;
}

/** Asks the server; a missing manifest leaves the ribbon with its fallback. */
export async function loadSite(): Promise<Site> {
  const [surface, samples, manifest] = await Promise.all([
    read("/surface.json").then((response) => response.json()) as Promise<Surface>,
    read("/samples.json").then((response) => response.json()) as Promise<Sample[]>,
    fetch("/manifest.xml").then((response) => (response.ok ? response.text() : "")),
  ]);
  return { surface, samples, ribbon: readRibbonGroup(manifest) };
}

/** The content of a sample workbook. */
export async function loadSample(sample: Sample): Promise<WorkbookJson> {
  const response = await read(`/samples/${encodeURIComponent(sample.file)}`);
  return (await response.json()) as WorkbookJson;
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${address}.`);
  return response;
}
