/**
 * What may stand where in an add-in only manifest for a task pane, as far as this add-in could use
 * it. Source: "How to find the proper order of manifest elements", Office Add-ins documentation.
 */
export interface Shape {
  /** Attributes; `?` marks those that may be absent. */
  attributes: string[];
  /** Children in the order Office enforces. */
  children: ChildRule[];
  /** At least one child must be there, whichever. */
  some: boolean;
  /** The element holds text. */
  text: boolean;
}

export interface ChildRule {
  name: string;
  shape: string;
  required: boolean;
  repeats: boolean;
}

const value = { attributes: "DefaultValue", children: "Override*" };
const resource = { attributes: "id DefaultValue", children: "bt:Override*" };
const reference = { attributes: "resid" };
const text = { text: true };
const labelled = "Label=Reference Supertip Icon";

/**
 * Children read `Name` (exactly one), `Name?`, `Name+`, `Name*`; `Name=Shape` where the same name
 * means different things in different places; `Shape@type` where xsi:type decides.
 */
const TABLE: Record<
  string,
  { attributes?: string; children?: string; some?: boolean; text?: boolean }
> = {
  OfficeApp: {
    attributes: "xsi:type",
    children:
      "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl " +
      "HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements? DefaultSettings " +
      "Permissions VersionOverrides? ExtendedOverrides?",
  },
  Id: text,
  AlternateId: text,
  Version: text,
  ProviderName: text,
  DefaultLocale: text,
  DisplayName: value,
  Description: value,
  IconUrl: value,
  HighResolutionIconUrl: value,
  SupportUrl: value,
  Override: { attributes: "Locale Value" },
  AppDomains: { children: "AppDomain+" },
  AppDomain: text,
  Hosts: { children: "Host+" },
  Host: { attributes: "Name" },
  Requirements: { children: "Sets? Methods?", some: true },
  Sets: { attributes: "DefaultMinVersion?", children: "Set+" },
  Set: { attributes: "Name MinVersion?" },
  Methods: { children: "Method+" },
  Method: { attributes: "Name" },
  DefaultSettings: { children: "SourceLocation" },
  SourceLocation: value,
  Permissions: text,
  ExtendedOverrides: { attributes: "Url ResourcesUrl?" },

  VersionOverrides: {
    attributes: "xsi:type",
    children:
      "Description?=Reference Requirements?=OverrideRequirements Hosts=OverrideHosts Resources",
  },
  Reference: reference,
  OverrideRequirements: { children: "bt:Sets" },
  "bt:Sets": { attributes: "DefaultMinVersion?", children: "bt:Set+" },
  "bt:Set": { attributes: "Name MinVersion?" },
  OverrideHosts: { children: "Host+=OverrideHost" },
  OverrideHost: {
    attributes: "xsi:type",
    children: "Runtimes? AllFormFactors? DesktopFormFactor",
  },
  Runtimes: { children: "Runtime+" },
  Runtime: { attributes: "resid lifetime?" },
  AllFormFactors: { children: "ExtensionPoint+" },
  DesktopFormFactor: { children: "GetStarted? FunctionFile=Reference ExtensionPoint+" },
  GetStarted: { children: "Title=Reference Description=Reference LearnMoreUrl=Reference" },
  ExtensionPoint: { attributes: "xsi:type", children: "OfficeTab* CustomTab?", some: true },
  OfficeTab: { attributes: "id", children: "Group+" },
  CustomTab: { attributes: "id", children: "Group+ Label=Reference" },
  Group: { attributes: "id", children: "Label=Reference Icon Control+" },
  Icon: { children: "bt:Image+=IconImage" },
  IconImage: { attributes: "size resid" },
  "Control@Button": {
    attributes: "xsi:type id",
    children: `${labelled} Action`,
  },
  "Control@Menu": {
    attributes: "xsi:type id",
    children: `${labelled} Items`,
  },
  Supertip: { children: "Title=Reference Description=Reference" },
  Items: { children: "Item+" },
  // One level only: an item has an action, never items of its own.
  Item: {
    attributes: "id",
    children: `${labelled} Action`,
  },
  "Action@ShowTaskpane": {
    attributes: "xsi:type",
    children: "TaskpaneId SourceLocation=Reference Title?=Reference",
  },
  "Action@ExecuteFunction": { attributes: "xsi:type", children: "FunctionName" },
  TaskpaneId: text,
  FunctionName: text,

  Resources: { children: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings" },
  "bt:Images": { children: "bt:Image+" },
  "bt:Urls": { children: "bt:Url+" },
  "bt:ShortStrings": { children: "bt:String+" },
  "bt:LongStrings": { children: "bt:String+" },
  "bt:Image": resource,
  "bt:Url": resource,
  "bt:String": resource,
  "bt:Override": { attributes: "Locale Value" },
};

/** The values of xsi:type that an element may have. */
export const XSI_TYPES: Record<string, string[]> = {
  OfficeApp: ["TaskPaneApp"],
  VersionOverrides: ["VersionOverridesV1_0"],
  ExtensionPoint: ["PrimaryCommandSurface"],
  Control: ["Button", "Menu"],
  Action: ["ShowTaskpane", "ExecuteFunction"],
};

/** The shape of that name; for elements whose xsi:type decides, the one of that type. */
export function shapeOf(name: string, xsiType: string | undefined): Shape | undefined {
  const row = TABLE[`${name}@${xsiType ?? ""}`] ?? TABLE[name];
  if (row === undefined) return undefined;
  return {
    attributes: words(row.attributes),
    children: words(row.children).map(childRule),
    some: row.some ?? false,
    text: row.text ?? false,
  };
}

function words(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(" ");
}

function childRule(notation: string): ChildRule {
  const [, name = "", count = "", shape = name] =
    /^([\w:]+)([?+*]?)(?:=([\w:]+))?$/.exec(notation) ?? [];
  return {
    name,
    shape,
    required: count === "" || count === "+",
    repeats: count === "+" || count === "*",
  };
}
