/** The window turned to the buyer: it shows what the till says, and asks for nothing. */
import { render } from "lit-html";
import * as backend from "../backend";
import type { Shown } from "./shown";
import { buyerView } from "./view";

const root = document.querySelector<HTMLElement>("[data-app]");

function show(said: string): void {
  if (!root || said === "") return;
  const shown: Shown = JSON.parse(said);
  document.documentElement.dataset.theme = shown.theme;
  document.documentElement.lang = shown.languages[0] ?? "id";
  document.title = `${shown.organisation} · ${shown.fair}`;
  render(buyerView(shown), root);
}

/** What came first is shown, unless something newer was heard meanwhile. */
async function begin(): Promise<void> {
  let heard = false;
  await backend.onShown((shown) => {
    heard = true;
    show(shown);
  });
  const now = await backend.buyerShown();
  if (!heard) show(now);
}

begin();
