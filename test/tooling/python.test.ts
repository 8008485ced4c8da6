import { findPython } from "../../tools/python";
import { machine } from "./machine";

const DEBIAN = "/usr/bin/python3";
const has = (module: string, file = DEBIAN) => ({ [`${file} -c import ${module}`]: "" });

describe("findPython", () => {
  it("takes PYTHON_PATH before anything else, and UNO_PYTHON_PATH where LibreOffice is asked", () => {
    const env = { PYTHON_PATH: "/opt/a", UNO_PYTHON_PATH: "/opt/b" };
    const says = { ...has("openpyxl", "/opt/a"), ...has("uno", "/opt/b") };
    const here = machine(["/opt/a", "/opt/b"], { env, says });
    expect(findPython("openpyxl", here)).toBe("/opt/a");
    expect(findPython("uno", here)).toBe("/opt/b");
  });

  it("says so when PYTHON_PATH lacks the module", () => {
    const here = machine(["/opt/a", DEBIAN], {
      env: { PYTHON_PATH: "/opt/a" },
      says: has("openpyxl"),
    });
    expect(() => findPython("openpyxl", here)).toThrow("/opt/a, and it has no openpyxl");
  });

  it("prefers Debian's own to another that stands before it on the path", () => {
    const here = machine(["/usr/local/bin/python3", DEBIAN], {
      says: { ...has("openpyxl"), ...has("openpyxl", "/usr/local/bin/python3") },
    });
    expect(findPython("openpyxl", here)).toBe(DEBIAN);
  });

  it("passes over one without the module", () => {
    const other = "/usr/local/bin/python3";
    const here = machine([other, DEBIAN], { says: has("openpyxl", other) });
    expect(findPython("openpyxl", here)).toBe(other);
  });

  it.each([
    ["darwin", "/L.app/Contents/MacOS/soffice", "/L.app/Contents/Resources/python"],
    ["win32", "C:\\L\\program\\soffice.com", "C:\\L\\program\\python.exe"],
    ["linux", "/opt/libreoffice/program/soffice", "/opt/libreoffice/program/python"],
  ] as const)("on %s takes LibreOffice's own", (platform, soffice, file) => {
    const here = machine([file], { platform, says: has("uno", file) });
    expect(findPython("uno", here, soffice)).toBe(file);
  });

  it("finds one on Windows' path", () => {
    const file = "C:\\Python\\python.exe";
    const env = { PATH: "C:\\Windows;C:\\Python" };
    const here = machine([file], { platform: "win32", env, says: has("openpyxl", file) });
    expect(findPython("openpyxl", here)).toBe(file);
  });

  it("installs the module as root on Debian", () => {
    const debian = machine(["/etc/debian_version"], {
      isRoot: true,
      installs: [DEBIAN],
      says: has("openpyxl"),
    });
    expect(findPython("openpyxl", debian)).toBe(DEBIAN);
    expect(debian.commands).toEqual([
      "apt-get update",
      "apt-get install -y --no-install-recommends python3 python3-openpyxl",
    ]);
  });

  it("says what to install", () => {
    expect(() => findPython("openpyxl", machine([DEBIAN]))).toThrow(
      /python3 does not do: it has no openpyxl.*apt-get install -y python3-openpyxl.*PYTHON_PATH/
    );
  });
});
