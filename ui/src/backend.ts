// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
/** Every command of the till as one typed function. */
export * from "./backend/after_sale";
export * from "./backend/buyer";
export * from "./backend/cart";
export * from "./backend/catalogue";
export { onBuyerWindow, onPrinting, onRound, onShown, photoSource, Refused } from "./backend/command";
export * from "./backend/fair";
export * from "./backend/fairs";
export * from "./backend/files";
export * from "./backend/goods";
export * from "./backend/guide";
export * from "./backend/names";
export * from "./backend/owed";
export * from "./backend/pay";
export * from "./backend/pins";
export * from "./backend/practice";
export * from "./backend/printing";
export * from "./backend/qris";
export * from "./backend/sales";
export * from "./backend/scanner";
export * from "./backend/settlement";
export * from "./backend/shift";
export * from "./backend/sync";
export * from "./backend/tills";
export * from "./backend/totals";
