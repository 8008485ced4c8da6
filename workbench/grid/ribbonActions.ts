/** A button that the add-in's manifest puts into the ribbon to show its pane. */
export interface RibbonAction {
  readonly label: string;
  /** The page and query below the place of the build, such as "taskpane.html?action=refresh". */
  readonly page: string;
}

/** The ribbon without a manifest: the pane's page is known anyway. */
export const FALLBACK_ACTIONS: readonly RibbonAction[] = [{ label: "Open", page: "taskpane.html" }];

export interface RibbonGroup {
  readonly label: string;
  readonly actions: readonly RibbonAction[];
}

/**
 * Reads the ribbon group and its ShowTaskpane buttons from manifest XML. Whatever is missing or
 * cannot be read is left out; without any button the fallback stands in.
 */
export function readRibbonGroup(manifest: string): RibbonGroup {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  const resources = new Map<string, string>();
  for (const element of elements(xml, "Url").concat(elements(xml, "String"))) {
    const id = element.getAttribute("id");
    if (id) resources.set(id, element.getAttribute("DefaultValue") ?? "");
  }
  const text = (parent: Element, name: string): string => {
    const element = elements(parent, name)[0];
    return resources.get(element?.getAttribute("resid") ?? "") ?? "";
  };
  const actions: RibbonAction[] = [];
  for (const control of elements(xml, "Control")) {
    const action = elements(control, "Action").find(
      (each) => each.getAttribute("xsi:type") === "ShowTaskpane"
    );
    const page = action && pageOf(text(action, "SourceLocation"));
    if (page) actions.push({ label: text(control, "Label") || "Open", page });
  }
  const group = elements(xml, "Group")[0];
  const label = group ? text(group, "Label") : "";
  return {
    label: label || "Implementation Drivers",
    actions: actions.length > 0 ? actions : FALLBACK_ACTIONS,
  };
}

/** Elements of any namespace: manifests use the prefix `bt:` for resources. */
function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function pageOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  const file = pathname.slice(pathname.lastIndexOf("/") + 1);
  return file.endsWith(".html") ? file + search : undefined;
}
