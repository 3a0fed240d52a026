// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type { DeductDone, DeductTyped, MemberAccount, OwedView, PayoutDone, PayoutTyped } from "../api";
import { command } from "./command";

/** What is owed to everybody. */
export const owedView = () => command<OwedView>("owed_view");

/** What is owed to one member, and what it comes from. */
export const memberAccount = (member: string) => command<MemberAccount>("member_account", { member });

/** Takes something off what is owed to a member or to each, or gives it back. */
export const deduct = (typed: DeductTyped) => command<DeductDone>("deduct", { typed });

/** Hands money to a member, or takes it back. */
export const payOut = (typed: PayoutTyped) => command<PayoutDone>("pay_out", { typed });
