import { html } from "lit-html";
import type { CloseShift, ShiftView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { fieldView } from "./field";
import { typed } from "./form";
import { withPin } from "./pin-question";
import { inField, type Question } from "./question";
import { sellersView } from "./seller-question";

/** Asks who goes on with what was counted: the shift is closed and the next one opened in one step. */
export function handOverQuestion(shell: Shell, shift: ShiftView, count: CloseShift): Question {
  return {
    heading: word("hand-over-heading"),
    body: (refusal) => html`
      <p>${word("hand-over-lead")}</p>
      ${sellersView(shift)}
      ${fieldView({ name: "by", label: word("seller-other"), hint: word("seller-other-hint"), refusal })}
    `,
    confirm: word("hand-over"),
    act: async (answer) => {
      const to = typed(answer, "by");
      await withPin(shell, async () => {
        const [done, status] = await inField("by", backend.handOver({ to, count }));
        shell.take(status);
        shell.noted();
        await shell.home();
        shell.say(done.said);
      });
    },
  };
}
