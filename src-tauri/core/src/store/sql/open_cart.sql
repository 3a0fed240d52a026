-- The cart that is being rung up, unless it has become a sale.
SELECT state
FROM local_cart
WHERE held_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM local_draft WHERE draft = unhex(cart))
