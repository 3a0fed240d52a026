import { html, type TemplateResult } from "lit-html";
import type { QrDrawn } from "../api";

/** A QR code, dark on light whatever the theme, with what it is for in words. It is as large as its box. */
export function qrView({ side, path }: QrDrawn, label: string): TemplateResult {
  return html`
    <svg class="qr" viewBox=${`0 0 ${side} ${side}`} role="img" aria-label=${label} shape-rendering="crispEdges">
      <rect width=${side} height=${side} fill="#fff" />
      <path d=${path} fill="#000" />
    </svg>
  `;
}
