import { useCallback, useEffect, useState } from "react";

/** Whether a file is being dragged over the page. */
export interface FileDrag {
  readonly isDragging: boolean;
  /** For the drag events of frames, which the page does not hear of. */
  readonly beginDrag: (event: DragEvent) => void;
  readonly endDrag: () => void;
}

/** Watches for files that are dragged over the page, so that the browser does not show them itself. */
export function useFileDrag(): FileDrag {
  const [isDragging, setDragging] = useState(false);
  const endDrag = useCallback(() => setDragging(false), []);
  const beginDrag = useCallback((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setDragging(true);
  }, []);
  useEffect(() => {
    document.addEventListener("dragenter", beginDrag);
    document.addEventListener("dragover", beginDrag);
    return () => {
      document.removeEventListener("dragenter", beginDrag);
      document.removeEventListener("dragover", beginDrag);
    };
  }, [beginDrag]);
  return { isDragging, beginDrag, endDrag };
}
