import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { messages } from "../../messages/messages";

/** Below this a spinner is only a flash. */
const QUIET_MILLISECONDS = 300;

export function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <Spinner size="small" label={messages.busy.reading} /> : null;
}
