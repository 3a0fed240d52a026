// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type {
  ArrivedTyped,
  CartView,
  MethodTyped,
  PaperDue,
  PaperTyped,
  PaperView,
  PaymentDone,
  PaymentSettled,
  PaymentsView,
  RefundDone,
  RefundDue,
  RefundTyped,
  RefundView,
  SaleDone,
  StatementTyped,
  StatementView,
  UnseenDue,
  UnseenTyped,
} from "../api";
import { command } from "./command";

/** What of a sale may come back, and why nothing may. */
export const refundView = (receipt: string) => command<RefundView>("refund_view", { receipt });

/** What a refund as typed comes to; nothing is recorded. */
export const refundDue = (typed: RefundTyped) => command<RefundDue>("refund_due", { typed });

/** Gives money back for some or all of a sale, durably. */
export const refund = (typed: RefundTyped) => command<RefundDone>("refund", { typed });

/** Begins an exchange: what was typed comes back for what is rung up from now on. */
export const cartExchange = (typed: RefundTyped) => command<CartView>("cart_exchange", { typed });

/** Leaves an exchange: nothing comes back, and the cart stays. */
export const cartExchangeLeave = () => command<CartView>("cart_exchange_leave");

/** Takes back a whole sale of the open shift, durably. */
export const voidSale = (typed: RefundTyped) => command<RefundDone>("void_sale", { typed });

/** The payments that nobody has seen arrive yet, of a day (ISO) or of the whole fair. */
export const paymentsView = (day: string | null) => command<PaymentsView>("payments_view", { day });

/** A statement of the bank beside the payments that wait. */
export const statement = (typed: StatementTyped) => command<StatementView>("statement", { typed });

/** Says of payments that they were seen arrive, or that they never came. */
export const settlePayments = (settled: PaymentSettled[]) => command<PaymentDone>("settle_payments", { settled });

/** Says how much of a payment truly arrived. */
export const paymentArrived = (typed: ArrivedTyped) => command<PaymentDone>("payment_arrived", { typed });

/** Says that a payment was truly made another way. */
export const changeMethod = (typed: MethodTyped) => command<PaymentDone>("change_method", { typed });

/** What money back for a sale that is not here comes to, by the buyer's paper; nothing is recorded. */
export const refundUnseenDue = (typed: UnseenTyped) => command<UnseenDue>("refund_unseen_due", { typed });

/** Gives money back for a sale that is not here, by the buyer's paper, durably. */
export const refundUnseen = (typed: UnseenTyped) => command<RefundDone>("refund_unseen", { typed });

/** A day's pad of sales on paper. */
export const paperView = (day: string | null) => command<PaperView>("paper_view", { day });

/** What a sheet of it comes to; nothing is recorded. */
export const paperDue = (typed: PaperTyped) => command<PaperDue>("paper_due", { typed });

/** Records a sale that was made on paper, durably. */
export const sellPaper = (typed: PaperTyped) => command<SaleDone>("sell_paper", { typed });
