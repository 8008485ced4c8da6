import { findLibreOffice } from "../../tools/libreOffice";
import { machine } from "./machine";

const SOFFICE = "/usr/bin/soffice";
const version = (text: string, file = SOFFICE) => ({ [`${file} --version`]: text });
const says = version("LibreOffice 7.4.7.2 40(Build:2)\n");

describe("findLibreOffice", () => {
  it("takes SOFFICE_PATH before anything else", () => {
    const env = { PATH: "/usr/bin", SOFFICE_PATH: "/opt/soffice" };
    const both = { ...says, ...version("LibreOffice 25.2.3.2 520(Build:2)", "/opt/soffice") };
    expect(findLibreOffice(machine([SOFFICE, "/opt/soffice"], { env, says: both }))).toBe(
      "/opt/soffice"
    );
  });

  it("says so when SOFFICE_PATH leads nowhere or to something else, and takes no other", () => {
    const env = { PATH: "/usr/bin", SOFFICE_PATH: "/opt/soffice" };
    expect(() => findLibreOffice(machine([SOFFICE], { env, says }))).toThrow("no such file");
    const other = { ...says, ...version("OpenOffice 4.1", "/opt/soffice") };
    expect(() => findLibreOffice(machine([SOFFICE, "/opt/soffice"], { env, says: other }))).toThrow(
      "does not say that it is LibreOffice"
    );
  });

  it.each([
    ["linux", SOFFICE],
    ["linux", "/usr/lib/libreoffice/program/soffice"],
    ["linux", "/snap/bin/libreoffice"],
    ["darwin", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    ["win32", "C:\\Program Files\\LibreOffice\\program\\soffice.com"],
  ] as const)("on %s finds %s", (platform, file) => {
    const env = { PATH: "/usr/bin", PROGRAMFILES: "C:\\Program Files" };
    const here = machine([file], { platform, env, says: version("LibreOffice 7.5.0.3", file) });
    expect(findLibreOffice(here)).toBe(file);
  });

  it.each([
    ["LibreOffice 7.4.0.1", true],
    ["LibreOfficeDev 24.8.0.0", true],
    ["LibreOffice 7.3.7.2", false],
    ["LibreOffice 6.9", false],
    ["", false],
  ])("asks for its version: %s", (text, does) => {
    const find = () => findLibreOffice(machine([SOFFICE], { says: version(text) }));
    if (does) expect(find()).toBe(SOFFICE);
    else expect(find).toThrow(/soffice does not do: it .*7\.4|No LibreOffice 7\.4 or later found/);
  });

  it.each([
    ["Carlito", true],
    ["Calibri", true],
    ["DejaVu Sans", false],
  ])("does not do where Calibri is replaced by a font of other widths: %s", (font, does) => {
    const fonts = { ...says, "fc-match --format=%{family} Calibri": font };
    const find = () => findLibreOffice(machine([SOFFICE], { says: fonts }));
    if (does) expect(find()).toBe(SOFFICE);
    else expect(find).toThrow("no font with the widths of Calibri");
  });

  it("installs it as root on Debian", () => {
    const debian = machine(["/etc/debian_version"], { isRoot: true, installs: [SOFFICE], says });
    expect(findLibreOffice(debian)).toBe(SOFFICE);
    expect(debian.commands).toEqual([
      "apt-get update",
      "apt-get install -y --no-install-recommends libreoffice-calc python3-uno fonts-crosextra-carlito",
    ]);
  });

  it.each([
    ["root is not us", machine(["/etc/debian_version"])],
    ["it is no Debian", machine([], { isRoot: true })],
    ["installing fails", machine(["/etc/debian_version"], { isRoot: true })],
    [
      "Debian's own is too old",
      machine(["/etc/debian_version"], {
        isRoot: true,
        installs: [SOFFICE],
        says: version("LibreOffice 7.0.4.2"),
      }),
    ],
  ])("says what to install when %s", (_when, poor) => {
    expect(() => findLibreOffice(poor)).toThrow(/apt-get install .*libreoffice-calc.*SOFFICE_PATH/);
  });
});
