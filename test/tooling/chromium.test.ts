import { findChromium } from "../../tools/chromium";
import { machine } from "./machine";

describe("findChromium", () => {
  it("takes CHROMIUM_PATH before anything else", () => {
    const env = { PATH: "/usr/bin", CHROMIUM_PATH: "/opt/chrome" };
    expect(findChromium(machine(["/opt/chrome", "/usr/bin/chromium"], { env }))).toBe(
      "/opt/chrome"
    );
  });

  it("says so when CHROMIUM_PATH leads nowhere, and takes no other", () => {
    const env = { PATH: "/usr/bin", CHROMIUM_PATH: "/opt/chrome" };
    expect(() => findChromium(machine(["/usr/bin/chromium"], { env }))).toThrow("/opt/chrome");
  });

  it.each([
    ["linux", "/usr/bin/chromium"],
    ["linux", "/usr/bin/google-chrome"],
    ["linux", "/snap/bin/chromium"],
    ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["win32", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
    ["win32", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
  ] as const)("on %s finds %s", (platform, file) => {
    const env = {
      PATH: "/usr/bin",
      PROGRAMFILES: "C:\\Program Files",
      "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
    };
    expect(findChromium(machine([file], { platform, env }))).toBe(file);
  });

  it("installs it as root on Debian and Ubuntu", () => {
    const debian = machine(["/etc/debian_version"], {
      isRoot: true,
      installs: ["/usr/bin/chromium"],
    });
    expect(findChromium(debian)).toBe("/usr/bin/chromium");
    expect(debian.commands).toEqual(["apt-get update", "apt-get install -y chromium"]);
  });

  it.each([
    ["root is not us", machine(["/etc/debian_version"])],
    ["it is no Debian", machine([], { isRoot: true })],
    ["installing fails", machine(["/etc/debian_version"], { isRoot: true })],
  ])("says what to install when %s", (_when, poor) => {
    expect(() => findChromium(poor)).toThrow(/apt-get install -y chromium.*CHROMIUM_PATH/);
  });
});
