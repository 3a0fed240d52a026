import type { Catalogue, ProductTile } from "../api";

/** A catalogue with what has come in, whose tiles stay where a hand expects them: new ones stand behind those shown. */
export function renewed(shown: Catalogue, fresh: Catalogue): Catalogue {
  const left = new Map(fresh.products.map((product) => [product.product, product]));
  const products: ProductTile[] = [];
  for (const { product } of shown.products) {
    const now = left.get(product);
    if (now) products.push(now);
    left.delete(product);
  }
  products.push(...left.values());
  const known = shown.categories.filter((category) => fresh.categories.includes(category));
  return { products, categories: [...new Set([...known, ...fresh.categories])] };
}
