// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { BuyerWindow } from "../api";
import { command } from "./command";

/** How the window that is turned to the buyer stands. */
export const buyerWindow = () => command<BuyerWindow>("buyer_window");

/** Opens it, on another screen where there is one. */
export const openBuyer = () => command<BuyerWindow>("open_buyer");

/** Closes it. */
export const closeBuyer = () => command<BuyerWindow>("close_buyer");

/** Says what the buyer sees from now on. */
export const showBuyer = (shown: string) => command<null>("show_buyer", { shown });

/** What the buyer sees now; empty before anything was said. */
export const buyerShown = () => command<string>("buyer_shown");
