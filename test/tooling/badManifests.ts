import { PNG } from "pngjs";
import type { RuleId, Surroundings } from "../../tools/manifest/rules";

const drawn = new Map<number, Buffer>();

/** Icons of the size their name ends with, so that the fixture needs no files. */
function iconNamed(name: string): Buffer | null {
  const size = Number(/^assets\/icon-(\d+)\.png$/.exec(name)?.[1]);
  if (!(size > 0)) return null;
  const icon = drawn.get(size) ?? PNG.sync.write(new PNG({ width: size, height: size }));
  drawn.set(size, icon);
  return icon;
}

/** What the good manifest is checked against. */
export const AROUND: Surroundings = {
  readFile: iconNamed,
  pages: ["taskpane.html"],
  functions: ["refresh"],
  excelApi: "1.13",
  previousVersion: "1.1.9.0",
  allowLocalhost: false,
};

/** A way to spoil the good manifest that breaks one rule and no other. */
export interface BadManifest {
  rule: RuleId;
  what: string;
  /** What the good manifest has, and what stands there instead. */
  swap?: [from: string | RegExp, to: string];
  around?: Partial<Surroundings>;
}

const long = (length: number): string => "x".repeat(length);
const REQUIRE = '<Set Name="ExcelApi" MinVersion="1.13"/>';
const RUNTIME = '<Runtime resid="Pane" lifetime="long"/>';

export const BAD_MANIFESTS: BadManifest[] = [
  { rule: "M-XML", what: "a tag left open", swap: ["</Hosts>", ""] },
  { rule: "M-XML", what: "a prefix nobody declared", swap: [/\s*xmlns:bt="[^"]*"/, ""] },
  { rule: "M-XML", what: "an empty file", swap: [/[^]*/, ""] },
  {
    rule: "M-NAMESPACE",
    what: "overrides left in the base namespace",
    swap: [/ xmlns="[^"]*taskpaneappversionoverrides"/, ""],
  },
  {
    rule: "M-NAMESPACE",
    what: "a namespace nobody knows",
    swap: ["<Hosts>", '<Hosts xmlns:x="urn:x">'],
  },
  {
    rule: "M-UNKNOWN",
    what: "a foreign element",
    swap: ["<AppDomains>", "<Nonsense/><AppDomains>"],
  },
  { rule: "M-UNKNOWN", what: "a foreign attribute", swap: ["<Hosts>", '<Hosts Name="x">'] },
  {
    rule: "M-UNKNOWN",
    what: "an element under the wrong parent",
    swap: ["<Sets ", "<AppDomains><AppDomain>https://b.example</AppDomain></AppDomains><Sets "],
  },
  {
    rule: "M-UNKNOWN",
    what: "a menu within a menu",
    swap: ['<Item id="Example.Refresh">', '<Item id="Example.Refresh"><Items/>'],
  },
  { rule: "M-REQUIRED", what: "no ProviderName", swap: [/<ProviderName>.*<\/ProviderName>/, ""] },
  { rule: "M-REQUIRED", what: "an empty ProviderName", swap: [">Example</Prov", "></Prov"] },
  {
    rule: "M-REQUIRED",
    what: "a control without xsi:type",
    swap: ['<Control xsi:type="Menu" ', "<Control "],
  },
  {
    rule: "M-REQUIRED",
    what: "an extension point without a tab",
    swap: [
      "<ExtensionPoint ",
      '<ExtensionPoint xsi:type="PrimaryCommandSurface"></ExtensionPoint><ExtensionPoint ',
    ],
  },
  { rule: "M-REQUIRED", what: "a menu without id", swap: [' id="Example.Menu"', ""] },
  {
    rule: "M-REPEAT",
    what: "two providers",
    swap: ["<ProviderName>", "<ProviderName>A</ProviderName><ProviderName>"],
  },
  {
    rule: "M-ORDER",
    what: "ProviderName before Version",
    swap: [/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
  },
  {
    rule: "M-ORDER",
    what: "the label before the groups of a custom tab",
    swap: [/(<Group [^]*<\/Group>)\s*(<Label resid="Tab.Label"\/>)/, "$2$1"],
  },
  { rule: "M-TYPE", what: "a content add-in", swap: ['"TaskPaneApp"', '"ContentApp"'] },
  { rule: "M-TYPE", what: "overrides for Outlook", swap: ["OverridesV1_0", "OverridesV1_1"] },
  { rule: "M-TYPE", what: "an unknown control", swap: ['xsi:type="Button"', 'xsi:type="Knob"'] },
  { rule: "M-ID", what: "an Id that is no GUID", swap: ["<Id>0b1f6f0e-", "<Id>"] },
  { rule: "M-VERSION", what: "five numbers", swap: ["1.2.0.0", "1.2.0.0.1"] },
  { rule: "M-VERSION", what: "six digits", swap: ["1.2.0.0", "100000"] },
  { rule: "M-VERSION", what: "below 1.0", swap: ["1.2.0.0", "0.9.9.9"] },
  {
    rule: "M-RISE",
    what: "a version below the published one",
    around: { previousVersion: "1.10" },
  },
  { rule: "M-RISE", what: "the published version again", around: { previousVersion: "1.2" } },
  { rule: "M-LOCALE", what: "a language in words", swap: [">en-US<", ">English<"] },
  {
    rule: "M-LOCALE",
    what: "translations into a language in words",
    swap: [/Locale="de-DE"/g, 'Locale="German"'],
  },
  {
    rule: "M-LENGTH",
    what: "a DisplayName of 126",
    swap: [/(<DisplayName DefaultValue=")/, `$1${long(126 - "Example".length)}`],
  },
  {
    rule: "M-LENGTH",
    what: "a translated Description of 251",
    swap: ["Ein Beispiel.", long(251)],
  },
  { rule: "M-LENGTH", what: "a ShortString of 126", swap: ['"Open"', `"${long(126)}"`] },
  { rule: "M-LENGTH", what: "a LongString of 251", swap: ["Opens the pane.", long(251)] },
  {
    rule: "M-LENGTH",
    what: "an address of 2,049",
    swap: ["https://support.example/", `https://support.example/${long(2025)}`],
  },
  {
    rule: "M-LENGTH",
    what: "a SourceLocation of 2,019",
    swap: [
      /(<SourceLocation DefaultValue="[^"]*)/,
      `$1?${long(2018 - "https://addin.example/taskpane.html".length)}`,
    ],
  },
  { rule: "M-LENGTH", what: "a resource id of 33", swap: [/"Open\.Tip"/g, `"${long(33)}"`] },
  { rule: "M-LENGTH", what: "a group id of 126", swap: ['"Example.Group"', `"${long(126)}"`] },
  { rule: "M-HTTPS", what: "an http page", swap: ["https://support.ex", "http://support.ex"] },
  { rule: "M-HTTPS", what: "an http AppDomain", swap: [">https://supp", ">http://supp"] },
  { rule: "M-HTTPS", what: "no scheme at all", swap: ['"https://support.example/"', '"/help"'] },
  {
    rule: "M-LOCALHOST",
    what: "localhost",
    swap: ["https://support.example/", "https://localhost/"],
  },
  {
    rule: "M-LOCALHOST",
    what: "a loopback address",
    swap: ["https://support.example/", "https://127.0.0.1:3000/"],
  },
  { rule: "M-APPDOMAIN", what: "no scheme", swap: [">https://support.ex", ">support.ex"] },
  {
    rule: "M-APPDOMAIN",
    what: "the add-in's own",
    swap: [">https://support.ex", ">https://addin.ex"],
  },
  {
    rule: "M-APPDOMAIN",
    what: "one twice",
    swap: ["<AppDomains>", "<AppDomains><AppDomain>https://support.example</AppDomain>"],
  },
  { rule: "M-SUPPORT", what: "no SupportUrl", swap: [/<SupportUrl .*\/>/, ""] },
  { rule: "M-PERMISSION", what: "reading only", swap: ["ReadWriteDocument", "ReadDocument"] },
  {
    rule: "M-HOST",
    what: "Word as well",
    swap: ["<Host Name", '<Host Name="Document"/><Host Name'],
  },
  {
    rule: "M-HOST",
    what: "overrides for Word",
    swap: ['<Host xsi:type="Workbook"', '<Host xsi:type="Document"'],
  },
  { rule: "M-REQUIREMENTS", what: "none", swap: [/<Requirements>[^]*<\/Requirements>/, ""] },
  { rule: "M-REQUIREMENTS", what: "another version", swap: ['"1.13"', '"1.9"'] },
  {
    rule: "M-REQUIREMENTS",
    what: "a set that shuts clients out",
    swap: [REQUIRE, `${REQUIRE}<Set Name="SharedRuntime" MinVersion="1.1"/>`],
  },
  {
    rule: "M-REQUIREMENTS",
    what: "sets among the overrides",
    swap: [
      /(VersionOverridesV1_0">)/,
      '$1<Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.13"/></bt:Sets></Requirements>',
    ],
  },
  { rule: "M-RUNTIME", what: "two runtimes", swap: [RUNTIME, RUNTIME + RUNTIME] },
  { rule: "M-RUNTIME", what: "a short one", swap: ['lifetime="long"', 'lifetime="short"'] },
  {
    rule: "M-RUNTIME",
    what: "functions on another page",
    swap: [
      /(<FunctionFile resid=")Pane([^]*<bt:Urls>)/,
      '$1Other$2<bt:Url id="Other" DefaultValue="https://addin.example/taskpane.html"/>',
    ],
  },
  {
    rule: "M-PAGE",
    what: "a page the build does not make",
    swap: [
      'Pane" DefaultValue="https://addin.example/taskpane',
      'Pane" DefaultValue="https://addin.example/pane',
    ],
  },
  { rule: "M-ICON-SIZES", what: "no 80", swap: [/<bt:Image size="80" resid="Icon.80"\/>/, ""] },
  {
    rule: "M-ICON-SIZES",
    what: "16 twice",
    swap: [/(<bt:Image size="16" resid="Icon.16"\/>)/, "$1$1"],
  },
  {
    rule: "M-ICON-SIZES",
    what: "a size Office does not know",
    swap: [
      /(<bt:Image size="16" resid="Icon.16"\/>)([^]*<bt:Images>)/,
      '$1<bt:Image size="18" resid="Icon.18"/>$2<bt:Image id="Icon.18" DefaultValue="https://addin.example/assets/icon-18.png"/>',
    ],
  },
  { rule: "M-ICON-FILE", what: "no such file", swap: ["icon-80.png", "icon-eighty.png"] },
  { rule: "M-ICON-FILE", what: "other pixels", swap: ["icon-80.png", "icon-64.png"] },
  {
    rule: "M-ICON-FILE",
    what: "a file on another host",
    swap: ["addin.example/assets/icon-80", "elsewhere.example/assets/icon-80"],
  },
  {
    rule: "M-ICON-FILE",
    what: "a file that is no PNG",
    around: {
      readFile: (name) => (name.endsWith("16.png") ? Buffer.from("GIF") : iconNamed(name)),
    },
  },
  { rule: "M-ICON-BASE", what: "a small one of 16", swap: ["icon-32.png", "icon-16.png"] },
  { rule: "M-ICON-BASE", what: "a large one of 128", swap: ["icon-64.png", "icon-128.png"] },
  {
    rule: "M-RESID",
    what: "a name nobody has",
    swap: ['Title resid="Open.Label"', 'Title resid="No"'],
  },
  {
    rule: "M-RESID",
    what: "a tip for a title",
    swap: ['Title resid="Open.Label"', 'Title resid="Open.Tip"'],
  },
  {
    rule: "M-UNUSED",
    what: "a page nobody opens",
    swap: ["<bt:Urls>", '<bt:Urls><bt:Url id="Spare" DefaultValue="https://spare.example/"/>'],
  },
  {
    rule: "M-DUPLICATE",
    what: "two controls of one id",
    swap: ['"Example.Menu"', '"Example.Open"'],
  },
  {
    rule: "M-DUPLICATE",
    what: "two resources of one id",
    swap: ["<bt:Urls>", '<bt:Urls><bt:Url id="Pane" DefaultValue="https://spare.example/"/>'],
  },
  {
    rule: "M-FUNCTION",
    what: "a function the code lacks",
    around: { functions: [] },
    swap: ["", ""],
  },
  {
    rule: "M-FUNCTION",
    what: "a function no button runs",
    around: { functions: ["refresh", "go"] },
  },
  {
    rule: "M-OVERRIDE",
    what: "a string left untranslated",
    swap: [/<bt:Override Locale="de-DE" Value="Öffnen"\/>/, ""],
  },
  {
    rule: "M-OVERRIDE",
    what: "a text translated twice",
    swap: [/(<Override .*"Beispiel"\/>)/, "$1$1"],
  },
];
