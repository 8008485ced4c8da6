import { isUnfitForXml } from "../package/xml";

/**
 * XML cannot hold control characters. Excel writes them as "_x0001_"; excelts drops them, and leaves
 * carriage returns to be read back as line feeds. So they go through it as these characters, which
 * Unicode sets aside for such inner use and no text has.
 */
const FIRST_STAND_IN = 0xfdd0;

/** Text with stand-ins for the control characters that XML cannot keep. */
export function hideControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) =>
    isUnfitForXml(character)
      ? String.fromCharCode(FIRST_STAND_IN + character.charCodeAt(0))
      : character
  );
}

/** XML in which the stand-ins have become what Excel writes. */
export function revealControls(source: string): string {
  return source.replace(/[\ufdd0-\ufdef]/g, (character) => {
    const code = character.charCodeAt(0) - FIRST_STAND_IN;
    return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}
