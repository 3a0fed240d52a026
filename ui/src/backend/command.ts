/** How the interface asks the till and hears from it. Nothing else talks to the program. */
import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { BuyerWindow, PrintQueueView, Refusal, RoundNow } from "../api";

/** A refusal as something that can be thrown; `refusal` is what the program said, in the language shown. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = "Refused";
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

/** Asks for one thing; a refusal is thrown. */
export async function command<Answer>(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await invoke<Answer>(name, args);
  } catch (error) {
    if (isRefusal(error)) throw new Refused({ ...error, details: error.details ?? {} });
    // The bridge itself failed; its own words are the only ones there are.
    throw new Refused({ code: "bridge", message: String(error), details: {} });
  }
}

/** Where the program gives a product's own picture. */
export const photoSource = (photo: string) => convertFileSrc(photo, "photo");

/** Hears how far a round has come, several times a second, and that it has ended. */
export const onRound = (heard: (now: RoundNow) => void) => listen<RoundNow>("round", ({ payload }) => heard(payload));

/** Hears how the buyer's window stands, whenever that changes. */
export const onBuyerWindow = (heard: (window: BuyerWindow) => void) =>
  listen<BuyerWindow>("buyer_window", ({ payload }) => heard(payload));

/** Hears, in the buyer's window, what the buyer sees from now on. */
export const onShown = (heard: (shown: string) => void) => listen<string>("buyer", ({ payload }) => heard(payload));
/** Hears what waits for the printer, whenever that changes. */
export const onPrinting = (heard: (queue: PrintQueueView) => void) =>
  listen<PrintQueueView>("printing", ({ payload }) => heard(payload));
