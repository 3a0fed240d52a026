INSERT INTO receipt (
    till, seq, id, receipt, number, shift, stand, day, at, hour, seller, refund, gross, net, rounding, member_share,
    claimed
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
