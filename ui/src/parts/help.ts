import { html, nothing, type TemplateResult } from "lit-html";
import type { GuideName, GuidePage, GuidePart, Language, Refusal } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { announced } from "./announced";
import { type FoundInGuide, findInGuide } from "./guide-search";
import { refusalView } from "./mending";
import { roam } from "./roving";
import { savedFileView } from "./saved-file";
import { isText } from "./search-field";

/**
 * The user's guide over the screen, at the page of the screen where somebody stands. What lies below stays as it is, with
 * whatever was typed into it, and gets the focus back where it was.
 */
export class Help {
  /** The pages, asked for when help is first opened in a language: a till that sells never needs them. */
  #pages: Partial<Record<Language, GuidePage[]>> = {};
  #shown: GuideName | null = null;
  /** The page of the screen below. */
  #here: GuideName | null = null;
  #typed = "";
  #file: string | null = null;
  #refusal: Refusal | null = null;
  #element: HTMLDialogElement | null = null;
  /** What had the focus when help was opened. */
  #opener: Element | null = null;

  constructor(readonly shell: Shell & { root: HTMLElement; settle(): void }) {}

  /** True while help is shown. */
  get isOpen(): boolean {
    return this.#shown !== null;
  }

  /** Opens a page; `drawn` then shows it over the screen. */
  async open(page: GuideName): Promise<void> {
    if (this.isOpen) return;
    const { language } = this.shell.status.settings;
    this.#pages[language] ??= await backend.guide(language);
    this.#here = page;
    this.#shown = page;
    this.#typed = "";
    this.#file = null;
    this.#refusal = null;
    this.shell.draw();
  }

  /** Says here why something was refused. */
  refuse(message: string): void {
    this.#refusal = { code: "help", message, details: {} };
  }

  /** The dialog, or null while there is none. */
  view(): TemplateResult | null {
    const pages = this.#pages[this.shell.status.settings.language] ?? [];
    const shown = pages.find(({ name }) => name === this.#shown);
    if (!shown) return null;
    const found = findInGuide(pages, this.#typed);
    return html`
      <dialog
        class="help"
        aria-labelledby="help-heading"
        data-page=${shown.name}
        @close=${() => this.#close()}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <div class="help-head" role="search" data-form @submit=${() => this.#enter(found)}>
          <label for="help-find">${word("help-find")}</label>
          <input
            id="help-find"
            name="help-find"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}
          />
        </div>
        <div class="help-body">
          ${this.#typed.trim() === "" ? pageView(shown) : this.#foundView(found)}
          <nav class="help-pages" aria-label=${word("help-pages")}>
            <h3>${word("help-pages")}</h3>
            <ul @keydown=${(event: KeyboardEvent) => roam(event, { items: "button" })}>
              ${pages.map(({ name, title }) => this.#wayView(name, title))}
            </ul>
          </nav>
        </div>
        ${refusalView(this.#refusal)}
        <div class="actions">
          <button type="button" data-role="save-guide" @click=${() => this.#save()}>${word("help-save")}</button>
          ${savedFileView(this.shell, this.#file)}
          <button type="button" class="main" data-role="help-back" @click=${() => this.#close()}>${word("help-back")}</button>
        </div>
      </dialog>
    `;
  }

  /** After each drawing: shows the dialog that has just appeared, and tells whether one has. */
  drawn(): boolean {
    const element = this.shell.root.querySelector<HTMLDialogElement>("dialog.help");
    if (element === this.#element) return false;
    this.#element = element;
    if (!element) return false;
    this.#opener = document.activeElement;
    element.showModal();
    this.#focusHeading();
    return true;
  }

  #wayView(name: GuideName, title: string): TemplateResult {
    return html`
      <li>
        <button type="button" data-guide=${name} aria-current=${name === this.#shown ? "page" : nothing} @click=${() => this.#show(name)}>
          ${title}${name === this.#here ? html` <span class="hint">${word("help-here")}</span>` : nothing}
        </button>
      </li>
    `;
  }

  #foundView(found: FoundInGuide[]): TemplateResult {
    return html`
      <section class="help-page" aria-labelledby="help-heading">
        <h2 id="help-heading" tabindex="-1" data-role="help-found">${word("help-found", { count: found.length })}</h2>
        <div class="heard" role="status">${announced(word("help-found", { count: found.length }))}</div>
        <ul class="help-found" @keydown=${(event: KeyboardEvent) => this.#roamFound(event)}>
          ${found.map(
            ({ page, title, text }) => html`
              <li>
                <button type="button" data-found=${page} @click=${() => this.#show(page)}>
                  <strong>${title}</strong><span>${text}</span>
                </button>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #find(typed: string): void {
    this.#typed = typed;
    this.shell.draw();
  }

  /** Enter in the search field: the best that was found. */
  #enter([best]: FoundInGuide[]): void {
    if (best) this.#show(best.page);
  }

  #show(page: GuideName): void {
    this.#shown = page;
    this.#typed = "";
    const field = this.#field;
    if (field) field.value = "";
    this.shell.draw();
    for (const box of this.#element?.querySelectorAll(".help-page, .help-body") ?? []) box.scrollTop = 0;
    this.#focusHeading();
  }

  /** Arrow down leads from the field to what was found; whoever types elsewhere means the field. */
  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const field = this.#field;
    if (!field) return;
    if (event.target === field) {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      this.#element?.querySelector<HTMLElement>(".help-found button")?.focus();
    } else if (isText(event.key)) {
      event.preventDefault();
      field.focus();
      field.setRangeText(event.key, field.value.length, field.value.length, "end");
      this.#find(field.value);
    }
  }

  #roamFound(event: KeyboardEvent): void {
    roam(event, { items: "button", left: () => this.#field?.focus() });
  }

  #save(): void {
    this.shell.attempt(
      async () => {
        this.#refusal = null;
        this.#file = (await backend.saveGuide(this.shell.status.settings.language)).file;
      },
      (refusal) => {
        this.#refusal = refusal;
      },
    );
  }

  #close(): void {
    if (!this.isOpen) return;
    this.#shown = null;
    this.#element?.close();
    this.shell.draw();
    const opener = this.#opener;
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    else this.shell.settle();
  }

  #focusHeading(): void {
    this.#element?.querySelector<HTMLElement>("#help-heading")?.focus();
  }

  get #field(): HTMLInputElement | null {
    return this.#element?.querySelector<HTMLInputElement>("input[name=help-find]") ?? null;
  }
}

function pageView({ title, purpose, parts }: GuidePage): TemplateResult {
  return html`
    <article class="help-page" tabindex="0" role="region" aria-labelledby="help-heading">
      <h2 id="help-heading" tabindex="-1">${title}</h2>
      <p class="help-purpose">${purpose}</p>
      ${parts.map(partView)}
    </article>
  `;
}

function partView({ heading, rows }: GuidePart): TemplateResult {
  return html`
    <h3>${heading}</h3>
    <dl>
      ${rows.map(({ what, how }) => html`<div><dt>${what}</dt><dd>${how}</dd></div>`)}
    </dl>
  `;
}
