import { html } from "lit-html";
import { Refused } from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";

/** Pays out; where the drawer may not have so much, asks once whether it has. */
export async function drawerAnyway<Typed extends { anyway: boolean }>(
  shell: Shell,
  typed: Typed,
  pay: (typed: Typed) => Promise<void>,
): Promise<void> {
  try {
    await pay(typed);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== "drawer_short") throw error;
    const { message } = error.refusal;
    // Once the question that asked for it is closed.
    setTimeout(() =>
      shell.ask({
        heading: word("drawer-short-heading"),
        body: () => html`<p>${message}</p>`,
        confirm: word("drawer-short-pay"),
        careful: true,
        act: () => pay({ ...typed, anyway: true }),
      }),
    );
  }
}
