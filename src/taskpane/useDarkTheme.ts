import { useEffect, useState } from "react";

/** Asks again whenever the pane gets the focus: Excel does not tell of a changed theme. */
export function useDarkTheme(prefersDark: () => boolean): boolean {
  const [isDark, setDark] = useState(prefersDark);
  useEffect(() => {
    const update = () => setDark(prefersDark());
    // Once Office is ready another one is asked.
    update();
    const system = matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("focus", update);
    document.addEventListener("visibilitychange", update);
    system.addEventListener("change", update);
    return () => {
      window.removeEventListener("focus", update);
      document.removeEventListener("visibilitychange", update);
      system.removeEventListener("change", update);
    };
  }, [prefersDark]);
  return isDark;
}
