import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { ProductTile } from "../api";
import { word } from "../words";
import { pictureView } from "./picture";
import { roam, rove } from "./roving";

/** More tiles than this are found by searching; drawing thousands would only make the till slow. */
const SHOWN_MAX = 200;
const TILE = ".tile";

/** What a grid of tiles needs. */
export interface TilesOptions {
  products: ProductTile[];
  label: string;
  /** How much is left of what there is little of, by product. */
  low: ReadonlyMap<string, string>;
  chosen: (product: ProductTile) => void;
  /** Arrow up from the first row. */
  left: () => void;
}

/** Tiles with one stop for Tab; the arrow keys move between them. */
export function tilesView({ products, label, low, chosen, left }: TilesOptions): TemplateResult {
  return html`
    <div class="tiles" role="group" aria-label=${label} @keydown=${(event: KeyboardEvent) => roam(event, { items: TILE, columns: columnsOf, left })} @focusin=${(event: Event) => rove(event, TILE)}>
      ${products.slice(0, SHOWN_MAX).map(
        (product, index) => html`
          <button
            type="button"
            class="tile"
            data-sold-out=${product.sold_out || nothing}
            data-product=${product.product}
            .tabIndex=${live(index === 0 ? 0 : -1)}
            @click=${() => chosen(product)}
          >
            ${pictureView(product)}
            <span class="tile-name">${product.name}<span class="heard">, </span></span>
            <span class="tile-foot">
              <span class="tile-price">${product.sold_out ? word("sell-sold-out") : product.price_text}</span>
              ${low.has(product.product) && !product.sold_out ? html`<span class="tile-low">${low.get(product.product)}</span>` : nothing}
              ${product.quick ? html`<span class="tile-quick"><span class="heard">, ${word("sell-code")} </span>${product.quick}</span>` : nothing}
            </span>
          </button>
        `,
      )}
    </div>
    ${products.length > SHOWN_MAX ? html`<p class="hint">${word("sell-more", { count: products.length - SHOWN_MAX })}</p>` : nothing}
  `;
}

function columnsOf(tiles: HTMLElement[]): number {
  const top = tiles[0]?.offsetTop;
  const below = tiles.findIndex((tile) => tile.offsetTop !== top);
  return below < 0 ? tiles.length : below;
}
