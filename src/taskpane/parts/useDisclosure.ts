import { useId, useRef, useState, type RefObject } from "react";

/** What a button opens in place, beneath itself. */
export interface Disclosure {
  /** Of the element that holds the button, first, and what it opens. */
  readonly root: RefObject<HTMLDivElement>;
  /** Of the text that names what is opened. */
  readonly textId: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Gives the focus back to the button, which stays where it is. */
  readonly close: () => void;
}

export function useDisclosure(isOpenAtFirst = false): Disclosure {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const textId = useId();
  const root = useRef<HTMLDivElement>(null);
  return {
    root,
    textId,
    isOpen,
    toggle: () => setOpen(!isOpen),
    close: () => {
      setOpen(false);
      root.current?.querySelector("button")?.focus();
    },
  };
}
