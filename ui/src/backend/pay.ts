// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { DueView, PaymentTyped, PayView, SaleDone } from "../api";
import { command } from "./command";

/** Opens Pay: the cart is durably saved when this answers. */
export const openPay = () => command<PayView>("open_pay");

/** What is still due after these payments. */
export const due = (payments: PaymentTyped[]) => command<DueView>("due", { payments });

/** Makes the sale final: durably recorded when this answers. */
export const pay = (payments: PaymentTyped[]) => command<SaleDone>("pay", { payments });
