SELECT till, shift, day, stand, coalesce(seller, '') AS seller, hour,
    count(*) AS receipts, sum(refund) AS refunds, sum(gross) AS gross, sum(net) AS net, sum(rounding) AS rounding,
    sum(member_share) AS member_share,
    sum(coalesce(cash, 0)) AS cash, sum(coalesce(qris, 0)) AS qris,
    sum(coalesce(transfer, 0)) AS transfer, sum(coalesce(offset, 0)) AS offset,
    count(cash) AS cash_receipts, count(qris) AS qris_receipts,
    count(transfer) AS transfer_receipts, count(offset) AS offset_receipts,
    sum(refund AND cash IS NOT NULL) AS cash_refunds, sum(refund AND qris IS NOT NULL) AS qris_refunds,
    sum(refund AND transfer IS NOT NULL) AS transfer_refunds, sum(refund AND offset IS NOT NULL) AS offset_refunds,
    sum(coalesce(claimed, 0)) AS claimed, count(claimed) AS claimed_receipts
FROM scope
GROUP BY till, shift, day, stand, seller, hour
