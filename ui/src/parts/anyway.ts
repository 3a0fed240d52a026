import { html } from "lit-html";
import { Refused } from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";

/** What is asked about once before money goes out, by the code of the refusal. */
const ASKED: Record<string, (() => string) | undefined> = {
  drawer_short: () => word("drawer-short-heading"),
  refunded_before: () => word("refunded-before-heading"),
};

/** Pays out; what may be a mistake, as where the drawer may not have so much, is asked about once. */
export async function payAnyway<Typed extends { anyway: boolean }>(
  shell: Shell,
  typed: Typed,
  pay: (typed: Typed) => Promise<void>,
): Promise<void> {
  try {
    await pay(typed);
  } catch (error) {
    const heading = error instanceof Refused ? ASKED[error.refusal.code]?.() : undefined;
    if (!(error instanceof Refused) || heading === undefined) throw error;
    const { message } = error.refusal;
    // Once the question that asked for it is closed.
    setTimeout(() =>
      shell.ask({
        heading,
        body: () => html`<p>${message}</p>`,
        confirm: word("drawer-short-pay"),
        careful: true,
        act: () => pay({ ...typed, anyway: true }),
      }),
    );
  }
}
