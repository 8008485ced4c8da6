import fc from "fast-check";
import { cycleFlagKey, flagKey } from "../../../../src/core/gaps/flagKey";

describe("a flag's key", () => {
  it("reads as rule, tool, component, school and period", () => {
    expect(flagKey("G1", "Literacy walkthrough 1.0", "Phonics", null, "Fall")).toBe(
      "G1|Literacy walkthrough 1.0|Phonics|All|Fall"
    );
    expect(flagKey("G7", "TFI 2.1", null, "North", "Fall 2024")).toBe(
      "G7|TFI 2.1|Overall|North|Fall 2024"
    );
    expect(cycleFlagKey("G10", "PDSA-7")).toBe("G10|PDSA-7");
    expect(flagKey("G5", "T 1.0", "C", null, "Fall", "A|1")).toBe("G5|T 1.0|C|All|Fall|A\\|1");
  });

  it("keeps names apart that contain the separator", () => {
    expect(flagKey("G1", "a|b", "c", "d", "e")).toBe("G1|a\\|b|c|d|e");
    expect(flagKey("G1", "a|b", "c", "d", "e")).not.toBe(flagKey("G1", "a", "b|c", "d", "e"));
    const shifted = flagKey("G1", "a|b", "c\\", "d", "e");
    expect(flagKey("G1", "a\\", "b", "c|d", "e")).not.toBe(shifted);
    expect(cycleFlagKey("G10", "1|2")).toBe("G10|1\\|2");
  });

  it.each(["All", "ALL", "all"])("keeps a school named %s apart from all schools", (school) => {
    const key = flagKey("G1", "T", "C", school, "Fall").toLowerCase();
    expect(key).not.toBe(flagKey("G1", "T", "C", null, "Fall").toLowerCase());
  });

  it("is different for different names, and the same for the same", () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "|", "\\"), maxLength: 3 }),
      fc.constantFrom("All", "\\All", "Overall", "\\Overall")
    );
    const names = fc.tuple(name, fc.option(name), fc.option(name), name);
    fc.assert(
      fc.property(names, names, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(flagKey("G1", ...a) === flagKey("G1", ...b)).toBe(same);
      }),
      { numRuns: 2000 }
    );
  });
});
