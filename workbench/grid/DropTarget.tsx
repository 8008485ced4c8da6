interface DropTargetProps {
  /** Whether a file is being worked on; then none is taken. */
  readonly isBusy: boolean;
  readonly drop: (files: readonly File[]) => void;
  readonly end: () => void;
}

/** Lies over the whole page, the pane too, while a file is dragged across it. */
export function DropTarget({ isBusy, drop, end }: DropTargetProps) {
  return (
    <div
      className="drop-target"
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = isBusy ? "none" : "copy";
      }}
      onDragLeave={end}
      onDrop={(event) => {
        event.preventDefault();
        end();
        if (!isBusy) drop([...event.dataTransfer.files]);
      }}
    >
      <div className="drop-words">
        {isBusy ? "A file is being worked on" : "Drop an .xlsx file to open it"}
      </div>
    </div>
  );
}
