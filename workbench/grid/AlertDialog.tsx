import { useEffect, useRef, type KeyboardEvent } from "react";

/** A question or message in front of the workbook, as Excel shows them. */
export interface Alert {
  readonly kind: "stop" | "warning" | "information";
  readonly title: string;
  readonly message: string;
  /** The first one is chosen by Enter, the last one by Esc. */
  readonly choices: readonly AlertChoice[];
}

export interface AlertChoice {
  readonly label: string;
  readonly run: () => void;
}

const SIGNS: Record<Alert["kind"], string> = { stop: "✕", warning: "!", information: "i" };

/** Shows an alert; the focus stays inside until a choice is made. */
export function AlertDialog({ alert }: { alert: Alert }) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("button")?.focus();
  }, [alert]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      alert.choices[alert.choices.length - 1]?.run();
      return;
    }
    if (!["Tab", "ArrowLeft", "ArrowRight"].includes(event.key)) return;
    event.preventDefault();
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const back = event.key === "ArrowLeft" || (event.key === "Tab" && event.shiftKey);
    const at = buttons.indexOf(document.activeElement as HTMLElement) + (back ? -1 : 1);
    buttons[(at + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div className="backdrop">
      <div
        ref={box}
        className="alert"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="alert-title"
        aria-describedby="alert-message"
        onKeyDown={onKeyDown}
      >
        <h2 id="alert-title">{alert.title}</h2>
        <div className="alert-body">
          <span className={`alert-sign ${alert.kind}`} aria-hidden="true">
            {SIGNS[alert.kind]}
          </span>
          <p id="alert-message">{alert.message}</p>
        </div>
        <div className="alert-choices">
          {alert.choices.map((choice) => (
            <button key={choice.label} type="button" onClick={choice.run}>
              {choice.label}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
