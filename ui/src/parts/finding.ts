/** What does not add up. */
import type { Attention } from "../api";

/** Whether somebody should look at it: it is more than a note, and nobody has accepted it. */
export function isOpen({ severity, accepted }: Attention): boolean {
  return severity !== "note" && accepted === null;
}
