INSERT INTO receipt (
    till, seq, id, receipt, number, shift, stand, day, at, seller, net, rounding, paid, cash, qris, transfer, offset
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
