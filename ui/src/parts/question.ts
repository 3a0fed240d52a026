import { html, nothing, type TemplateResult } from "lit-html";
import type { Refusal } from "../api";
import { Refused } from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { announced } from "./announced";
import { type FieldsByCode, focusRefused, placeRefusal } from "./field";
import { answerOf, submitted } from "./form";
import { refusalView } from "./mending";

/** A dialog with one form: what it asks, and what is done with the answer. */
export interface Question {
  heading: string;
  /** The fields or the sentence; drawn again with the refusal after one. */
  body: (refusal: Refusal | null) => TemplateResult;
  /** The name of the button that acts. */
  confirm: string;
  /** The name of the button that does not; "Cancel" if it is not said. */
  cancel?: string;
  /** True where it is only read, so that there is nothing to cancel. */
  onlyRead?: boolean;
  /** True where Enter without a thought should change nothing: the focus starts on the cancelling button. */
  careful?: boolean;
  /** Something else that can be done here with one press, and closes the dialog. */
  other?: { label: string; role: string; act: () => void };
  /** Where a refusal stands that names no field. */
  fields?: FieldsByCode;
  /** Asked before it acts: false where there is something to be read first, which is then shown, and the dialog stays. */
  isRead?: (answer: FormData) => Promise<boolean>;
  /** Acts. When it is refused, the dialog stays and says why. */
  act: (answer: FormData) => Promise<void>;
}

/** Shows one question at a time over the screen. */
export class QuestionDialog {
  #question: Question | null = null;
  #refusal: Refusal | null = null;
  #element: HTMLDialogElement | null = null;
  /** What had the focus when the dialog opened. */
  #opener: Element | null = null;

  constructor(readonly shell: Shell & { root: HTMLElement; settle(): void }) {}

  /** True while a question is shown. */
  get isOpen(): boolean {
    return this.#question !== null;
  }

  /** Asks; `drawn` then opens it over the screen. */
  open(question: Question): void {
    this.#question = question;
    this.#refusal = null;
  }

  /** Says in the dialog why something was refused. */
  refuse(message: string): void {
    if (this.#question) this.#refusal = { code: "dialog", message, details: {} };
  }

  /** The dialog, or null when nothing is asked. */
  view(): TemplateResult | null {
    const question = this.#question;
    if (!question) return null;
    return html`
      <dialog class="question" aria-labelledby="question-heading" @close=${() => this.#close()}>
        <div data-form @submit=${(event: Event) => this.#submit(event, question)}>
          <h2 id="question-heading">${question.heading}</h2>
          ${question.body(this.#refusal)}
          ${refusalView(this.#refusal)}
          <div class="heard" role="status">${announced(this.#refusal?.details.field ? this.#refusal.message : "")}</div>
          <div class="actions">
            ${
              question.onlyRead
                ? nothing
                : html`<button type="button" data-role="cancel" @click=${() => this.#close()}>${question.cancel ?? word("question-cancel")}</button>`
            }
            ${otherView(question, () => this.#close())}
            <button class="main" data-role="confirm">${question.confirm}</button>
          </div>
        </div>
      </dialog>
    `;
  }

  /** After each drawing: opens the dialog that has just appeared, and tells whether one has. */
  drawn(): boolean {
    const element = this.shell.root.querySelector<HTMLDialogElement>("dialog.question");
    if (element === this.#element) return false;
    this.#element = element;
    if (!element) return false;
    this.#opener = document.activeElement;
    // Who listens hears it with the heading, before the first field.
    const lead = element.querySelector("[data-form] > p");
    if (lead) {
      lead.id ||= "question-lead";
      element.setAttribute("aria-describedby", lead.id);
    }
    element.showModal();
    const first = this.#question?.careful
      ? element.querySelector<HTMLElement>("[data-role=cancel]")
      : element.querySelector<HTMLElement>("input, select, [data-role=confirm]");
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
    return true;
  }

  #submit(event: Event, question: Question): void {
    const form = submitted(event);
    const answer = answerOf(form);
    this.shell.attempt(
      async () => {
        if (this.#question !== question) return;
        if (question.isRead && !(await question.isRead(answer))) return this.#stay();
        await question.act(answer);
        this.#close();
      },
      (refusal) => {
        this.#refusal = placeRefusal(form, refusal, question.fields);
        this.shell.draw();
        if (this.#element) focusRefused(this.#element);
      },
    );
  }

  #stay(): void {
    this.#refusal = null;
    this.shell.draw();
    this.#element?.querySelector<HTMLElement>("[data-role=confirm]")?.focus();
  }

  #close(): void {
    if (!this.#question) return;
    this.#question = null;
    this.shell.draw();
    this.#giveBackFocus();
  }

  /** To where the dialog came from, unless that is gone or the screen has a place of its own for the focus. */
  #giveBackFocus(): void {
    const opener = this.shell.screen.settle ? null : this.#opener;
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    else this.shell.settle();
  }
}

function otherView({ other }: Question, close: () => void): TemplateResult | typeof nothing {
  if (!other) return nothing;
  const act = () => {
    close();
    other.act();
  };
  return html`<button type="button" class="undoing" data-role=${other.role} @click=${act}>${other.label}</button>`;
}

/** Names the field that a command speaks of, so that its refusal stands there. */
export async function inField<Answer>(field: string, command: Promise<Answer>): Promise<Answer> {
  try {
    return await command;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused({ ...error.refusal, details: { ...error.refusal.details, field } });
  }
}
