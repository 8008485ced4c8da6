import { Workbook, parseArea } from "./index";
const A = (t: string) => parseArea(t)!;
test("smoke", () => {
  const wb = new Workbook({ clock: () => new Date(2026, 0, 15) });
  const s = wb.sheets.active;
  s.setInputs(A("A1:C3"), [["School", "Score", "Double"], ["North", 80, null], ["South", "90", null]]);
  const t = wb.tables.add(s, A("A1:C3"), { hasHeaders: true, name: "tblS" });
  s.setInput(1, 2, "=[@Score]*2");
  expect(s.values(A("A1:C3"))).toEqual([["School", "Score", "Double"], ["North", 80, 160], ["South", 90, 180]]);
  s.setInputs(A("A4:B4"), [["West", 70]]);
  expect(t.area).toEqual(A("A1:C4"));
  expect(s.value(3, 2)).toBe(140);
  s.setInput(0, 5, '=AVERAGEIFS(tblS[Score],tblS[School],"n*")+SUM(tblS[[#Data],[Score]:[Double]])');
  expect(s.value(0, 5)).toBe(80 + 240 + 480);
  s.setInput(0, 1, "Points");
  expect(s.formula(0, 5)).toBe('=AVERAGEIFS(tblS[Points],tblS[School],"n*")+SUM(tblS[[#Data],[Points]:[Double]])');
  expect(Workbook.fromJSON(JSON.parse(JSON.stringify(wb)), { clock: wb.clock }).toJSON()).toEqual(wb.toJSON());
});
