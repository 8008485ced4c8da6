import fc from "fast-check";
import { put, testWorkbook, valueAt } from "../model/testWorkbook";

/**
 * COUNTIFS and its kin look for criteria in each column, SUMPRODUCT works with operators. Where
 * both can say the same they must agree.
 */
describe("conditional aggregates agree with a sum of products", () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 3, arbitrary: fc.constantFrom("a", "B", "b", "ab") },
    { weight: 1, arbitrary: fc.constantFrom(null, true, false, '=""') }
  );
  const rows = fc.array(fc.tuple(cell, cell, fc.integer({ min: -9, max: 9 })), {
    minLength: 1,
    maxLength: 40,
  });
  const pairs: [title: string, conditional: string, products: string][] = [
    ["a number", "=COUNTIFS(A1:A40,2)", "=SUMPRODUCT(ISNUMBER(A1:A40)*(A1:A40=2))"],
    ["a bound", '=COUNTIFS(A1:A40,">=2")', "=SUMPRODUCT(ISNUMBER(A1:A40)*(A1:A40>=2))"],
    ["a text", '=COUNTIFS(B1:B40,"b")', '=SUMPRODUCT(ISTEXT(B1:B40)*(B1:B40="b"))'],
    ["anything else", '=COUNTIFS(B1:B40,"<>b")', '=SUMPRODUCT(1-ISTEXT(B1:B40)*(B1:B40="b"))'],
    [
      "emptiness",
      '=COUNTIFS(A1:A40,"")',
      '=SUMPRODUCT(ISBLANK(A1:A40)+ISTEXT(A1:A40)*(A1:A40=""))',
    ],
    [
      "two conditions",
      '=SUMIFS(C1:C40,A1:A40,"<3",B1:B40,"?")',
      "=SUMPRODUCT(ISNUMBER(A1:A40)*(A1:A40<3)*ISTEXT(B1:B40)*(LEN(B1:B40)=1)*C1:C40)",
    ],
    [
      "a mean",
      '=IFERROR(AVERAGEIFS(C1:C40,B1:B40,"a*"),"none")',
      '=IFERROR(SUMPRODUCT((LEFT(B1:B40)="a")*C1:C40)/SUMPRODUCT(--(LEFT(B1:B40)="a")),"none")',
    ],
  ];
  test.each(pairs)("about %s", (_, conditional, products) => {
    fc.assert(
      fc.property(rows, (values) => {
        const sheet = testWorkbook().sheets.active;
        put(sheet, "A1", values);
        put(sheet, "E1", [[conditional, products]]);
        const [found, expected] = [valueAt(sheet, "E1"), valueAt(sheet, "F1")];
        if (typeof found === "number") expect(found).toBeCloseTo(expected as number, 9);
        else expect(found).toBe(expected);
      })
    );
  });
});
