import { html, nothing, svg, type TemplateResult } from "lit-html";
import * as backend from "../backend";
import { languageView } from "../parts/language";
import type { Screen, Shell } from "../shell";
import { word } from "../words";
import { Found } from "./found";
import { Join } from "./join";

/** The stand that the sample sells at. */
const SAMPLE_STAND = "07";

/** One way to begin. */
interface Door {
  name: "sample" | "join" | "found";
  heading: string;
  lead: string;
  enter: string;
  drawing: TemplateResult;
  act: () => void;
}

/** First start: try the sample fair, join one, or start one. */
export class Welcome implements Screen {
  readonly name = "welcome";
  readonly guide = "welcome";

  constructor(
    readonly shell: Shell,
    /** How many fairs are on this computer already. */
    readonly others = 0,
  ) {}

  static async load(shell: Shell): Promise<Welcome> {
    const [fairs] = await backend.fairs();
    return new Welcome(shell, fairs.length);
  }

  title(): string {
    return word("welcome-heading");
  }

  view(): TemplateResult {
    return html`
      <main class="page welcome" data-screen="welcome">
        <h1 tabindex="-1">${word("welcome-heading")}</h1>
        <p class="lead">${word("welcome-lead")}</p>
        <div class="doors">${this.#doors().map(doorView)}</div>
        ${this.others === 0 ? nothing : this.#othersView()}
        ${languageView(this.shell)}
      </main>
    `;
  }

  #othersView(): TemplateResult {
    return html`
      <p>
        <button type="button" data-opens="fairs" @click=${() => this.shell.attempt(() => this.shell.open("fairs"))}>
          ${word("fairs-back")}
        </button>
      </p>
    `;
  }

  #doors(): Door[] {
    return [
      {
        name: "sample",
        heading: word("welcome-sample"),
        lead: word("welcome-sample-lead"),
        enter: word("welcome-sample-try"),
        drawing: STALL,
        act: () => this.#try(),
      },
      {
        name: "join",
        heading: word("welcome-join"),
        lead: word("welcome-join-lead"),
        enter: word("welcome-join-open"),
        drawing: TOGETHER,
        act: () => this.shell.show(new Join(this.shell)),
      },
      {
        name: "found",
        heading: word("welcome-found"),
        lead: word("welcome-found-lead"),
        enter: word("welcome-found-open"),
        drawing: NEW,
        act: () => this.shell.show(new Found(this.shell)),
      },
    ];
  }

  #try(): void {
    this.shell.attempt(async () => {
      this.shell.take(await backend.foundSample(SAMPLE_STAND));
      await this.shell.home();
    });
  }
}

function doorView({ name, heading, lead, enter, drawing, act }: Door): TemplateResult {
  const isMain = name === "sample";
  return html`
    <section class="door" aria-labelledby=${`${name}-heading`}>
      <svg class="door-picture" viewBox="0 0 48 48" aria-hidden="true">${drawing}</svg>
      <h2 id=${`${name}-heading`}>${heading}</h2>
      <p>${lead}</p>
      <button type="button" class=${isMain ? "main" : ""} data-role=${name} @click=${act}>${enter}</button>
    </section>
  `;
}

const STALL = svg`
  <path class="warm" d="M8 8h32l4 12H4L8 8Z" />
  <path class="line" d="M8 20v22h32V20M4 20a5 5 0 0 0 10 0 5 5 0 0 0 10 0 5 5 0 0 0 10 0 5 5 0 0 0 10 0M18 42V30h12v12" />
`;
const TOGETHER = svg`
  <path class="line" d="M14 24 34 12M14 24l20 12" />
  <circle class="leaf" cx="13" cy="24" r="8" />
  <circle class="sun" cx="36" cy="11" r="6" />
  <circle class="warm" cx="36" cy="37" r="6" />
`;
const NEW = svg`<path class="cross" d="M24 6v36M6 24h36" />`;
