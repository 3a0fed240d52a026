import { html } from "lit-html";
import type { SyncView } from "../api";
import * as backend from "../backend";
import type { Shell } from "../shell";
import { word } from "../words";
import { typed } from "./form";
import { pathFieldView } from "./path-field";
import { inField, type Question } from "./question";
import { progressView, slowly, stopView } from "./round-progress";

/** Asks which shared file or folder is used from now on. */
export function placeQuestion(shell: Shell, path: string | null, took: (sync: SyncView) => void): Question {
  return {
    heading: word("place-heading"),
    body: (refusal) => html`
      <p>${word("place-lead")}</p>
      ${pathFieldView(shell, {
        name: "path",
        label: word("place-path"),
        value: path ?? "",
        hint: word("place-path-hint"),
        refusal,
        ways: ["file", "folder", "new-file"],
        newName: `${word("place-new-name")}.jsonl`,
      })}
    `,
    confirm: word("place-use"),
    act: async (answer) => {
      took(await inField("path", backend.choosePlace(typed(answer, "path"))));
      shell.say(word("place-used"));
    },
  };
}

/** Asks once before a shared file that is gone or empty is made again. */
export function createAgainQuestion(path: string, took: (sync: SyncView) => void): Question {
  return {
    heading: word("create-heading"),
    body: () => html`<p>${word("create-lead")}</p><p class="file"><span>${path}</span></p>`,
    confirm: word("create-confirm"),
    careful: true,
    act: async () => took(await backend.choosePlace(path)),
  };
}

/** Asks once before copies beside the shared file are removed. */
export function removeCopiesQuestion(shell: Shell, copies: string): Question {
  return {
    heading: word("sync-copies-heading"),
    body: () => html`<p>${word("sync-copies-lead")}</p><p>${copies}</p>`,
    confirm: word("sync-copies-confirm"),
    careful: true,
    act: async () => shell.say((await backend.removeCopies()).said),
  };
}

/** Asks where a copy of everything goes. */
export function saveCopyQuestion(shell: Shell): Question {
  return {
    heading: word("copy-heading"),
    body: (refusal) => html`
      <p>${word("copy-lead")}</p>
      ${pathFieldView(shell, {
        name: "path",
        label: word("copy-path"),
        hint: word("copy-path-hint"),
        refusal,
        ways: ["folder"],
      })}
      ${progressView(shell)} ${stopView(shell)}
    `,
    confirm: word("copy-confirm"),
    act: (answer) => copied(shell, inField("path", backend.copyTo(typed(answer, "path")))),
  };
}

/** Asks which copy is opened. */
export function openCopyQuestion(shell: Shell): Question {
  return {
    heading: word("open-copy-heading"),
    body: (refusal) => html`
      <p>${word("open-copy-lead")}</p>
      ${pathFieldView(shell, { name: "path", label: word("open-copy-path"), refusal, ways: ["file"] })}
      ${progressView(shell)} ${stopView(shell)}
    `,
    confirm: word("open-copy-confirm"),
    act: (answer) => copied(shell, inField("path", backend.openCopy(typed(answer, "path")))),
  };
}

async function copied(shell: Shell, copy: Promise<{ said: string }>): Promise<void> {
  shell.say((await slowly(shell, copy)).said);
}
