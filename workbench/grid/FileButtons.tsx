import { useRef } from "react";
import { DownloadIcon, OpenIcon } from "./icons";

const ACCEPTED = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface FileButtonsProps {
  /** Whether a file is being worked on; then neither button can be pressed. */
  readonly isBusy: boolean;
  readonly openFile: (file: File) => void;
  readonly download: () => void;
}

/** Files in and out. */
export function FileButtons({ isBusy, openFile, download }: FileButtonsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="file-buttons" role="group" aria-label="Files">
      <button
        type="button"
        className="bar-button"
        disabled={isBusy}
        title="Open a workbook from an .xlsx file, or drop one onto the page"
        onClick={() => chooser.current?.click()}
      >
        <OpenIcon />
        Open .xlsx…
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="Workbook to open"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that the same file can be chosen again.
          currentTarget.value = "";
          if (file) openFile(file);
        }}
      />
      <button
        type="button"
        className="bar-button"
        disabled={isBusy}
        title="Download this workbook as an .xlsx file"
        onClick={download}
      >
        <DownloadIcon />
        Download .xlsx
      </button>
    </div>
  );
}
