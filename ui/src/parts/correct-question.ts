import { html, nothing } from "lit-html";
import type { CorrectedView, ShiftView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { announced } from "./announced";
import { dayFieldView, typedDay } from "./day-field";
import { fieldView } from "./field";
import { typed } from "./form";
import type { Question } from "./question";

/** Asks which day and stand a shift truly was of; says what moves before it is recorded. */
export function correctQuestion(shell: Shell, shift: ShiftView, corrected: () => Promise<void>): Question {
  /** What was last said to move. */
  let moves: CorrectedView | null = null;
  const typedIn = (answer: FormData) => ({
    shift: shift.shift,
    day: typedDay(answer, "day"),
    stand: typed(answer, "stand"),
  });
  return {
    heading: word("correct-heading"),
    body: (refusal) => html`
      <p>${word("correct-lead")}</p>
      ${dayFieldView({ name: "day", legend: word("shift-day"), value: shift.day, refusal })}
      ${fieldView({ name: "stand", label: word("correct-stand"), value: shift.stand, refusal })}
      <div class=${moves ? "attention" : nothing} data-role="moves" role="status">${announced(moves?.said ?? "")}</div>
    `,
    get confirm() {
      return moves?.moves ? word("correct-do") : word("correct-look");
    },
    fields: { day_invalid: "day", code_invalid: "stand" },
    // Nothing is recorded before somebody has read what moves.
    isRead: async (answer) => {
      const before = moves;
      moves = await backend.correction(typedIn(answer));
      return moves.moves && before?.day === moves.day && before.stand === moves.stand;
    },
    act: async (answer) => {
      const [view, status] = await backend.correctShift(typedIn(answer));
      shell.take(status);
      shell.noted();
      await corrected();
      shell.say(view.said);
    },
  };
}
