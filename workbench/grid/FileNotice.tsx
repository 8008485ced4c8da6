import { CloseIcon } from "./icons";

interface FileNoticeProps {
  /** What is being done with a file. */
  readonly work: string | null;
  /** Why something could not be opened or made. */
  readonly trouble: string | null;
  readonly dismiss: () => void;
}

/** What goes on with a file, and what went wrong, across the page above the workbook. */
export function FileNotice({ work, trouble, dismiss }: FileNoticeProps) {
  return (
    <>
      <div role="status">
        {work && (
          <div className="notice">
            <span className="spinner" aria-hidden="true" />
            {work}…
          </div>
        )}
      </div>
      {trouble && (
        <div className="notice trouble" role="alert">
          <span className="notice-sign" aria-hidden="true">
            !
          </span>
          <p>{trouble}</p>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss"
            title="Dismiss"
            onClick={dismiss}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </>
  );
}
