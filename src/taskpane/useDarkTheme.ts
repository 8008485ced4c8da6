import { useEffect, useState } from "react";

/**
 * Asks again whenever the pane gets the focus: Excel does not tell of a changed theme.
 *
 * @param excel settles when Excel can be asked, which may have another answer than the system
 */
export function useDarkTheme(prefersDark: () => boolean, excel: Promise<void>): boolean {
  const [isDark, setDark] = useState(prefersDark);
  useEffect(() => {
    const update = () => setDark(prefersDark());
    void excel.then(update);
    const system = matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("focus", update);
    document.addEventListener("visibilitychange", update);
    system.addEventListener("change", update);
    return () => {
      window.removeEventListener("focus", update);
      document.removeEventListener("visibilitychange", update);
      system.removeEventListener("change", update);
    };
  }, [prefersDark, excel]);
  return isDark;
}
