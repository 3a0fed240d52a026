## Interface

# Strip, always there
strip-stand = Stand { $stand }
strip-seller = Seller { $by }
strip-waiting = { $count } waiting to sync
strip-offline = offline
strip-hindered = shared file: see Sync
strip-sync = Sync
strip-attention = Attention
strip-attention-count = Attention ({ $count })
strip-sample = Sample
strip-practice = Practice
practice-band-means = Nothing here counts. The real till waits as you left it.
practice-leave = Leave practice
practice-leave-means = what was sold in practice is thrown away
practice-begin = Practice
practice-begin-means = try it on this fair's goods; nothing counts
strip-screens = Screens
strip-welcome = Start
strip-shift-screen = Shift
strip-sell = Sell
strip-sales = Sales
strip-settings = Settings

menu-heading = Menu
menu-stand = Stand
menu-money = Money
menu-fair = Fair
menu-sell = sell goods
menu-sales = receipts, kuitansi, a day's PDF
menu-pins = Who shows a PIN at this till, and what asks for the coordinator
menu-paper = Enter sales that were written on a pad
menu-shift-screen = open, count the cash, close
menu-totals = by member, product, hour, method
menu-attention = what does not add up, and what to do
menu-sync = shared file, tills
menu-settings = language, text size, hand
menu-shift = Shift { $day }
menu-no-shift = no shift is open
menu-last-sync = last sync { $time }
menu-no-sync = no shared file yet
sell-not-yet = Open a shift first, then sell.

notices-heading = What you should know
notices-read = Understood

question-cancel = Cancel
question-choose = Choose

seller-heading = Change the seller
seller-known = Sellers known already
seller-other = Code of another seller
seller-other-hint = A new code becomes known at once, for instance R4
seller-take = Use this code
seller-now = { $by } sells from now on.

# What is typed and not kept yet
unsaved-heading = { $name }: not saved yet
unsaved-lead = What you have just typed is not saved yet.
unsaved-drop = Drop it
unsaved-stay = Back to the fields

# Help
help-open = Help
help-find = Find in the guide
help-pages = All pages of the guide
help-here = where you are
help-found = { $count ->
    [0] No line of the guide has that
    [one] { $count } line of the guide
   *[other] { $count } lines of the guide
}
help-save = Save the guide as PDF
help-back = Back

# The store cannot be opened
refused-heading = Lapak cannot be opened yet
refused-again = Try again
refused-still = Still not possible.

scan-refused = Scans are not used on this screen. Open Sell and scan again.
scan-kept = That looks like a scan, and stays in the field. Check it, then press Enter again.
scan-broken = The scan was not complete. Scan again.
scan-refused-pay = Scans are not used while paying. Finish or go back first, then scan again.
scan-refused-dialog = The scan was not used. Finish this first, then scan again.

day-number = Day
day-month = Month
day-year = Year

method-cash = Cash
method-transfer = Transfer
method-offset = Exchange
method-other = Other: { $method }

wait = One moment …

# Welcome
welcome-heading = Welcome
welcome-lead = The till of an exhibition stand. Everything works without a network.
welcome-sample = Try it first
welcome-sample-lead = A sample fair whose products, members and prices are made up. Nothing can break.
welcome-sample-try = Try
welcome-stand = Stand code
welcome-stand-hint = Keep it short, for instance 07
welcome-join = Join a fair
welcome-join-lead = The coordinator has started the fair already. Its shared file is on a stick or in a shared folder.
welcome-join-open = Join …
welcome-join-path = Shared file
welcome-join-path-hint = Choose it, or type where it is
welcome-join-enter = Join
welcome-found = Start a new fair
welcome-found-lead = You are its coordinator. Fill in its name, town and days; other tills join then.
welcome-found-open = Start …
welcome-found-once = Filled in once, by the coordinator.
welcome-organisation = Name of the cooperative or organisation
welcome-name = Name of the fair
welcome-town = Town
welcome-from = First day
welcome-to = Last day
welcome-zone = Time zone
welcome-zone-wib = WIB – Western Indonesia
welcome-zone-wita = WITA – Central Indonesia
welcome-zone-wit = WIT – Eastern Indonesia
welcome-discount-by = Who bears discounts
welcome-discount-both = Cooperative and member
welcome-discount-cooperative = The cooperative alone
welcome-discount-member = The member alone
welcome-cash-step = Cash rounding
welcome-cash-step-none = None
welcome-cash-step-100 = Down, Rp100
welcome-cash-step-500 = Down, Rp500
welcome-start = Start the fair

# Recovery key
recovery-heading = Recovery key
recovery-lead = Write this key down on paper. It is shown only once.
recovery-means = If the laptop is lost or broken, this key gives the coordinator's rights back.
recovery-keep = Keep the paper away from this laptop, in a safe place.
recovery-save = Save as PDF to print
recovery-saved = Saved in { $file }. Open it, print it, then delete that file: whoever has this key can become the coordinator.
recovery-written = I have written the key down
recovery-not-written = Write the key down first, then tick this.
recovery-continue = Continue

# Shift
shift-opened = Shift of { $day } opened. Float in drawer { $drawer }: { $float }.
shift-opened-shared = Shift of { $day } opened at drawer { $drawer }, which another till had opened.
shift-heading = Open the shift
shift-day = Day of the sales
shift-day-hint = All sales of this shift belong to this day.
shift-seller = Who sells
shift-seller-hint = Your code, for instance R1
shift-seller-known = Press your code, or type a new one
shift-drawer = Drawer
shift-drawer-hint = Leave it as it is if there is only one
shift-float = How to enter the float
shift-closed-float = Float
shift-float-sum = Enter the sum
shift-float-count = Count by denomination
shift-float-amount = Cash in the drawer now
shift-float-hint = For instance 200.000. An empty drawer is 0.
shift-float-missing = How much cash is in the drawer now? An empty drawer is 0.
shift-count = Cash in the drawer, by denomination
shift-denomination = Denomination
shift-pieces = Pieces
shift-pieces-of = Pieces of { $denomination }
shift-count-part = Denominations, part { $part }
shift-worth = Worth
shift-counted = Sum
shift-pieces-refused = Pieces of { $denomination } must be a number, for instance 12.
shift-open = Open shift { $day }
shift-float-shared = Another till has opened this drawer
shift-float-shared-hint = The cash is not counted here: its float is recorded at the till that opened it.
shift-close-heading = Close the shift
shift-close-earlier = The shift of { $day } is still open. Count its drawer and close it, then you can open today's.
shift-close-stays = A cart that is not paid yet stays.
shift-close-counted-by = Cash in the drawer
shift-close-amount = Cash in the drawer now
shift-close-amount-hint = For instance 200.000. An empty drawer is 0.
shift-close-nothing = Count the cash first. An empty drawer is 0 pieces.
shift-close-shared = Another till goes on with this drawer
shift-close-shared-hint = The cash is not counted now. The till that goes on with this drawer counts it later.
shift-shared-expected = Several shifts sell from this drawer. These figures have what other tills sold as far as it has come in here; the difference is certain once all shifts are closed and synced.
shift-close-compare = Show the difference
shift-close-result = The count
shift-close-counted = Counted
shift-close-expected = Expected
shift-close-difference = Difference
shift-close = Close shift { $day }
shift-close-of = { $day } · drawer { $drawer } · seller { $by } · float { $float }
shift-done-heading = Shift of { $day } closed
shift-done-of = Stand { $stand } · drawer { $drawer } · seller { $by }
shift-done-came = Cash in and out
shift-done-difference = { $said } It is recorded, and stands on Attention.
shift-done-attention = { $count ->
    [one] One thing in Attention is still open.
   *[other] { $count } things in Attention are still open.
}
shift-done-attention-do = Look at Attention
shift-done-before = Before you go home
shift-done-carts = { $count ->
    [one] { $count } cart is not paid yet
   *[other] { $count } carts are not paid yet
}
shift-done-sync = Open Sync
shift-done = Done
shift-closed = Shift { $day } is closed. { $drawer }
shift-closed-shared = The cash was not counted: another till goes on with this drawer.
shift-last = Last shift
shift-last-shared = { $day }, seller { $by }, closed without a count of its own: the drawer is shared.
desk-label = Cash drawer
desk-seller = Change seller
desk-now = Show what is expected
desk-moved = Cash records ({ $count })
now-heading = Expected in the drawer now
now-sales = Sales in cash
now-refunds = Refunds in cash
now-hint = Whoever counts without looking at this finds more mistakes.
cash-in = Cash in
cash-out = Cash out
cash-in-do = Record cash in
cash-out-do = Record cash out
cash-anyway = Record it all the same
cash-amount = Amount
cash-amount-hint = For instance 50.000
cash-reason-of = Reason
cash-of-from_drawer = From which drawer
cash-of-paid_now = For which receipt
cash-of-none = Not in this list
cash-none-from_drawer = No cash out of another drawer is recorded here yet. You can record it all the same.
cash-none-paid_now = There is no receipt whose payment never came.
cash-waiting = { $what }. No drawer has taken it in yet.
cash-take-in = Take it into this drawer
cash-moved = Cash in and out of this shift
cash-slip = Slip
cash-back = Take back
cash-taken-back = Taken back: { $reason }
cash-back-heading = Take { $amount } back
cash-back-lead = { $time }, { $reason }. The same amount is recorded the other way. Both records stay.
cash-back-do = Take this record back
slip-heading = Cash slip
slip-text = What the slip says
slip-close = Close
hand-over = Hand over to another seller
hand-over-heading = Who goes on
hand-over-lead = What was counted is recorded with its difference, and is the float of who goes on.
correct-open = Correct the shift's day
correct-heading = Correct the day and stand of a shift
correct-lead = All receipts of this shift count on the day and at the stand that you write.
correct-stand = Stand
correct-look = See what it moves
correct-do = Correct it
shift-last-closed = { $day }, seller { $by }, closed: counted { $counted }, difference { $difference }.

# Sell
sell-heading = Sell
sell-search = Search, code or scan
sell-article = Article without a code
sell-found = { $count ->
    [0] No product matches
    [one] { $count } product matches
   *[other] { $count } products match
}
sell-products = Products
sell-categories = Categories
sell-all = All
sell-code = code
sell-price-low = { $price } for one { $name }?
sell-price-low-words = Its list price is { $list }. For several of one thing, enter its code and then + as often as needed.
sell-price-low-yes = Sell at this price
sell-choose = { $count ->
    [0] No product matches.
    [one] { $count } product matches. Take it: arrow down, then Enter.
   *[other] { $count } products match. Choose one: arrow down, then Enter.
}
sell-more = { $count } more products: type to find them.
sell-cart = Cart
sell-empty = Type a code, search, scan or choose a picture.
sell-no-products = Here the products are pressed that the fair sells. There are none yet: fill in the catalogue first.
sell-no-products-yet = Here the products are pressed that the fair sells. They have not come to this till yet: sync first.
sell-empty-refused = The cart is still empty. Add something first.
sell-line = Change the line { $name }
sell-less = One less { $name }
sell-plus = One more { $name }
sell-edit = Edit
sell-remove = Remove
sell-remove-hint = The Delete key removes the marked line.
sell-bargained = bargained
sell-list-price = List price
sell-line-discount = discount { $discount }
sell-held = Put aside
sell-resume-named = Resume { $name } · { $items } · { $total }
sell-name-held = Name
sell-name-heading = What you tell this cart by
sell-name-lead = A word or two, such as “lady in red”. It stays on this till, and is forgotten once the cart is paid. Type it into the search field to take the cart up.
sell-name-label = Name
sell-rename-held = Rename
sell-name-keep = Keep
sell-resume = Resume { $time } · { $items } · { $total }
sell-subtotal = Subtotal
sell-discount = Discount
sell-discount-of = Discount { $discount }
sell-discount-whole = Discount on the whole cart
sell-discount-hint = For instance 5% or 2.000. Empty means no discount.
sell-total = Total
sell-clear = Clear
sell-hold = Put aside
sell-pay = Pay
sell-which = Which product?
sell-which-lead = More than one product has this code. Choose the one that is meant.
sell-which-missing = Choose the product first.
sell-quantity-in = How much, in { $unit }
sell-weight = Weight in kg
sell-weight-hint = For instance 0,350
sell-quantity = Quantity
sell-price = Price
sell-price-hint = List price { $price }
sell-member = The member who made it
sell-member-hint = Choose, or type the code or something they make
sell-member-none = There are no members here yet. The coordinator adds them: Menu, then Stands and people.
sell-members = Members
sell-reason = Reason if the price is zero
sell-reason-none = None
sell-reason-gift = Gift
sell-reason-sample = Sample
sell-reason-replacement = Replacement
sell-reason-damaged = Damaged
sell-add = Add
sell-keep = Save

# Pay
pay-heading = Pay
pay-total = Total
pay-rounded = { $exact }, rounded by { $rounding } for cash
pay-now-cash = Due now in cash
pay-now-qris = Due now by QRIS
pay-now-transfer = Due now by transfer
pay-method = Payment method
pay-received = Cash received
pay-received-hint = Empty means exact cash
pay-amount = Amount paid
pay-claimed-hint = Empty means all that is still due. Recorded as awaiting confirmation.
pay-quick = Amounts often received
pay-exact = Exact
pay-change = Change
pay-short = Short by
pay-short-refused = Short by { $due }. Take more, or add another payment.
pay-back = Cart
pay-add = Pay a part first
pay-amount-missing = Enter the amount of this payment first.
pay-take = Record payment
pay-so-far = Payments so far
pay-remove = Remove
pay-leave = Forget what was paid so far?
pay-leave-words = The payments noted here are not recorded yet. The cart stays as it is.
pay-leave-yes = Forget them
pay-leave-no = Stay here
pay-unusual = That is a lot of cash
pay-unusual-words = The total is { $total }, so the change is { $change }. Is the cash received right?
pay-unusual-yes = Yes, it is
pay-unusual-no = Check again

# Paid
paid-heading = Recorded
paid-change = Change
paid-arrived = Arrived
paid-claimed = Awaiting confirmation: check first whether the money has arrived.
paid-waits = awaiting confirmation
paid-tendered = Cash received
paid-by-cash = Paid in cash
paid-by-qris = Paid by QRIS
paid-by-transfer = Paid by transfer
paid-rounding = Rounding
paid-receipt = Show the receipt
paid-last = { $receipt } is recorded. Change { $change }.
paid-done = Done

# Sales
sales-heading = Sales
sales-day = Day
sales-none = No sales on { $day } yet. As soon as something is sold, its receipt is here, to show, print and save.
sales-counted = Receipts of { $day }
sales-waiting = { $count } not counted: the coordinator has not admitted their till, or has closed it
sales-count = { $count ->
    [one] { $count } receipt
   *[other] { $count } receipts
}
sales-apart = not counted
sales-other-day = Show { $day }
sales-time = Time
sales-receipt = Receipt number
sales-what = Seller, items, method
sales-total = Total
sales-show = Show
sales-shown = Receipt { $receipt } is shown
sales-receipt-of = Receipt { $receipt }
sales-text = Text of the receipt
sales-save = Save PDF
sales-save-day = Save the PDF of { $day }
sales-print = To print: save as PDF, open it, and print from there. It is { $paper } mm wide as in Settings.
sales-refund = Give back…
sales-void = Void
sales-method = Paid by…
paid-void = Void the sale
reason-mistake = Typing mistake
reason-damaged = Damaged
reason-wrong-item = Wrong item
reason-changed-mind = Changed mind
reason-wrong-price = Wrong price
reason-twice = Rung up twice
reason-not-paid = Not paid after all
refunded-before-heading = Given back before
void-heading = Void receipt { $receipt }, { $total }?
void-lead = The sale stays recorded; its refund is recorded beside it.
void-confirm = Void the sale
refund-heading = Refund
refund-of = Refund of receipt { $receipt }
refund-of-exchange = This receipt is from an exchange: { $sum } was paid with goods that came back. Here all that it comes to goes back as money. To change the goods back, choose Exchange for other goods.
refund-what = Item
refund-paid = Paid
refund-back = Back
refund-back-of = How much of { $name } comes back
refund-left = All: { $left }
refund-none-left = came back already
refund-why = Reason
refund-arrived = A payment of { $sum } still waits. Has it arrived?
refund-arrived-yes = Yes, it has
refund-arrived-no = It never came: nothing is paid back
refund-method = Money back
refund-sent = Sent later
refund-cancel = Not after all
refund-all = Everything
refund-give = Give back
refund-nothing-chosen = Say first how much comes back, or press All.
pin-heading = PIN of { $whose }
pin-heading-coordinator = PIN of the coordinator
pin-lead = Or the coordinator's, where it is forgotten.
pin-lead-coordinator = The coordinator of the stand looks at this and shows the PIN.
pin-label = PIN
pin-confirm = Go on
pins-heading = PIN and limits
pins-lead = A PIN keeps the names at this till apart. It is not synced to other tills, and no sale waits for one unless a limit says so.
pins-whose = PINs
pins-coordinator = Coordinator of the stand
pins-has = has a PIN
pins-has-none = no PIN
pins-set = Set a PIN
pins-change = Change
pins-take = Take away
pins-set-heading = PIN for { $whose }
pins-change-heading = New PIN for { $whose }
pins-form = Four to eight digits that others do not guess.
pins-new = New PIN
pins-again = Once more
pins-differ = These are two different PINs. Type the same one twice.
pins-keep = Keep it
pins-kept = The PIN is kept.
pins-taken = The PIN is taken away.
limits-heading = Limits
limits-lead = Above a limit the coordinator's PIN is asked for on the spot, and a discount has to have a reason.
limits-lead-no-pin = Above a limit a discount has to have a reason. With a PIN of the coordinator, that is asked for, too.
limits-discount = Discounts above so many percent
limits-money-back = Money back above
limits-empty = Empty: no limit. 0: every time.
limits-keep = Keep the limits
limits-kept = The limits are kept.
discount-reason-heading = Why is it cheaper?
discount-reason-confirm = Go on
discount-reason-regular = regular buyer
discount-reason-quantity = buys many
discount-reason-flawed = has a flaw
discount-reason-closing = end of the fair
discount-reason-staff = works here
discount-reason-agreed = agreed with the member
refund-paper-heading = Refund by the buyer's paper
refund-paper-lead = For a sale that this till has never seen. Type what stands on the buyer's receipt; it is compared with the sale as soon as that comes in.
refund-paper-number = Number on the receipt
refund-paper-number-hint = Such as 12-K3QX-0042. Empty: the buyer has no receipt
refund-paper-goods = What comes back
refund-paper-goods-hint = A code for each, with its price on the paper: 41*2@12500 42
paper-discount = Discount on the whole
paper-discount-hint = 5%, or an amount
goods-offered = Goods of that name
paper-heading = From paper
paper-lead = Sales that were written on a pad while no till was at hand: one sheet after the other, Enter records each.
paper-day = Day of the pad
paper-by = Seller
paper-by-nobody = not known
paper-number = No.
paper-time = Time
paper-goods = Goods
paper-goods-hint = 41*2 42 07@9000
paper-amount = Paid
paper-amount-hint = Empty: what it comes to
paper-back = Done
paper-record = Record the sheet
paper-entered = { $count ->
    [one] One sheet entered
   *[other] { $count } sheets entered
  }
paper-said = Recorded: { $receipt }, { $total }. The next sheet.
paper-known = Number { $number } was entered before, as receipt { $receipt }.
paper-less-heading = { $less } less than the goods come to
paper-less-lead = Was that a discount?
paper-less-discount = Yes, record { $less } as a discount
paper-less-mend = No, mend the sheet
find-heading = Find a receipt
find-receipt = Receipt number
find-receipt-hint = The stand may be left out: K3QX 42
find-or = Without the number, what the buyer remembers:
find-product = Goods
find-amount = Paid
find-time = About when
find-do = Find
find-from-paper = It is not here: go by the buyer's paper
find-found = Found: { $said }
find-back = All receipts
find-none = No receipt here fits.
sales-paper = from paper
sales-refunded = { $sum } given back
sales-failed = { $sum } never came
refund-exchange = Exchange for other goods
exchange-back = Comes back of { $receipt }: { $what }
exchange-worth = Goods back
exchange-due = To pay on top
exchange-hand-back = To give back
exchange-even = Nothing to pay
exchange-leave = No exchange
exchange-pay = Pay the difference
exchange-go-on = Go on
exchange-give-back = Give back the difference
exchange-record = Record the exchange
pay-now-back = Give back to the buyer
pay-now-even = Nothing to pay, nothing to give back
pay-back-hint = { $what } came back of receipt { $receipt } and is worth { $worth }.
paid-back = Give back
paid-even = Evenly exchanged
paid-refund = Goods back, { $receipt }
drawer-short-heading = Is there enough in the drawer?
drawer-short-pay = Enough, pay
method-heading = How receipt { $receipt } was paid
method-was = Recorded: { $method }.
method-which = Which payment
method-truly = Truly
method-confirm = Put right
payments-heading = Payments
menu-payments = QRIS and transfers that await confirmation
payments-none = No payment waits. QRIS and transfers that were just taken show here until somebody has seen the money arrive.
payments-count = { $count ->
    [one] 1 payment waits
   *[other] { $count } payments wait
}
payments-tick = Tick what has arrived, or was sent
payments-ticked = Arrived
payments-confirm = Arrived: { $count ->
    [one] 1 payment
   *[other] { $count } payments
}
payments-failed = Never came
payments-other-amount = Another amount…
payments-not-yours = (another till)
payments-not-yours-why = Only its own till or a coordinator may say that this payment arrived.
statement-heading = Hold against the bank's list
statement-label = Paste the amounts, one in each line
statement-compare = Compare
statement-matched = { $matched } match, { $sum }. { $waiting } still wait.
statement-left = In the bank's list alone: { $left }
statement-wrong = Lines without an amount: { $lines }
failed-heading = { $count ->
    [one] 1 payment
   *[other] { $count } payments
} never came?
failed-lead = It is recorded that the money never came. The sale stays; where the goods come back, choose Give back.
other-amount-heading = Receipt { $receipt }: another amount than { $amount }?
other-amount-lead = If it is less, the rest is recorded as never come. If it is more, the difference goes back in cash from the drawer.
other-amount-came = What arrived
other-amount-confirm = Record
sales-open = Open it
sales-kuitansi = Official receipt
ask-kuitansi-heading = Official receipt for { $receipt }
ask-kuitansi-lead = The buyer is printed and kept nowhere. Leave it empty for a line to write on.
ask-kuitansi-buyer = Received from
ask-kuitansi-save = Save as PDF
sales-saved = Saved in
slip-saved-as = Slip saved in { $file }
sales-saved-as = Receipt saved in { $file }

sales-back = Back to the totals
sales-back-attention = Back to Attention
sales-back-closed = Back to the shift
totals-question = Taken apart by
totals-standing = How complete this is
totals-order = Order
totals-order-name = Name
totals-order-paid = Paid, largest first
totals-order-sold = Quantity, most first
totals-differences = Differences in cash drawers: { $differences }
totals-claimed-sum = Awaiting confirmation: { $count ->
    [one] { $count } receipt
   *[other] { $count } receipts
}, { $sum }
totals-claimed-do = Compare with the bank statement or the QRIS app.
totals-claimed-all = { $count ->
    [one] Show that receipt
   *[other] Show all { $count } receipts
}
totals-none = Here is what was sold and paid, taken apart as you ask. There are no receipts yet.
totals-behind = Receipts behind: { $what }, { $day }
totals-not-counted = { $count ->
    [one] One entry is in no figure: this version does not know it, or it does not add up. See Attention.
   *[other] { $count } entries are in no figure: this version does not know them, or they do not add up. See Attention.
}

# A path, typed or chosen
path-file = Choose a file …
path-folder = Choose a folder …
path-new-file = New file …

# What goes on with a medium
progress = Reading and writing: { $percent } %
progress-stop = Stop
progress-stopping = Stopping …

# Joined
joined-heading = You have joined
joined-lead = This till now belongs to { $name }, stand { $stand }.
joined-fingerprint = Compare this number
joined-compare = Look at the coordinator's screen, under Sync. If all sixteen digits are the same there, the coordinator presses Admit.
joined-meanwhile = You can sell right away. Your receipts are kept, and count as soon as this till is admitted.
joined-continue = On to the shift

# Sync
sync-heading = Sync
sync-now = Sync now
sync-again = Try again
sync-begun = Syncing …
sync-done = { $headline }. Came in: { $taken }, went out: { $given }.
sync-last = Last sync { $time }: { $taken } came in, { $given } went out.
sync-state = Matching code
sync-state-means = Read it out to another till. If the code is the same there, both hold the same entries.
sync-not-admitted = This till is not admitted yet
sync-asking = { $count ->
    [one] { $count } till waits to be admitted
   *[other] { $count } tills wait to be admitted
}
sync-asking-receipts = { $count ->
    [one] { $count } receipt, { $paid }, counts once it is admitted
   *[other] { $count } receipts, { $paid }, count once it is admitted
}
sync-asking-coordinator = Only a coordinator's till can admit.
sync-admit = Admit …
sync-tills = Tills of this fair
sync-tills-means = What each till last wrote, as far as it has arrived here
sync-till = Till
sync-till-name = Stand { $stand } · { $letters }
sync-till-own = this till
sync-till-last = Last word
sync-till-receipts = Receipts
sync-till-action = Action
sync-till-stand = Stand …
sync-till-close = Close …
sync-till-closed = closed
sync-damaged = { $count ->
    [one] { $count } damaged line
   *[other] { $count } damaged lines
}
sync-damaged-means = This can happen when a stick is pulled out early. Nothing is lost: everybody who holds these lines puts them back.
sync-damaged-where = Where they stand in the shared file
sync-damaged-file = File
sync-damaged-offset = Behind byte
sync-place-choose = Choose the shared file
sync-place-other = Use another one …
sync-create-again = Create it again
sync-copy = Carry everything by hand
sync-copy-means = Without a shared file: copy everything to a stick here, and open the copy on another till.
sync-copy-save = Copy everything to a stick …
sync-copy-open = Open a copy …

place-heading = Shared file
place-lead = A file on a stick or a network drive, or a folder that a cloud program keeps the same everywhere. All tills of the fair use the same one.
place-path = Where it is
place-path-hint = If no file is there yet, it is created. Nothing is ever overwritten.
place-new-name = fair
place-use = Use it
place-used = The shared file is in use from now on.

create-heading = Create the shared file again?
create-lead = Do this only if it is the right stick or folder. Every till then puts back what it holds, so nothing is lost.
create-confirm = Create it again

copy-heading = Copy everything
copy-lead = Every entry that this till holds goes into a new file. The file on the stick gets its name by itself.
copy-path = Stick or folder
copy-path-hint = Choose it, or type where it is
copy-confirm = Copy

open-copy-heading = Open a copy
open-copy-lead = What is new in it comes in. What is here already stays as it is.
open-copy-path = File
open-copy-confirm = Open

# Admitting and closing tills
admit-heading = Admit till { $letters }?
admit-lead = Compare all sixteen digits with the screen of that till. Admit it only if they are the same.
admit-role = What it may do
admit-role-seller = Sell
admit-role-coordinator = Coordinator
admit-role-hint = A coordinator also changes the catalogue, and admits and closes tills.
admit-confirm = Admit
admit-cancel = Not the same
stand-heading = Stand of till { $letters }
stand-lead = All that this till sells counts at this stand, also what it has sold already. Its next receipts have this stand's code once it has synced.
stand-of-till = Stand code
stand-confirm = Save
close-heading = Close till { $letters }?
close-lead = For a till that is lost, broken or no longer trusted. What it wrote up to number { $last } counts; what comes after does not.
close-after = A closed till is never admitted again. If it comes back, it joins as a new till.
close-recovery-hint = This till is no coordinator's. The recovery key on paper may close a till.
close-confirm = Close the till

# Attention
attention-heading = Attention
attention-lead = What does not add up, the worst first. Selling goes on meanwhile.
attention-none = Everything adds up
attention-none-means = As soon as something does not add up, it is here, with what to do.
attention-error = Mend this
attention-warning = Look here
attention-note = Good to know
attention-receipts = Show its receipts
attention-admit = Compare and admit ...
attention-values = Choose the right one ...
attention-to-sync = To Sync
attention-to-totals = To Totals
attention-to-shift = To the shift
attention-to-owed = To what members are owed
attention-to-goods = To goods in and out
attention-to-stock = To stock
attention-to-catalogue = To the catalogue
attention-to-people = To stands and people
attention-to-bundles = To bundles
attention-to-set-up = To set-up
attention-to-sales = To sales
attention-to-payments = Say what has arrived
attention-to-recovery = Write the recovery key down
attention-accept = Accept as it is ...
attention-accept-lead = It stays in the list, below, with your reason. If it changes, it asks again.
attention-accept-reason = Why it may stay
attention-accept-do = Accept
attention-accept-no-more = Take back
attention-accepted-heading = Accepted as it is
attention-accepted-lead = Looked at on a coordinator's till, with the reason why they may stay.
attention-coordinator = Only a coordinator's till accepts; show it to the coordinator.
attention-choose-lead = Two tills changed it without knowing of each other. Choose what is to hold; no sale changes.
accept-reason-looked_for = Looked for, not found
accept-reason-explained = Cause is known
accept-reason-agreed = Agreed by all
accept-reason-settled_outside = Settled outside Lapak
accept-reason-expected = Expected
accept-reason-small = Too little
attention-done = Done

# Settings
settings-heading = Settings
settings-kept = Settings kept
settings-language = Language
settings-language-id = Bahasa Indonesia
settings-language-en = English
settings-text = Text size
settings-theme = Appearance
settings-theme-system = Like the device
settings-theme-light = Light
settings-theme-dark = Dark
settings-hand = Layout
settings-hand-right = Right hand
settings-hand-left = Left hand
settings-paper = Width of the receipt paper
settings-csv = Column separator in CSV files
settings-csv-language = As the language has it
settings-csv-semicolon = Semicolon ( ; )
settings-csv-comma = Comma ( , )
settings-keypad = Keys + − * change the last line
settings-keypad-hint = Only in the search field: + and − for the quantity, * for the price.
settings-done = Done

# The fair as a whole, others beside it, and a till that is heard no more
menu-fairs = a fair's archive in one file
fairs-heading = Archive and fairs
fairs-archive = Archive of { $name }
fairs-archive-lead = One ZIP file that opens without Lapak: every receipt as a PDF for each day, totals and catalogue as XLSX, and every record. It says how complete the fair is.
fairs-archive-codes = Members are named by their codes alone. An archive can be made at any time, best once every shift is closed and all is synced.
fairs-archive-save = Save the archive
fairs-here = Fairs on this computer
fairs-open = Open
fairs-open-now = open now
fairs-new = New fair
fairs-new-lead = A new fair has a ledger of its own beside this one. Products and members can be imported from the catalogue that this fair exports. Only one fair is open at a time.
fairs-back = Other fairs on this computer
fairs-off = Take { $name } off this computer
fairs-off-lacks = Not yet. What is lacking:
fairs-off-do = Take it off
fairs-off-name = To be sure, type the fair's name: { $name }
choose-fair-heading = Which fair?
choose-fair-lead = Several fairs are on this computer. Those that are over can be read.
gone-heading = Nothing is heard of { $name }
gone-open = Not heard …
gone-lead = If the laptop can still be started, start it and connect it to the shared file: everything that it sold is on it, and this page is not needed.
gone-known = What is known
gone-unknown = What is not known
gone-steps = What to do, in order
gone-take-in = Take in up to { $last }
gone-take-in-lead = The closing of { $name } is extended to record { $last }. All that it sold until then counts on its own day and shift; that day's PDF gets a new edition.
gone-to-sync = Open Sync
gone-not-coordinator = Only a coordinator can close a till. This one can do so with the recovery key.

# Goods in and out
goods-heading = Goods in and out
goods-purpose = goods in, taken home, damaged, sent to another stand
goods-what = What happens
goods-what-in = Goods in
goods-what-back = Taken home
goods-what-damaged = Damaged
goods-what-given = Given away
goods-what-lost = Lost
goods-what-sent = Sent away
goods-what-arrived = Arrived
goods-stand = Stand
goods-stand-to = Arrived at stand
goods-other-to = Sent to stand
goods-other-from = Came from stand
goods-other-none = There is no other stand yet
goods-reason-none = Not said
goods-borne = Borne by
goods-borne-member = The member
goods-borne-cooperative = The cooperative
goods-borne-why = The member bears it. Only a coordinator's till can record that the cooperative does.
goods-of = Sending from stand { $from }, { $when }
goods-find = Code, name or scan
goods-find-hint = KRP-01*12 means twelve. Each scan adds one. Enter in the empty field: to the green button.
goods-add = Add
goods-choose = { $count ->
    [one] { $count } product fits
   *[other] { $count } products fit
  }. Choose one.
goods-there = { $sku }: { $quantity }
goods-new = New product
goods-new-why = New products can be added on a coordinator's till only.
settings-low-stock = What is left, on the tile
settings-low-stock-off = Not shown
settings-low-stock-from = From { $from } on
goods-left-of = What is left of
goods-list-left = List all that is left
goods-left-said = { $count ->
    [0] Nothing is left at this stand.
    [one] { $count } product is listed with what is left by the books. Change it where something else is taken.
   *[other] { $count } products are listed with what is left by the books. Change it where something else is taken.
}
goods-new-barcode = Barcode { $code }: each scan is one more piece.
goods-new-scanned = { $code } is not in the catalogue yet. Type its name, price and pieces.
goods-new-member = New member
goods-new-add = Add product
goods-new-close = Done
goods-new-member-missing = Choose the member who makes it.
goods-new-pieces-missing = Type how many pieces, such as 12.
goods-new-added = { $sku } { $name }: { $pieces } pieces, member { $member }. Next product.
goods-from-list = From a list …
goods-listed-none = { $wrong } rows cannot be read, so nothing was filled in ({ $count } other rows are right). Mend the file, then choose it again.
goods-listed = { $count ->
    [one] { $count } row
   *[other] { $count } rows
  } read, { $wrong } not. Nothing is recorded yet.
goods-wrong = { $count ->
    [one] { $count } row was
   *[other] { $count } rows were
  } not read. Mend the file and choose it again, or type them above.
goods-wrong-row = Row { $row }
goods-wrong-close = Close this list
goods-unsaved = Goods not recorded yet
goods-lines = Goods to be recorded
goods-code = Code
goods-pieces = Quantity
goods-pieces-of = Quantity of { $name }, in { $unit }
goods-remove = Remove { $name }
goods-removed = { $name } removed from the list
goods-undo = Bring back { $name }
goods-returned = { $name } is back in the list
goods-sum = { $pieces ->
    [one] { $pieces } piece
   *[other] { $pieces } pieces
  } · sells for { $worth } · members get { $share }
goods-sum-open = A quantity cannot be read yet.
goods-record = Record: { $what }
goods-record-pieces = Record { $pieces }: { $what }
goods-leave = Back
goods-done = Recorded
goods-labels = { $count ->
    [one] { $count } label
   *[other] { $count } labels
  }
goods-handover = Handover note (PDF)
goods-handover-short = Handover note
goods-slips = Recorded so far
goods-none = Nothing is recorded at this stand yet. What comes in, is taken home, damaged or sent is shown here.
goods-more = Show more ({ $count })
goods-taken-back = Taken back: { $reason }
goods-back = Take back
goods-back-heading = Take this record back?
goods-back-lead = { $what }. The same goods are recorded the other way. Both records stay.
goods-back-do = Take this record back
goods-back-stay = Leave it
goods-on-the-way = On the way
goods-from-to = Stand { $from } to stand { $to }
goods-rest = part of it has arrived
goods-receive = Take in
goods-receiving = Sending from stand { $from } to stand { $to }. Compare the quantities, then record.

# Stock and stocktake
stock-heading = Stock
stock-purpose = what is left by the books, and the stocktake
stock-all-stands = All stands
stock-all-members = All members
stock-in = In
stock-arrived = Arrived
stock-sold = Sold
stock-back = Taken home
stock-damaged = Damaged
stock-given = Given
stock-lost = Lost
stock-sent = Sent
stock-left = Left
stock-below-zero = below zero
stock-left-of = { $name }: { $quantity } left by the books
stock-none = There are no goods here yet. Once goods in are recorded or something is sold, this screen shows what is left.
stock-none-member = There are no goods of this member here.
stock-products = { $count ->
    [one] { $count } product
   *[other] { $count } products
  }
stock-save-pdf = Packing list (PDF)
stock-count = Count stand { $stand }
stock-count-heading = Stocktake of stand { $stand }
stock-count-lead = Type how many are there. The books' figure is shown only afterwards. An empty box is not counted; type 0 where none is left.
stock-count-other = Another product that is here
stock-count-other-hint = Code, name or scan. The product gets a box in the list.
stock-count-progress = { $counted } of { $count } counted
stock-count-save = Save the count
stock-count-leave = Back
stock-count-none = Nothing is counted yet. Type the quantity of at least one product.
stock-count-again = Count again
stock-member = Member { $member }
stock-result-heading = Result of counting stand { $stand }
stock-result-done = Done
stock-differs = { $count ->
    [one] { $count } product differs
   *[other] { $count } products differ
  } from the books
stock-all-same = All that was counted is as the books say.
stock-same = { $count ->
    [one] { $count } other product is
   *[other] { $count } other products are
  } as the books say.
stock-head-counted = Counted
stock-head-books = By the books
stock-head-difference = Difference
stock-differs-row = { $name }: counted { $counted }, books { $books }, difference { $difference }
stock-uncounted = { $count ->
    [one] { $count } product was
   *[other] { $count } products were
  } not counted
stock-from-books = { $quantity } (from the books)
stock-not-booked = Look for what is missing first, or count again, before anything is booked.
stock-booked-done = The difference of this count is booked.
stock-counts = Counts so far
stock-count-of = Stand { $stand }, { $when }
stock-booked = difference is booked
stock-apart = Counted differently by two tills
stock-apart-row = Stand { $stand }, { $name }: { $counted }
stock-apart-till = { $till } counted { $quantity }
stock-book-open = Book …
stock-book-do = Book the difference as lost
stock-book-stay = Not yet
stock-book-heading = Book the difference as lost?
stock-book-lost = Recorded as lost: { $what }
stock-book-found = Recorded as found again: { $what }
stock-book-lead = After that the books are as counted. The record can be taken back in Goods in and out.

# What members are owed
owed-purpose = each member's share, deductions, payouts
owed-lead = Press a member: where the money comes from, what was taken off, what was paid already.
owed-read-only = Deductions and payouts are recorded on a coordinator's till alone. Here all of it can be read, and slips can be saved.
owed-none = Nothing is owed to members yet. As soon as their goods are sold, their share shows here.
owed-choose = Press a member to see where the money comes from.
owed-said = Member { $member }: { $balance }
owed-below = below zero
owed-below-means = More was taken off and paid than the share comes to. What is missing goes on to the next fair, or the member gives it back.
owed-from = { $sales ->
    [one] 1 receipt, sold for { $net } after discounts
   *[other] { $sales } receipts, sold for { $net } after discounts
}
owed-borne = The cooperative bears { $borne } of this share.
owed-slip = Slip (PDF)
owed-slip-of = Slip of
owed-changes = Deductions and payouts
owed-changes-none = Nothing was taken off or paid yet.
owed-went-heading = The goods
owed-went-gone = Damaged, given, lost
owed-pay = Pay…
owed-pay-member = Pay { $member }…
owed-pay-heading = Pay member { $member }
owed-pay-heading-any = Pay a member
owed-pay-lead = { $balance } is owed now.
owed-pay-do = Pay
owed-pay-anyway = Pay it anyway
owed-method-drawer = Cash leaves drawer { $drawer }, shift { $day }.
owed-method-drawer-in = Cash goes into drawer { $drawer }, shift { $day }.
owed-method-no-shift = Cash needs an open shift on this till. Open the shift first, or choose transfer.
owed-for = As
owed-for-settlement = Settlement
owed-for-advance = Advance
owed-deduct = Deduct…
owed-deduct-heading = Deduct from what is owed
owed-deduct-member-missing = Choose one member, or all of them.
owed-deduct-below-zero = A deduction has no minus. To give one back, press “Give back” at its line.
owed-method-missing = Choose cash or transfer. Cash needs an open shift.
owed-deduct-all = All members whose goods were sold
owed-deduct-amount = Amount or percent
owed-deduct-hint = For instance 20.000, or 5% of the share
owed-deduct-do = Record the deduction
owed-back = Give back…
owed-back-heading = Give a deduction back to { $member }
owed-back-lead = { $what }, { $when }. Both records stay.
owed-back-do = Record it as given back
owed-returned-heading = Money back from { $member }
owed-returned-do = Record the money back

# Slips, envelopes and the journal
settle-heading = Settlement
settle-purpose = slips, envelopes, names book, journal
settle-to-pay = { $count ->
    [one] 1 member is to be paid, altogether
   *[other] { $count } members are to be paid, altogether
}
settle-below = Below zero, and so without an envelope: { $members }.
settle-slips-heading = Members' slips
settle-slips-lead = A page for each member: what was handed in, sold and taken home, and how what is owed comes about.
settle-slips-names = The slips carry the members' names: the names book is open.
settle-slips-codes = The slips carry the members' codes alone: the names book is not open.
settle-slips = All slips (PDF)
settle-slips-said = { $named ->
    [yes] { $slips } slips with names saved: { $file }
   *[no] { $slips } slips with codes alone saved: { $file }
}
settle-envelopes-heading = Envelopes
settle-envelopes = List of envelopes (PDF)
settle-envelopes-caption = What goes into each envelope
settle-envelopes-none = No member is to be paid any more, so there is no envelope.
settle-pieces-caption = Notes and coins for all envelopes
settle-piece = Note or coin
settle-pieces = How many
settle-rest = No note or coin pays { $rest }, which stays owed to the members.
settle-journal = Journal for the bookkeeper
settle-journal-lead = The fair's figures for whoever keeps the cooperative's books, without members' names.
settle-journal-csv = Journal (CSV)
settle-journal-xlsx = Journal (XLSX)

# Names book
names-ui-heading = Names book
names-ui-lead = Names are on this computer alone, locked with a passphrase: never in the shared file, never in a backup. Slips that are saved while the book is open carry the names.
names-ui-is-none = There is no names book on this computer yet.
names-ui-is-closed = The names book is closed.
names-ui-is-open = { $count ->
    [one] The names book is open: 1 name.
   *[other] The names book is open: { $count } names.
}
names-ui-aside = The passphrase is forgotten …
names-ui-aside-heading = Begin a new names book?
names-ui-aside-lead = Without the passphrase nobody can read the names in the old book. It stays on this computer under another name; the list of names has to be taken in again.
names-ui-aside-do = Keep the old one, begin a new one
names-ui-open = Open the names book…
names-ui-open-heading = Open the names book
names-ui-open-do = Open
names-ui-close = Close the names book
names-ui-import = Take names from a list…
names-ui-import-heading = Take names from a list
names-ui-import-new = Choose a long passphrase, and write it on paper. Without it nobody can open the names again.
names-ui-import-known = Type the passphrase of this names book.
names-ui-import-do = Take
names-ui-passphrase = Passphrase
names-ui-again = Passphrase, once more
names-ui-differ = The two are not the same. Type them again.

# The last evening
evening-ui-heading = Last evening
evening-ui-purpose = from closed shifts to paid members
evening-ui-lead = In this order. You can leave at any point, and go on later.
evening-ui-all-done = All steps are done. The last thing is the closing report.
evening-ui-read-only = Deductions and payouts are recorded on a coordinator's till. Here you can read how far it is.
evening-ui-next = next
evening-ui-left = What is left over
evening-ui-left-lead = The closing report says it too.
evening-ui-paper = Save the closing report (PDF)
evening-ui-do-shift = Count and close the shift
evening-ui-do-sync = Open Sync
evening-ui-do-payments = Compare payments
evening-ui-do-stock = Count the stock
evening-ui-to-stock = Open Stock
evening-ui-do-goods = Record what is taken home
evening-ui-do-owed = Record deductions
evening-ui-do-payouts = Pay members
evening-ui-do-settlement = Open Settlement
evening-ui-mark-packing = The packing list is printed
evening-ui-mark-slips = The slips are printed
evening-ui-mark-deductions = All deductions are made
evening-ui-unmark = Not done yet

## Program

# Catalogue
menu-goods = Goods
menu-bundles = several products at one price
menu-catalogue = products, prices, a list from a spreadsheet
menu-set-up = what the fair needs, one by one
menu-people = codes of stands, sellers and members
catalogue-heading = Catalogue
catalogue-list = Products
catalogue-find = Find
catalogue-all-categories = All categories
catalogue-shown = Show
catalogue-active = What is sold
catalogue-off-shown = What is no longer sold
catalogue-all = All
catalogue-product = Product
catalogue-name = Name
catalogue-quick = Short code
catalogue-quick-head = Code
catalogue-member = Member
catalogue-member-none = There is no member yet. Add one in Stands and people first.
catalogue-price = Price
catalogue-price-hint = Rupiah, or “ask”
catalogue-share-head = Member gets
catalogue-category = Category
catalogue-category-any = Lain-lain
catalogue-unit = Unit
catalogue-cut = Cut %
catalogue-cut-hint = Empty: the member's, or { $cut }
catalogue-sku = SKU
catalogue-barcode = Barcode
catalogue-photo = Picture
catalogue-photo-hint = JPEG, PNG or WebP; its middle is kept, as a small square
catalogue-photo-none = Take the picture away
catalogue-barcode-hint = “new”: one is made
choose-one = Choose …
catalogue-proposed = Empty: one is made
catalogue-ticked = picked
catalogue-ticked-said = { $name } is picked.
catalogue-unticked-said = { $name } is no longer picked.
catalogue-off-mark = not sold
catalogue-out-mark = sold out
catalogue-two-mark = two values
catalogue-none = What is sold at the fair is here. Fill in the first product beside this, or take your own list.
catalogue-none-yet = What is sold at the fair is here. It has not come to this till yet: sync first.
catalogue-none-found = No product fits. Change what you look for, or the category.
file-saved-as = Saved: { $file }
catalogue-many = { $count } picked:
catalogue-many-price = Change prices …
catalogue-many-category = Category …
catalogue-many-off = No longer sold
catalogue-many-on = Sell again
catalogue-many-none = Pick none
labels-file = Labels
price-list-title = Price list
labels-heading = Labels for { $count } products
labels-lead = Price, name, barcode, member's code. Print at a size of 100 %.
labels-count = Labels of each product
labels-paper = Paper
labels-paper-3x8 = A4, 3 × 8
labels-paper-4x10 = A4, 4 × 10
labels-paper-58mm = Roll of 58 mm
labels-from = Begin at label
labels-from-hint = Empty: at the first
labels-save = Save as PDF
labels-saved = { $count ->
        [one] { $count } label was saved: { $file }
       *[other] { $count } labels were saved: { $file }
    }
catalogue-many-labels = Labels …
catalogue-quick-card = Quick card
catalogue-price-list = Price list
catalogue-new = New product
catalogue-add = Add
catalogue-save = Save
catalogue-out = Sold out
catalogue-there = There again
catalogue-off-do = No longer sold
catalogue-on-do = Sell again
catalogue-two = Two tills changed this product without knowing of each other. Choose the right value.
catalogue-choose = Choose { $price }
catalogue-past = What was sold does not change with a new price.
catalogue-read-only = Only a coordinator's till can change this. Ask the coordinator.
catalogue-import = From a list …
catalogue-export = Save the list
ask-many-price = Change the prices of { $count } products
ask-many-price-lead = The new prices are rounded to hundreds. What was sold does not change.
ask-many-percent = Up or down by how many percent
ask-many-percent-hint = For instance 10, or -5 to go down
ask-many-category = Category of { $count } products
ask-many-confirm = Change
sell-sold-out = sold out

# A list is taken
import-heading = Products from your list
import-lead = Use the price list that you have already: XLSX, ODS or CSV. Or last year's fair: its backup, its shared file, or the folder of its data, with pictures and bundles, and without its sales. Nothing is taken before you have looked at it.
import-columns-known = What is known by its heading, in any order: Name, Price, Member, Unit, Category, Short code, SKU, Barcode, Cut. Name and Price must be there.
import-from-fair = The catalogue of { $name }, { $days }
import-template = Save an example of a list
import-file = File
import-file-hint = Choose a file, or type where it is, then Enter
import-look = Check the list
import-again = Check again
import-take = { $count ->
        [one] Take { $count } product
       *[other] Take { $count } products
    }
import-skip = Leave out
import-skip-row = row { $row }
import-skipped = { $count ->
        [one] { $count } row is left out.
       *[other] { $count } rows are left out.
    }
import-unskip = Read all rows again
import-unread = Columns that are not read: { $columns }.
import-rows-alike = Rows { $from } to { $to } ({ $count } rows)
import-mend-first = { $count ->
        [one] Mend { $count } row first
       *[other] Mend { $count } rows first
    }
import-file-missing = Choose the file first, or type where it is.
path-list = Choose a file …
set-up-money-begins = not looked at yet: cut { $cut } · discounts borne by { $by } · cash in steps of { $step }
import-sheet = Sheet
import-member = Member for rows without one
import-member-none = Nobody
import-add-members = Add members who are not there yet, by the codes in the list
import-wrong-heading = Rows that need a look
import-wrong-more = and { $count } more
import-row-number = Row { $row }
import-columns-heading = Columns: change what is wrong
import-column-none = not read
import-list = Rows of the list
import-row-head = Row
import-outcome = Becomes
import-outcome-new = new
import-outcome-changed = changed
import-outcome-same = the same
import-outcome-wrong = needs a look

# Stands and people
people-heading = Stands and people
people-lead = Codes alone, no names: the ledger tells nobody who a member is. An empty code is made for you.
people-stands = Stands
people-stands-lead = Each stand has a short code, such as 07.
people-stands-code = Code of the stand
people-stands-name = Name of the stand, if it has one
people-stands-add = Add stand
people-sellers = Sellers
people-sellers-lead = Who sells, such as R1.
people-sellers-code = Seller's code
people-sellers-add = Add seller
people-members = Members
people-members-lead = Who makes the goods. The cooperative's cut is { $cut }, unless you say otherwise.
people-members-code = Member's code
people-members-cut = The cooperative's cut %
people-members-cut-hint = Empty: as the fair's
people-members-add = Add member
people-tills = tills { $tills }
people-cut = { $cut } %
people-products = { $count ->
        [one] { $count } product
       *[other] { $count } products
    }
people-off = no longer chosen
people-change = Change
people-turn-off = No longer offer
people-turn-on = Offer again
people-off-said = { $code } can no longer be chosen. What was recorded does not change.
people-on-said = { $code } can be chosen again.
people-changed-said = { $code } was changed.
people-stand-added = Stand { $code } was added.
people-stand-heading = Stand { $code }
people-member-heading = Member { $code }
people-member-lead = What was sold keeps the cut of that time.
people-done = Done
people-none = None yet.

# Set-up of a fair
set-up-heading = Setting up the fair
set-up-lead = In any order; you can leave and go on later.
set-up-all-done = All is ready. This page stays in the menu.
set-up-changes = Everything can be changed later. What was sold does not change.
set-up-kept = Saved. What was sold does not change.
set-up-menu = Menu
set-up-sell = Sell
set-up-spare = only needed with another laptop
set-up-state-done = done
set-up-state-open = open
set-up-state-spare = can be left out
set-up-fair = Organisation and days
set-up-money = Money
set-up-stands = Stands
set-up-sellers = Sellers
set-up-members = Members
set-up-products = Products
set-up-recovery = Recovery key
set-up-place = Shared file
set-up-tills = Other tills
set-up-sale = First sale
set-up-do-fair = Fill in the organisation
set-up-do-money = Fill in the money
set-up-do-stands = Fill in the stands
set-up-do-sellers = Fill in the sellers
set-up-do-members = Fill in the members
set-up-do-products = Fill in the products
set-up-do-recovery = Write the key down
set-up-do-place = Make a shared file
set-up-do-tills = Admit the other tills
set-up-do-sale = Open a shift and sell
print = Print
sales-code = QR code
paid-print = Print receipt
settle-print = Print all slips
labels-print = Print on the receipt printer
sales-print-printer = A receipt that was printed here before is printed again as a copy.
strip-printer = Printer: { $count }
strip-printer-means = papers wait
printer-heading = Printer
printer-purpose = The receipt printer, a test page, and papers that wait
printer-lead = There is no printer yet. Receipts can still be saved as PDF or scanned by the buyer.
printer-queue-heading = Waiting to be printed
printer-which = Printer
printer-elsewhere = Another address
printer-not-there = not there now
printer-none-found = No printer was found. Switch it on and connect it, then look again, or type its address.
printer-look = Look again
printer-found = { $count } printers were found.
printer-address = Address of the printer
printer-address-hint = Such as 192.168.1.50, or /dev/rfcomm0 for Bluetooth
printer-receipts = Receipts
printer-receipts-asked = When asked for
printer-receipts-always = After every sale
printer-copies = Papers of a receipt
printer-cuts = The printer cuts the paper
printer-drawer = A cash drawer hangs on the printer, and opens when cash is taken
printer-letters = Letters that the printer has
printer-letters-ascii = Plain Latin letters only
printer-letters-hint = Lines with other letters are sent as a picture, so they are always right. The test page shows them.
printer-logo = Logo above receipts
printer-logo-hint = A black and white picture is clearest. Empty: no logo
printer-keep = Save
printer-kept = Saved. Print a test page to see whether it is right.
printer-test = Print a test page
printer-none = No printer
printer-none-said = There is no printer any more.
printer-now = Try now
printer-row-waiting = waits
printer-row-sending = being printed
printer-row-failed = not printed yet
printer-row-copy = Copy
printer-discard = Throw away
printer-discard-all = Throw all away
printer-discard-all-words = { $count } papers will not be printed. Their sales stay recorded.
printer-discarded = Thrown away.
pay-above = More than one QRIS payment carries
pay-above-yes = Record as one
pay-claim = Paid
pay-arrived = It has arrived
pay-code-has = The amount of { $amount } is in the code already. The buyer only scans.
pay-code-types = The buyer scans, then types the amount.
pay-code-plain = Code without amount
pay-code-plain-said = Code without an amount. The buyer types it.
pay-code-amount-said = Code with the amount.
pay-code-split = Pay { $limit } first
paid-phone = Receipt on phone
scan-refused-turned = The screen faces the buyer. Press F8 first, then scan.
buyer-heading = Buyer's view
buyer-purpose = The buyer sees goods, total, QRIS code and change
buyer-lead = The buyer sees what is rung up, the total, the QRIS code, the change, and the receipt as a code. Nothing can be pressed there, and no member's name and no other sale is shown.
buyer-own-window = A window for the buyer
buyer-this-window = This screen
buyer-this-window-lead = Only one screen? Press F8 anywhere: this screen turns to the buyer. F8 or Esc: back.
buyer-is-there = Open on the other screen.
buyer-drag = Open. Drag its window to the buyer's screen, then enlarge it.
buyer-drag-ahead = There is a second screen. This computer cannot place the window itself: open it, then drag it over.
buyer-second-screen = There is a second screen; the window will open there.
buyer-one-screen = There is no second screen. The window will open beside this one.
buyer-open = Open on second screen
buyer-open-beside = Open buyer's window
buyer-close = Close buyer's window
buyer-closed = The buyer's window is closed.
buyer-with-till = Open it with the till, where there is a second screen
buyer-both = Both languages side by side for the buyer
buyer-turn = Turn to the buyer
buyer-back = Back to the till
buyer-turned = The screen faces the buyer. F8 or Esc to go back.
buyer-turned-back = Back at the till.
buyer-sample = SAMPLE – NO PROOF OF PAYMENT
buyer-practice = PRACTICE – NO PROOF OF PAYMENT
buyer-stand = Stand { $stand }
buyer-before = { $count } earlier items
buyer-discount = Discount
buyer-total = Total
buyer-pay = Pay
buyer-change = Change
buyer-thanks = Thank you
buyer-code = QRIS code
buyer-code-of = QRIS code for { $amount }
buyer-scan = Scan with a payment app. The amount is in the code.
buyer-scan-type = Scan with a payment app, then type the amount.
buyer-receipt = Scan to keep the receipt on your phone
buyer-receipt-short = Scan to keep a summary of the receipt on your phone
qris-heading = QRIS
qris-purpose = The code that buyers pay to, and trying it
qris-name = Name
qris-city = City
qris-own = Code for stand { $stand }
qris-none-lead = There is no code yet. Choose a picture of your provider's fixed code, or paste it with Ctrl+V. QRIS can be recorded without a code on the screen.
qris-none-wait = There is no code yet. The coordinator sets it. QRIS can be recorded without a code on the screen.
qris-of-stands = Stands with a code of their own
qris-limit-said = { $limit } a payment at most; more is split.
qris-set = Set the code
qris-set-other = Set another code
qris-set-stand = Code of stand { $stand } alone
qris-limit = Change the limit
qris-limit-field = At most for one payment
qris-limit-hint = Set by the central bank: Rp10.000.000 since March 2022
qris-off = Take the code off
qris-off-words = No till shows buyers a code any more. QRIS can still be recorded.
qris-off-said = The code was taken off.
qris-file = A picture of the code
qris-file-hint = A photo or your provider's file: PNG, JPEG, WebP
qris-text = Or what the code says
qris-text-hint = A long text that begins with 000201
qris-read = Read
qris-is-you = Is this you?
qris-is-you-hint = The buyers' money goes to this name. Compare it with your provider's sticker.
qris-yes = Yes, this is us
qris-no = No
qris-kept = The code of { $name } is set.
qris-confirmed = The code of { $name } is confirmed at this till.
qris-state-ready = Confirmed at this till
qris-state-confirm = Not confirmed at this till. No buyer sees it yet.
qris-changed-heading = The QRIS code has changed
qris-changed = The QRIS code has CHANGED: it was { $before }, it is now { $now }. Ask the coordinator before you show it.
qris-look = Look at the code
qris-try = Try it with a phone
qris-try-scan = Scan this code with a payment app on your phone.
qris-try-see = The app must show { $name } and { $amount }.
qris-try-cancel = Cancel on the phone. Do not pay.
qris-try-else = The app refuses? On Pay, F9 shows the code without an amount.
qris-refund-hint = What was paid by QRIS goes back through your provider's app, in cash, or by transfer.
set-up-qris = QRIS
set-up-do-qris = Look at the QRIS code
set-up-cut = The cooperative's cut %
set-up-cut-hint = For instance 20: of Rp10.000 the member receives Rp8.000

# A barcode scanner
menu-scanner = test codes that show how a barcode scanner is set
scanner-heading = Scanner test
scanner-lead = Scan each code once. This screen says what is wrong with the scanner, and how to mend it. Nothing is sold here.
scanner-codes = Test codes
scanner-screen = A laser scanner cannot read from a screen. Save as PDF, print, and scan from paper.
scanner-paper = Print at a size of 100 %. Open “Scanner test” in Lapak, then scan each code from this paper.
scanner-save = Save as PDF
scanner-saved = The page of test codes is saved as a PDF.
scanner-code-waits = not scanned yet
scanner-code-right = ✓ right
scanner-found = What the scanner typed
scanner-none = Nothing was scanned yet.
scanner-typed = Typed:
scanner-nothing = nothing
scanner-end =
    { $end ->
        [tab] Ended by Tab.
       *[enter] Ended by Enter.
    }
scanner-speed = { $ms } ms per character; at most { $most } ms.
scanner-right = Everything is right.
scanner-all-right = Everything is right, with all three codes. The scanner is ready to sell.
scanner-zero-left-out = The scanner leaves out the zero in front. That is fine: to the till it is the same code.
scanner-zero-added = The scanner adds a zero in front. That is fine: to the till it is the same code.
scanner-no-end = No Enter or Tab came behind the code. With the scanner's manual, set the suffix Enter (there: suffix CR).
scanner-prefix = In front of the code stands { $characters }. Take that away (there: prefix, or AIM ID) with the scanner's manual.
scanner-suffix = Behind the code stands { $characters }. Take that away (there: suffix) with the scanner's manual; Enter is enough.
scanner-caps = Capital and small letters are exchanged. Switch Caps Lock off on the keyboard, then scan again.
scanner-upper = All letters became capitals. Set the scanner so that it changes no letters (there: case conversion off).
scanner-lower = All letters became small. Set the scanner so that it changes no letters (there: case conversion off).
scanner-layout = Letters, digits or signs are exchanged: the scanner seems to be set for a keyboard { $scanner }, and this computer has { $computer }. Set the scanner's keyboard (there: keyboard layout) to { $computer }.
scanner-keys-us = American (US, QWERTY)
scanner-keys-fr = French (AZERTY)
scanner-keys-de = German (QWERTZ)
scanner-check-digit = The last digit of the code is not sent. Set the scanner so that it sends the check digit (there: transmit check digit).
scanner-missing =
    { $count ->
        [one] One character is missing.
       *[other] { $count } characters are missing.
    } Scan again; if it stays so, give the scanner a longer pause between characters (there: inter-character delay), or use a cable.
scanner-repeat = Some characters came again and again, as from a key that is held. Give the scanner a longer pause between characters (there: inter-character delay).
scanner-slow = The scanner types too slowly: { $ms } ms per character, { $most } ms at most. Shorten its pause between characters (there: inter-character delay), so that the till does not take it for a hand.
scanner-pause = There was a pause of { $ms } ms within the scan, so the till does not know the code. Scan again; if it comes often, use a cable or bring the scanner nearer to the computer.
scanner-strange = The scanner pressed other keys, too: { $names }. Set it back as it came from the factory, then set the suffix Enter.
scanner-unknown = This is none of the test codes. Scan those on this screen or on its paper, one by one.

# Quick card
card-title = Quick card
card-begin = Begin
card-begin-code = Type your code, such as R1, then Enter.
card-begin-float = Type the cash in the drawer, then Enter. An empty drawer: 0.
card-sell = Sell
card-sell-tile = Press its picture, type its name, or scan it.
card-sell-code = Type { $code }, then Enter: { $name }. Or press its picture, type its name, or scan it.
card-sell-many = One more of the last: press +. One less: press -.
card-sell-weighed = By weight: { $code }, Enter, then how much: 0.350 for 350 g of { $name }.
card-sell-pay = All there? Enter in the empty field. Type the cash you get, then Enter.
card-sell-qris = Paid by QRIS: on the Pay screen choose { $qris }, then Enter once the buyer has paid.
card-sell-next = Give the change, then Enter: the next buyer.
card-undo-help = Forgotten how? Press F1, or { $help } at the top.
card-undo = A slip?
card-undo-before = Before it is paid: Delete takes the last line away, and the red button in the cart brings it back.
card-undo-after = After it is paid: write the receipt's number down, and call the coordinator.
card-offline = No network?
card-offline-sell = That is normal. Go on selling: nothing is lost.
card-close = The end of the day
card-close-count = Choose { $shift }, count each kind of note, press { $compare }.
card-close-close = Press { $close }. A difference is written down as it is.
card-call = Trouble? Call:

# Set-up
set-up-money-said = cut { $cut } · discounts borne by { $by } · cash in steps of { $step }
set-up-discount-both = both
set-up-discount-cooperative = the cooperative
set-up-discount-member = the member
set-up-sellers-said = { $count ->
        [one] { $count } seller
       *[other] { $count } sellers
    }
set-up-members-said = { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
set-up-products-said = { $count ->
        [one] { $count } product
       *[other] { $count } products
    }
set-up-qris-none = no code on the screen yet
set-up-qris-ready = { $name }
set-up-qris-open = { $name } is not confirmed at this till
set-up-recovery-done = is on paper
set-up-recovery-open = is not on paper yet
set-up-place-none = none yet
set-up-tills-said = { $admitted } admitted, { $asking } waiting
set-up-sale-done = made
set-up-sale-open = not made yet

# Catalogue: lists
import-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
import-plan = { $new } new, { $changed } changed, { $same } the same.
import-wrong = { $wrong ->
        [one] { $wrong } row needs a look. Nothing was taken yet.
       *[other] { $wrong } rows need a look. Nothing was taken yet.
    }
import-columns = Choose which columns are the product's name and its price.
import-done = Taken: { $new } new, { $changed } changed, { $same } the same. It can be taken back in one step.
import-was = { $label } was { $was }
import-row = Row { $row }, { $column }: “{ $value }”. { $message }
import-nothing = This list says what the catalogue says; nothing changed.
names-aside = The names book is kept as { $file }. A new one can be begun now.
names-imported = The names book has { $count ->
    [one] { $count } name
   *[other] { $count } names
}: { $new } new, { $changed } changed.
names-in-product = Look at the name: it says who { $members } is, and everybody who comes to the stand reads it. Rather write what it is.
names-in-list = { $count ->
        [one] The name of the product in row { $rows } says who a member is, and everybody who comes to the stand reads it.
       *[other] The names of the products in rows { $rows } say who a member is, and everybody who comes to the stand reads them.
    }
catalogue-added = { $name } was added, code { $sku }.
catalogue-changed = { $name } was changed. What was sold does not change.
catalogue-off = { $name } is no longer sold. What was sold does not change.
catalogue-chosen = { $name }: { $price } was chosen.
catalogue-sold-out = { $name } is sold out. On Sell its tile stands at the end.
catalogue-there-again = { $name } is there again.
catalogue-changed-many = { $count ->
        [one] { $count } product was changed. It can be taken back in one step.
       *[other] { $count } products were changed. It can be taken back in one step.
    }
catalogue-share = Of { $price }, { $member } receives { $share }, the cooperative { $rest }.
product-past-added = added
member-added = Member { $code } was added.
member-changed = Member { $code } was changed. What was sold does not change.
member-off = Member { $code } can no longer be chosen.
seller-added = Seller { $code } was added.
seller-on = Seller { $code } can be chosen again.
seller-off = Seller { $code } can no longer be chosen.
catalogue-undo = Take { $count } changes back …
ask-undo = Take { $count } changes back at once?
ask-undo-lead = The last step that changed many products at once, such as a list that was taken, goes back to what was before. What you changed one by one since then stays.
ask-undo-stay = Leave it
ask-undo-confirm = Take { $count } back
set-up-recovery-said = The recovery key is on paper, and is not shown again.
catalogue-undone = { $undone } as before. { $kept ->
        [0] {""}
       *[other] { $kept } left as they are, since they were changed again later.
    }
bundle-category = Paket
bundle-share = { $member } receives { $share } of { $price }
bundle-lacks = One of its products is no longer sold, or has no price: it is not offered. Change what is in it, or end it.
bundles-heading = Bundles
bundles-lead = Several products under one name and price: “3 for 10,000”, a gift pack. Each member gets their part.
bundles-none = No bundle yet. Fill in the first one here: its name, its price, and what is in it.
bundles-none-yet = Several products under one name and price are here. None has come to this till yet: sync first.
bundles-list = Bundles
bundles-new = New bundle
bundles-part = Product { $number }
bundles-quantity = How much
bundles-part-add = One more product
bundles-part-remove = Take { $name } out
bundles-no-products = A bundle is made of products. Add them in the catalogue first.
bundles-category-hint = Empty: Paket

catalogue-file = Catalogue
catalogue-template-file = Example of a product list
list-sku = SKU
list-quick = Short code
list-name = Name
list-category = Category
list-price = Price
list-unit = Unit
list-member = Member
list-cut = Cut
list-barcode = Barcode
list-picture = Picture
list-active = Active
list-asked = ask
list-yes = yes
list-no = no
list-sku-example = TEA-01
list-quick-example = 12
list-name-example = Example tea 100 g
list-category-example = Drinks
list-price-example = 17500
list-unit-example = pcs
list-member-example = X4RT
list-cut-example = {""}
list-barcode-example = {""}
list-picture-example = {""}
list-active-example = yes

# Refusals: what is wrong, and what to do
refusal-amount_not_a_number = "{ $typed }" is no amount. Type whole rupiah, such as 12500, 12.500 or 12,5rb.
    .plain = The amount is missing. Type whole rupiah, such as 12500 or 12.500.
refusal-amount_like_weight = "{ $typed }" is written as a weight is. An amount never begins with 0. or 0,: type 350, for example. A weight stands behind *, such as 33*0,350.
refusal-amount_ambiguous = "{ $typed }" can be read in two ways. Type the figures alone, such as 12500, or a point between groups of three: 12.500.
refusal-amount_has_cents = "{ $typed }" has a part of a rupiah. Type whole rupiah, such as 12.500.
refusal-amount_out_of_range = The amount is outside the limits: none is below zero or above Rp1.000.000.000.000.
refusal-price_below_zero = A price cannot be below zero. Type a price of 0 or more.
price-asked = price asked at the till
refusal-price_asked = This product has no fixed price. Type the price and * in front of it, or choose Edit and fill in the price.
refusal-refund_above_sold = Of line { $line } no more is left to take back than was sold and has not come back yet; pieces are whole. Take back less of it.
refusal-nothing_left = Everything on receipt { $receipt } has come back already.
refusal-pin_invalid = A PIN has four to eight digits.
refusal-pin_needed = { $whose ->
    [coordinator] This asks for the PIN of the coordinator of the stand.
   *[other] This asks for the PIN of { $whose }.
  }
refusal-pin_wrong = The PIN is another one. Try again; after a few wrong ones each try has to wait.
refusal-pin_waits = Wrong PINs were typed. Try again in { $seconds } seconds.
refusal-names_passphrase_wrong = The passphrase is another one. Type it again, capitals and spaces as they were; the names book was not changed.
refusal-names_passphrase_short = Too short for a new passphrase. Choose one of at least { $min } characters, such as four words, and write it down: nobody can bring it back.
    .plain = Too short for a new passphrase. Choose a longer one.
refusal-names_damaged = The names book { $file } is damaged or no names book. Put a copy of it in its place, or move it away and take the list of names in again; nothing was changed.
    .plain = The names book is damaged. Put a copy of it in its place, or take the list of names in again.
refusal-names_newer = The names book was made by a newer Lapak. Install the newest version; nothing was changed.
refusal-names_code_missing = The member's code is missing. Fill it in in the list.
refusal-names_code_twice = Member { $code } stands in row { $row } already. Keep one of the two rows.
    .plain = This member stands in another row already. Keep one of the two rows.
refusal-names_none = There is no names book on this computer yet. Take in a list with the members' codes and names first.
refusal-account_unknown = “{ $typed }” is no account with its number. Write for example cash=1110; the accounts are: { $known }.
    .plain = That is no account with its number. Write for example cash=1110.
refusal-discount_needs_reason = More than { $limit } off asks for a reason.
refusal-receipt_here = Receipt { $receipt } is here: give money back for that receipt itself, not from paper.
refusal-receipt_not_whole = “{ $typed }” is no whole receipt number. Type it as it stands on the buyer's paper, such as 07-K3QX-0042.
refusal-goods_list_wrong = Row { $row }, { $value }: { $why } Nothing was written down.
    .plain = A row of the list cannot be read. Nothing was written down.
refusal-goods_missing = No goods are named. Type a code for each, such as 41*2.
refusal-goods_unknown = There is no slip of goods { $typed } here.
    .plain = There is no such slip of goods here.
refusal-goods_settled = That slip of goods was taken back, has arrived elsewhere, or was booked already. Nothing is recorded.
refusal-goods_ambiguous = Several sendings are on their way to stand { $stand }. Say which arrives.
    .plain = Several sendings are on their way. Say which arrives.
refusal-goods_stand = Goods go to another stand, not to { $stand } itself. Name the other stand.
    .plain = Name the other stand.
refusal-bearer_missing = Who bears what is given away: the member or the cooperative?
refusal-count_twice = { $typed } stands in this count already. Add both up and write it once.
    .plain = One product stands twice in this count.
refusal-back_above = At most { $due_money } can be given back of { $member }: no more was ever taken off or paid out.
    .plain = No more can be given back than was ever taken off or paid out.
refusal-nothing_owed = Nothing is owed to { $member }.
    .plain = Nothing is owed.
refusal-payout_above_owed = { $due_money } is owed to { $member }, not { $typed_money }. Record an advance, or go on if it is meant.
    .plain = That is more than is owed.
refusal-paper_twice = Number { $number } of that day was entered before, as receipt { $receipt }, with other content.
refusal-paper_differs = The goods come to { $due_money }, the paper says { $typed_money }.
refusal-paper_later = { $when } is still to come. A sale on paper was made before now.
refusal-time_invalid = “{ $typed }” is no time. Type it as 14.30.
refusal-refund_of_refund = { $receipt } is a refund, not a sale. Choose the receipt of its sale.
refusal-not_voidable = Receipt { $receipt } cannot be voided: it is not of this shift, or some of it came back. Refund it.
refusal-payment_waits = A payment of { $due_money } awaits confirmation. Say first whether the money has arrived.
refusal-payment_not_yours = How this receipt was paid can be changed by its own till or by a coordinator only.
refusal-payment_unknown = Receipt { $receipt } has no such payment, or several. Name which.
refusal-receipt_ambiguous = Two receipts have the number { $receipt }. Call the coordinator.
refusal-price_needs_reason = A price of 0 needs a reason, such as a gift or a sample. Choose it under Edit, below the price.
refusal-quantity_invalid = A quantity is above zero with at most three decimals, such as 2 or 0,350.
refusal-weight_ambiguous = Is { $typed } meant in grams or in kilograms? Type { $typed } g or { $typed } kg.
refusal-quantity_not_whole = { $meant ->
    [pieces] "{ $typed }": pieces are written without points and commas. Do you mean { $pieces } pieces? Type { $pieces }. Do you mean kg? This is sold by the piece.
    [either] "{ $typed }" may mean { $pieces } pieces, or kilograms. Type { $pieces } for pieces, or the weight with kg behind it, such as 1,5 kg.
   *[part] This is sold by the piece. Type a whole number, without points and commas.
}
refusal-weight_missing = { $product } is sold by weight: type how much as well, such as { $code }*0,350.
refusal-label_unfit = This scale's label does not fit { $product }: it has a weight for what is sold by the piece, or a price for what costs nothing. Search for the product and type how much.
refusal-label_says_quantity = The scale's label of { $product } says how much already. Type it without * and the figure behind it.
refusal-scale_pattern_invalid = "{ $typed }" is no pattern of a scale's labels. Type 8 to 14 signs that begin with 2, such as 2CCCCCWWWWWK for a weight or 2CCCCCPPPPPK for a price, or off.
refusal-discount_invalid = { $meant ->
    [percent] { $typed } per cent or { $typed } rupiah? Type { $typed }% for a percentage, Rp{ $typed } for rupiah.
   *[any] A discount is a percentage (5%) or an amount in rupiah, and no more than what it is taken off.
}
refusal-text_invalid = { $label } cannot be used: { $problem }.
refusal-not_printable = { $label } has characters that cannot be printed: { $characters }. Write it another way, such as with Latin letters.
refusal-code_invalid = { $label } cannot be used: { $problem }.
refusal-code_is_name = { $code } may be somebody's name, and no name belongs in the books. Use a code with a digit, such as { $proposal }.
refusal-day_invalid = "{ $typed }" is in no calendar. Check day, month and year: 2024-05-10 is 10 May 2024.
    .plain = The date is missing. Fill in year, month and day, as in 2024-05-10.
refusal-reason_missing = Choose the reason first.
refusal-reason_unknown = { $typed } is not in the list of reasons. There are: { $known }.
refusal-refunded_before = { $before }. Money went back for that receipt already. Go on only if these are other goods.
    .plain = Money went back for that receipt already. Go on only if these are other goods.
refusal-drawer_short = As far as is recorded, the drawer holds less than { $typed_money }. Count the cash first; go on if it is there.
    .plain = As far as is recorded this drawer does not hold so much. Count the cash first.
refusal-cash_unknown = There is no cash or receipt { $typed } that could be recorded here. Choose from the list.
    .plain = There is no such cash or receipt that could be recorded here. Choose from the list.
refusal-cash_settled = Another drawer has taken that cash in already, or it was taken back. Nothing is recorded.
refusal-cash_of_missing = For which receipt? Choose the one whose payment never came.
refusal-shift_unknown = There is no shift { $typed } here.
    .plain = There is no such shift here.
refusal-shared_counted = A drawer that is shared takes no sum. Leave the sum empty, or say that the cash is counted.
refusal-slip_unknown = There is no shift and no cash in or out { $typed } here.
    .plain = There is no such shift and no such cash in or out here.
refusal-clock_wrong = This computer's clock says { $clock }, so nothing is recorded. Set the date and time of the computer, then try again.
refusal-percent_invalid = "{ $typed }" is no percentage. Type a number from 0 to 100.
    .plain = The percentage is missing. Type a number from 0 to 100.
refusal-draft_invalid = A draft is 32 hexadecimal digits. Check what follows --draft.
refusal-line_invalid = The line "{ $typed }" cannot be read. Write it as KRP-01*2 or M7QD@12000.
    .plain = This line cannot be read. Write it as KRP-01*2 or M7QD@12000.
refusal-batch_incomplete = { $recorded ->
    [one] One sale was recorded
   *[other] { $recorded } sales were recorded
}, { $refused ->
    [one] one line was refused: { $lines }. Correct it and sell it alone
   *[other] { $refused } lines were refused: { $lines }. Correct them and sell them alone
}; do not repeat the whole file.
refusal-line_not_utf8 = This line is not UTF-8: byte { $byte } at character { $column }, perhaps Windows-1252. Save the file as UTF-8, then sell this line again.
refusal-product_unknown = No product has the code { $code }. Check the code, or search by name.
refusal-product_ambiguous = More than one product has the code { $code }. Type which one is meant: { $products }.
refusal-scan_unknown = The code { $code } is not known. Search for the product by name.
    .plain = That code is not known. Search for the product by name.
refusal-scan_misread = The code { $code } was not read correctly: its digits do not fit each other. Scan again, or search for the product by name.
refusal-barcode_check_digit = The last digit of the barcode { $code } does not fit the others. Check it; it was kept as it was typed.
refusal-member_unknown = No member has the code { $code }. Check the code.
    .plain = The member's code is missing.
refusal-seller_unknown = There is no seller with the code { $code }. Check the code.
    .plain = The seller's code is not filled in.
refusal-stand_unknown = There is no stand with the code { $code }. Check the code.
    .plain = The stand's code is not filled in.
refusal-code_taken = { $of ->
    [member] There is a member with the code { $code } already. Choose another code.
    [seller] There is a seller with the code { $code } already. Choose another code.
    [stand] There is a stand with the code { $code } already. Choose another code.
   *[product] The code { $code } for { $product } is that of { $other }. Choose another code for one of them.
}
refusal-cart_line_unknown = That line is no longer in the cart.
refusal-cart_empty = The cart is still empty. Add something first.
refusal-cart_full = A receipt holds at most { $max } lines. Pay first, then go on with a new receipt.
refusal-cart_unknown = That cart is no longer there.
refusal-nothing_to_undo = There is nothing to undo.
refusal-payment_short = The payment is short. { $due_money } is due.
refusal-payment_above_due = More than is due. Without cash, pay at most { $due_money }.
refusal-payment_invalid = Nothing is left to pay that way. Remove the payment, or type an amount above zero.
refusal-draft_changed = This sale was already recorded with other content. Start a new cart.
refusal-no_fair = There is no fair here yet. Start a fair, or try the sample fair.
refusal-fair_exists = There is a fair here already, and nothing is overwritten. Use another folder for another fair.
refusal-days_swapped = The last day is before the first. Check both dates.
refusal-cash_step_invalid = Cash is rounded down to a step from Rp1 to Rp100.000: 1 rounds nothing, 100 and 500 are usual.
refusal-zone_unknown = The time zone { $zone } is not known. Use for instance Asia/Jakarta.
    .plain = The time zone is missing. Use for instance Asia/Jakarta.
refusal-no_shift = No shift is open. Open one first.
refusal-shift_open = The shift of { $day } is still open. Close it first, then open another.
refusal-count_differs = The denominations come to { $counted_money }, not { $typed_money }. Count again, or leave one of the two empty.
refusal-day_outside_fair = { $day } lies outside the days of the fair. Check the date, then go on if it is right.
refusal-day_before_last = { $day } is before the last day on record. Check the date, then go on if it is right.
refusal-not_coordinator = Only a coordinator's till may change this.
refusal-till_unknown = No till here is called "{ $typed }". Use its four letters or the beginning of its key, as the list of tills shows them.
    .plain = The till is not named. Use its four letters or the beginning of its key, as the list of tills shows them.
refusal-till_ambiguous = More than one till here begins with "{ $typed }". Type more of its key.
refusal-till_not_admitted = The till "{ $typed }" is not admitted yet. Admit it first, with its stand.
refusal-stand_changed = A coordinator has moved this till to stand { $stand } (it was { $before }). The next receipts are those of stand { $stand }.
refusal-till_closed = The till { $till } is closed and is never admitted again. Let it start as a new till, then admit that one.
refusal-till_entry_unknown = The till has no entry { $seq } here. Its last one is { $last }; choose a number up to that, or 0.
refusal-recovery_key_wrong = That is not the recovery key of this fair. Compare every group with the paper and type it again.
refusal-recovery_key_forgotten = The recovery key was written down and is kept here no longer. Fetch the paper.
refusal-receipt_unknown = There is no receipt { $receipt }. Check the number.
    .plain = There is no receipt of that number. Check the number.
refusal-kuitansi_of_refund = { $receipt } is a receipt for money back. Make the official receipt of its sale.
refusal-file_exists = The file { $file } is there already and is not overwritten. Choose another name.
    .plain = That file is there already and is not overwritten. Choose another name.
refusal-file_unreadable = The file { $file } cannot be read. Check its name and its permissions.
    .plain = The file cannot be read. Check its name and its permissions.
refusal-labels_invalid = “{ $typed }” cannot be used for labels. Write for instance KRP-01*12, the paper 3x8, 4x10, 58mm or 2x7/5/10, and the number of the first label from 1. 5,000 labels at most.
    .plain = That cannot be used for labels. Write for instance KRP-01*12, and the paper 3x8, 4x10 or 58mm.
refusal-list_too_long = The file { $file } is too large for a list of products: { $what ->
        [mib] { $mib } MiB at most.
        [columns] { $columns } columns at most.
       *[rows] { $rows } rows at most.
    } Delete what is not needed, or split it into several files. Nothing was changed.
    .plain = That file is too large for a list of products. Delete what is not needed, or split it into several files. Nothing was changed.
refusal-list_unreadable =
    The file { $file } { $why ->
        [old] was written by an old program, or is under a password. Open it in a spreadsheet program, and save it as XLSX without a password.
        [password] is under a password. Open it in a spreadsheet program, and save it without one.
        [changed] is being written by another program. Wait until it is saved, then try again.
        [damaged] is not whole. Open it in a spreadsheet program, and save it again.
       *[kind] is no list that can be read. Save it as XLSX, ODS or CSV.
    } Nothing was changed.
    .plain = That file is no list that can be read. Save it as XLSX, ODS or CSV. Nothing was changed.
refusal-bundle_part_invalid = { $why ->
        [off] { $product } is no longer sold, so it cannot be in a bundle. Sell it again, or take it out.
        [asked] The price of { $product } is asked for at each sale, so it cannot be in a bundle. Give it a price, or take it out.
        [twice] { $product } is in the bundle twice. Write how much of it in one line.
        [weight] Write how much of { $product } is in the bundle, for instance 0.5.
        [many] A bundle has at most { $max } products.
        [price] A bundle has a price above 0. To give one away, take the discount at the sale.
       *[none] A bundle is made of at least one product. Choose what is in it.
    }
    .plain = The bundle cannot be made of that. Check what is in it, and its price.
refusal-picture_too_large = The picture { $file } is too large: { $what ->
        [mib] at most { $mib } MiB.
       *[points] at most { $millions } million points.
    } Make it smaller on the phone or in a drawing program, then try again.
    .plain = That picture is too large. Make it smaller on the phone or in a drawing program, then try again.
refusal-picture_unreadable = { $why ->
        [changed] The file { $file } is being written by another program. Wait until it is saved, then try again.
        [damaged] The picture { $file } is not whole. Take or save it again.
       *[kind] The file { $file } is no picture that can be read. Save it as JPEG, PNG or WebP.
    }
    .plain = That file is no picture that can be read. Save it as JPEG, PNG or WebP.
refusal-pictures_full = The fair's pictures take up { $mib } MiB, and more would make each sync slow. Sell this product without one.
    .plain = The fair's pictures take up all the room that they may. Sell this product without one.
refusal-list_quote_open = In { $file } a quotation mark in row { $row } is never closed. Close or delete it, then try again.
    .plain = A quotation mark is never closed. Close or delete it, then try again.
refusal-list_empty = There is nothing in { $file }. Choose another file, or show the sheet that is hidden.
    .plain = There is nothing in that file. Choose another file, or show the sheet that is hidden.
refusal-sheet_unknown = There is no sheet “{ $sheet }”. There are: { $sheets }.
    .plain = There is no sheet of that name. Check its name in the file.
refusal-list_columns_missing = It is not clear which columns of { $file } are the product's name and its price. Write headings above them, such as Name and Price, or choose the columns.
    .plain = It is not clear which columns are the product's name and its price. Write headings above them, such as Name and Price, or choose the columns.
refusal-list_column_unknown = “{ $typed }” is no column of this list. Write for instance price=C or name="Full name"; what can be said: sku, quick, name, category, price, unit, member, cut, barcode, picture, active.
    .plain = That is no column of this list. Write for instance price=C.
refusal-list_changed = { $file } has changed since you looked at it. Look again, then take it. Nothing was changed.
    .plain = That file has changed since you looked at it. Look again, then take it. Nothing was changed.
refusal-list_rows_wrong = { $rows ->
        [one] { $rows } row needs a look. Nothing was taken yet.
       *[other] { $rows } rows need a look. Nothing was taken yet.
    }
    .plain = There are rows that need a look. Nothing was taken yet.
refusal-list_price_missing = The price is not filled in. Fill it in in the file, or write “ask” there where it is asked for at each sale.
refusal-list_price_zero = A price of 0 cannot be in a list. Type the price, or write “ask” where it is asked for at each sale.
refusal-list_date = This is a date. Type what is meant into the file as a number or as plain text.
refusal-list_separators_mixed = In this column thousands are written with { $others ->
        [commas] commas, and { $typed } is not. Write it as 12,500.
       *[points] points, and { $typed } is not. Write it as 12.500.
    }
    .plain = In this column thousands are written in two ways. Write all of them in one.
refusal-list_member_missing = The member is not filled in. Fill the code in in the file, choose the column that has it, or choose one member for all rows without one.
refusal-list_formula = { $typed } is a formula without a result. Open the file in a spreadsheet program, save it, then try again; or type what is meant.
    .plain = This is a formula without a result. Open the file in a spreadsheet program, save it, then try again; or type what is meant.
refusal-list_merged = This cell is merged with others, so it is not clear for which row it is meant. Split the cells, then fill in each row.
refusal-list_number_rounded = { $typed } was rounded by a spreadsheet program. Make the column text, then type the whole barcode.
    .plain = This barcode was rounded by a spreadsheet program. Make the column text, then type all of it.
refusal-list_unit_unknown = “{ $typed }” is no unit that is known. Write pcs for pieces, bags, bottles and the like, or kg.
    .plain = The unit is not known. Write pcs for pieces, bags, bottles and the like, or kg.
refusal-list_truth_unknown = “{ $typed }”: write yes or no.
    .plain = Write yes or no.
refusal-list_product_ambiguous = More than one product may be meant: { $products }. Add a column SKU, and fill in the right one.
    .plain = More than one product may be meant. Add a column SKU, and fill in the right one.
refusal-list_product_twice = This product is in row { $row } already. Delete one of the two.
    .plain = This product is in another row already. Delete one of the two.
refusal-list_code_twice = The code { $code } is used in row { $row } already. Give another one.
    .plain = This code is used in another row already. Give another one.
refusal-file_empty = The file { $file } has no entry in it.
refusal-file_not_ledger = The file { $file } is no ledger of Lapak but something else. Choose another file.
refusal-file_damaged = The file { $file } is not whole. Damaged lines: { $damaged }; entries that do not add up: { $unsound }. Sync: every till puts back what it holds.
refusal-file_not_opened = The file { $file } is saved, but no program on this computer opens it. Open it in the file manager, or on another computer.
    .plain = The file is saved, but no program on this computer opens it.
refusal-list_total = This seems to be a row that adds the others up, and no product. Leave the row out, or delete it in the file.
refusal-file_not_written =
    The file { $file } was not saved: { $why ->
        [full] there is no room where it should go. Make room, or choose another folder.
        [rights] its folder may not be written. Choose another folder, or ask for permission.
        [folder] its folder is not there. Choose another folder.
        [name] the name does not fit there. Choose another name.
        [changed] read again, it was not what had been written. Choose another folder.
       *[other] what the folder is on refuses to keep it. Choose a folder on this computer or on another medium.
    }
    .plain = That file was not saved. Choose another folder, or make room where it should go.
refusal-not_shown = The answer could not be written to standard output. Check where that leads, then run the command again.
refusal-recorded_not_shown = Recorded, but the answer could not be shown. Do not run the command again. See it with: { $lapak } { $again }
refusal-plain = This cannot be done: { $code }. Nothing was changed.
refusal-backup_damaged = The file { $file } is no backup, or not a whole one. Use another backup; nothing was changed.
refusal-till_renewed = This laptop goes on as a new till. Ask a coordinator to admit it.
refusal-copy_foreign = { $file } holds no entry of this fair. Choose another file; nothing was changed.
refusal-entry_unreadable = Entry { $seq } of till { $letters } can no longer be read here. Sync: another till that holds it brings it back.
refusal-verify_failed = Something in the store does not agree. Back the folder up, then call the coordinator.
refusal-settings_damaged = The settings could not be read and were kept as { $file }. The defaults are in use; check them in Settings.
refusal-folder_exposed = Other accounts of this computer can read { $folder }, which holds the secret key of this till. Move the folder to a disk that is your own account's.
refusal-disk_full = The disk is full. To record anything, { $needed_mib } MiB must be free on the disk with Lapak's data. Make room, then try again. The cart is kept, and what is recorded can still be read.
refusal-not_recorded = Not recorded. The cart is kept; hand over no receipt. Check the room on the disk, then pay again.
refusal-store_busy = The store is in use by another Lapak. Close the other one, then try again.
refusal-store_newer = This store was made by a newer Lapak. Install the newest version; nothing was changed.
refusal-store_older = { $file } was made by a trial version of Lapak, which this one cannot read. Keep that folder, and start a new fair in another one; nothing was changed.
refusal-finding_unknown = That is no longer so, or not as it was. Open Attention again and look at it once more.
refusal-finding_not_acceptable = This cannot be accepted as it is; it has to be mended. What to do is written below it in Attention.
    .plain = That reason is not on the list. Choose one from it.
refusal-store_foreign = { $file } belongs to another program. Choose another folder; nothing was changed.
refusal-store_practice = { $file } holds only practice, no fair: nothing in it was real. Choose another folder or file; nothing was changed.
refusal-in_practice = This cannot be done in practice. Leave practice first; the real till is as you left it. Nothing was changed.
refusal-practice_left = Lapak was closed during practice. Practice is over and nothing of it was kept. This is the real till: what you sell now counts.
refusal-store_damaged = The store is damaged. Try again: it is then kept whole, and selling goes on as a new till.
refusal-store_set_aside = The store was damaged and is kept whole in { $folder }. { $saved } entries were saved. Selling goes on as a new till; ask the coordinator to admit it.
refusal-store_read_only = The folder { $folder } cannot be written. Give write permission, or choose another folder.
    .plain = The folder of Lapak's data cannot be written. Give write permission, or choose another folder.
refusal-store_unusable = The store cannot be used. Restart the computer; if that does not help, back the folder up.
refusal-qris_invalid = { $why ->
        [empty] There is no code yet. Choose a picture, paste, or type what the code says.
        [long] Longer than any QRIS code (512 characters).
        [letter] There is a letter that no QRIS code has. Copy what it says again, unchanged.
        [length] What the code says is not whole: a part is shorter or longer than it says. Copy it again.
        [twice] What the code says is not right: a part stands there twice. Ask your provider for a new code.
        [checksum] What the code says does not fit its check digits. Copy it again, or take a sharper picture.
        [country] This code is another country's, and not Indonesia's QRIS.
        [currency] This code is not for rupiah.
        [person] This code is a person's own account. Use the QRIS code of the shop or cooperative.
        [merchant] This code lacks the merchant's name, city, category or NMID. Ask your provider for a new code.
        [once] This code has an amount in it or is for one payment only. Use the fixed code, the one put up at the stand.
       *[none] This is no QRIS code. Use the fixed code of your provider, the one put up at the stand.
    }
refusal-qris_not_found = No QR code can be read in the picture { $file }. Take a photo that is sharper, straight and bright, or type what the code says.
    .plain = No QR code can be read in that picture. Take a photo that is sharper, straight and bright, or type what the code says.
refusal-qris_several = The picture shows two codes: { $one } and { $other }. Cut it down to one.
    .plain = The picture shows two codes. Cut it down to one.
refusal-qris_none = There is no QRIS code for this stand yet. The coordinator sets it on the QRIS screen.
refusal-qris_unconfirmed = { $state ->
        [changed] The QRIS code has changed: it is now { $name }, { $city }, NMID { $nmid }. Look and confirm it on the QRIS screen before it is shown.
       *[new] The QRIS code of { $name }, { $city }, NMID { $nmid } was not confirmed at this till. Confirm it on the QRIS screen.
    }
    .plain = The QRIS code was not confirmed at this till. Confirm it on the QRIS screen.
refusal-qris_above_limit = One payment by QRIS carries { $limit } at most. Split it into { $limit } and { $rest }.
    .plain = That is more than one payment by QRIS may carry. Split it into several.
refusal-printer_none = This computer has no printer yet. Choose one in Settings.
refusal-printer_unknown = "{ $typed }" names no printer. Choose one of the list, or type its address, such as 192.168.1.50.
    .plain = That names no printer. Choose one of the list, or type its address, such as 192.168.1.50.
refusal-printer_not_device = { $printer } is no printer. Choose one of the list, or type the printer's address.
    .plain = That is no printer. Choose one of the list, or type the printer's address.
refusal-printer_off = The printer { $printer } is not there. Switch it on, and check its cable or network.
    .plain = The printer is not there. Switch it on, and check its cable or network.
refusal-printer_forbidden = This computer forbids printing on { $printer }. Ask whoever looks after the computer.
    .plain = This computer forbids printing on that printer. Ask whoever looks after the computer.
refusal-printer_in_use = Another program is using the printer { $printer }. Wait until it is done.
    .plain = Another program is using the printer. Wait until it is done.
refusal-printer_paper_out = The printer is out of paper. Put in a new roll.
refusal-printer_cover_open = The printer's cover is open. Close it.
refusal-printer_faulty = The printer reports a fault, such as a stuck knife. Switch it off, look, and switch it on again.
refusal-printer_silent = The printer { $printer } takes nothing more. Check its paper and cover, or switch it off and on.
    .plain = The printer takes nothing more. Check its paper and cover, or switch it off and on.
refusal-printer_gone = The printer { $printer } was cut off while printing. Connect it again; the paper is printed again as a copy.
    .plain = The printer was cut off while printing. Connect it again; the paper is printed again as a copy.
refusal-printer_stopped = Printing was stopped.
refusal-printer_queue_stopped = The computer has stopped the printer { $printer }. Start it again in the computer's printer settings.
    .plain = The computer has stopped that printer. Start it again in the computer's printer settings.
refusal-printer_queue_refused = The computer did not take the paper for the printer { $printer }. Check the computer's printer settings.
    .plain = The computer did not take the paper for that printer. Check the computer's printer settings.
refusal-printer_job_unknown = Paper { $job } waits no longer.
    .plain = That paper waits no longer.
refusal-no_place = No shared file was chosen yet. Create one, or join the fair in the one that there is.
refusal-place_offline = { $path } is not there now. Plug the medium in or connect the folder; selling goes on meanwhile.
refusal-place_missing = There is no file { $path }. Choose the right one, or create it again: nothing is lost.
refusal-place_empty = { $path } is empty. If it is the right file, create the shared file again in it: every till puts back what it holds.
refusal-place_other = { $path } is another shared file of this fair than before. If that is right, choose it again.
refusal-place_other_fair = { $path } belongs to another fair. Choose the shared file of this one; nothing was changed.
refusal-place_several_fairs = { $path } holds entries of several fairs, and nothing says which one to join. Ask the coordinator for a copy from a till.
refusal-place_not_ledger = { $path } is no shared file of Lapak. Choose another file; nothing was changed.
refusal-place_folder_foreign = The folder { $path } has no file of this fair. Is the medium there? Otherwise create the shared folder again.
refusal-place_not_a_file = { $path } was a file and is a folder now, or the other way round. Choose the shared file again; nothing was changed.
refusal-place_special = { $path } is neither a file nor a folder. Choose another one.
refusal-place_loop = { $path } is a link that leads back to itself. Choose the file itself.
refusal-place_read_only = { $path } cannot be read and written. Give permission, or take the write protection off; what was read is here.
refusal-place_not_appendable = Nothing can be added to { $path }: what it is on writes a file only as a whole. Mount it with a cache (rclone: --vfs-cache-mode writes), or choose a folder on this computer that the cloud program keeps the same; each till then has a file of its own there.
refusal-place_full = The medium with { $path } is full. Make room there; everything is still here.
refusal-place_silent = { $path } does not answer. Selling goes on; try again when the medium or the network is back.
refusal-place_unusable = { $path } cannot be used. Try again, or choose another place.
refusal-place_path_invalid = This path cannot be kept. Choose a file or folder with a plain name.
refusal-round_stopped = Stopped. What came in until then stays.
refusal-archive_overtaken = Something was recorded while the archive was made, so its parts would not agree. No file was made. Close the shift, then make the archive again.
refusal-saving_stopped = Stopped. No file was made.

# What does not add up, and what to do
attention-unreadable = { $cause ->
    [clock] Entry { $seq } of till { $letters } was made while the computer's clock was wrong, so it counts nowhere.
   *[other] Entry { $seq } of till { $letters } is damaged in this store and is not counted here.
}
attention-unreadable-do = { $cause ->
    [clock] If it was a sale that really happened, record it again. From now on check the clock before opening a shift.
   *[other] Sync: another till that holds it brings it back. Then make a backup, and have this computer's disk checked.
}
attention-gap = Of till { $letters } the entries { $missing } are missing here.
attention-gap-do = Sync that till, or sync with another that has met it. Until then its totals are not complete.
attention-fork = Till { $letters } wrote { $ids } different entries under the number { $seq }: it was copied, or somebody else has its key.
attention-fork-do = Both stay and count. Look for a copy of that till; if it was lost or stolen, close it.
attention-till_unknown = Till { $letters } is not admitted: { $receipts } receipts, { $sum_money } are in no total.
attention-till_unknown-do = If it is yours, compare the sixteen digits on both screens, then admit it. If nobody knows it, leave it.
attention-shift_open = The shift of { $day } at stand { $stand }, till { $letters }, seller { $by }, was not closed.
attention-shift_open-do = Count its drawer and close it on that till, under its own day. If that till is gone, close the till.
attention-refund_twice = More came back of receipt { $receipt } than was sold on it: { $count ->
    [one] { $count } refund too much
   *[other] { $count } refunds too much
}. The cooperative bears { $sum_money } of the members' shares.
attention-refund_twice-do = Two tills did not know of each other. Ask both sellers who was paid; the drawers are right as they are. What stays is for the treasurer.
attention-refund_unseen = On { $day } money went back for sales that are not here: { $receipts }. The cooperative bears { $sum_money } of the members' shares.
attention-refund_unseen-do = Sync with every till first, since the sale may still come. What stays, compare with the buyer's paper.
attention-not_arrived = Not all that was sent from stand { $from } to stand { $to } has arrived: { $product } ({ $pieces }).
attention-not_arrived-do = Look for it at both stands. What is found is taken in under Goods in and out; what is not is taken in first, then written down as lost.
attention-booked_twice = What one count at stand { $stand } found was booked { $times } times.
attention-booked_twice-do = Open Goods in and out, and take one of these losses back.
attention-stock_below_zero = From stand { $stand } { $quantity } more of { $product } went than came there.
attention-stock_below_zero-do = Count what is left, then write down what came in or from which stand.
attention-borne = The cooperative bears { $sum_money } of { $count } receipts: money that never came, or exchanges whose halves differ.
attention-borne-do = Sync with every till first, since a sale may still be missing. What stays is nobody's mistake to pay back: note it for the treasurer.
attention-payout_twice = Member { $member } was paid out { $payouts } times from one balance, { $sum_money } together. The second was { $second_money } on { $day }, from till { $letters }: the tills did not know of each other.
attention-payout_twice-do = Ask the member to give one of them back, and record it as returned.
attention-versions = Till { $letters } runs Lapak { $program }, till { $newest_letters } the newer { $newest }.
attention-versions-do = Install the newest version on that till before the next day of the fair.
attention-accepted = Accepted by { $by } on till { $letters }, reason: { $reason }
attention-other_shift = Till { $letters } wrote { $receipts } receipts into the shift of another till: they count on their own day, and are in no drawer.
attention-other_shift-do = Look at that till: its store may be a copy. Count its drawer by hand for that day.
attention-two_values = Two values stand for one { $what }.
attention-two_values-do = Open it on a coordinator's till, check it and save it once more.
attention-code_twice = More than one product has the same code: { $code }, of { $products }.
attention-code_twice-do = Give one of them another code, or stop selling it, on a coordinator's till. Until then the till asks which product is meant.
attention-not_counted_newer = { $entries } entries of till { $letters } were made by a newer Lapak and are in no total here.
attention-not_counted_newer-do = Install the newest version on this till.
attention-not_counted_unsound = The entry { $seq } of till { $letters } does not add up and is in no total.
attention-not_counted_unsound-do = Check the receipt of that till, then install the same version of Lapak on all tills.
attention-after_closing = Till { $letters } was closed, and { $entries } entries of it do not count: { $receipts } receipts, { $sum_money }.
attention-after_closing-do = If they were real sales, close the till anew at a later entry. If its key was stolen, leave it.
attention-closing_unreachable = Till { $letters } was closed, but its last entry, or one before it, is not here. What lies below does not count yet.
attention-closing_unreachable-do = Sync with every till that has met it.
attention-closings_undo_each_other = Till { $by } has closed till { $letters }, and another closing would undo that one. Both count for now.
attention-closings_undo_each_other-do = Close the till that was stolen with the recovery key: that settles it.
attention-clock = { $way ->
    [ahead] The clock of till { $letters } is ahead of this one by { $minutes } minutes at its entry { $seq }.
   *[other] The clock of till { $letters } was set back by { $minutes } minutes at its entry { $seq }.
}
attention-clock-do = Check date, time and time zone on both computers. No total depends on them, but the times on receipts do.
attention-cash_difference = Drawer { $drawer } at stand { $stand } on { $day }, seller { $by }, holds { $off_money } too { $way ->
    [less] little
   *[more] much
}: counted { $counted_money }, expected { $expected_money }.
attention-drawer_not_countable = Drawer { $drawer } at stand { $stand } on { $day } was opened with a float { $floats } times and counted { $counts } times: nothing can be said of its cash.
attention-drawer_not_countable-do = Look at the shifts of that drawer. Where a second till sells from it, leave its float to the first one; count once for each float.
attention-cash_difference-do = Count once more, then look for a receipt, change or cash out that was missed. Write down the cause outside Lapak.
attention-old_price = Till { $letters } sold { $product } at { $old_money } after its price had been changed. Receipts: { $receipts }.
attention-old_price-do = What was paid stays. Sync that till, so that it knows the new price, and put new labels on the goods.
attention-many_notes = Till { $letters } has written notes of { $mib } MiB, which every till keeps.
attention-many_notes-do = Find out what writes them at that till; no figure depends on them.
attention-payments_waiting = { $count ->
    [one] { $count } receipt of { $day } was
   *[other] { $count } receipts of { $day } were
} paid without cash and { $count ->
    [one] awaits
   *[other] await
} confirmation{ $age ->
    [0] {""}
    [one] {" "}for { $age } day
   *[other] {" "}for { $age } days
}: { $sum_money }.
attention-payments_waiting-do = Compare with the bank statement or the QRIS app. Ask the seller about what never came.
attention-foreign_entries = At least { $entries } entries of another fair lie in the shared file. They change nothing.
attention-foreign_entries-do = Ask who else uses this file, and give each fair a file of its own.
attention-second_coordinator = Only this till can admit others, and the recovery key is not written down yet.
attention-second_coordinator-do = Write the recovery key down, or admit a second coordinator's till.
attention-not_allowed = Till { $letters } signed { $entries } entries that it may not make ({ $what }). They change nothing.
attention-not_allowed-do = Ask at that stand. If nobody knows that till, do not admit it; if its key was stolen, close it.

# Kinds of entries
kind-fair = settings of the fair
kind-till = introduction of a till
kind-till_admitted = admission of a till
kind-till_closed = closing of a till
kind-seller = seller
kind-member = member
kind-stand = stand
kind-product = product
kind-bundle = bundle
kind-accepted = acceptance
kind-payment_changed = payment of one receipt
kind-deduction = deduction
kind-payout = payout
kind-note_picture = picture of a product
kind-goods_moved = goods with what they owe
kind-shift_closed = closing of another till's shift
kind-cash_moved = cash of another till's drawer
kind-shift_corrected = correction of another till's shift

# What is wrong with a text or a code
problem-empty = it is still empty
problem-too_long = it is longer than { $max } characters
problem-character = it has the character U+{ $code }, which may not stand there
problem-not_nfc = it has characters in a form that is not standard
form-member = use letters and digits alone, 8 at most, such as B2C4
form-by = use letters and digits alone, 8 at most, such as R1
form-sku = use letters, digits and hyphens, 24 at most, such as KRP-01
form-quick = use digits alone, 4 at most, such as 41
form-barcode = use letters, digits and hyphens, 32 at most
form-stand = use letters and digits alone, 4 at most, such as 07
form-drawer = use letters and digits alone, 4 at most, such as A
problem-form = it is not of the right form
problem-range = it is outside the limits

# What a text or a code is for
field-organisation = The name of the organisation
field-name = The name
field-town = The town
field-stand = The stand's code
field-by = The seller's code
field-drawer = The drawer's code
field-sku = The SKU
field-member = The member's code
field-category = The category
field-quick = The short code
field-barcode = The barcode
field-picture = The picture
field-till = The till
field-buyer = The buyer's name
field-any = This field

# Receipt
receipt-number = Receipt
receipt-stand = Stand { $stand }
receipt-served_by = Served by
receipt-day = Day of sale { $day }
receipt-article = Article of { $member }
receipt-discount = Discount
receipt-free = Free: { $reason ->
    [gift] a gift
    [sample] a sample
    [replacement] a replacement
    [damaged] damaged
   *[other] { $reason }
}
receipt-subtotal = Subtotal
receipt-rounding = Rounding
receipt-total = TOTAL
receipt-method-cash = Cash
receipt-method-qris = QRIS
receipt-method-transfer = Transfer
receipt-method-offset = Exchange
receipt-paper = Written on paper, recorded later
receipt-method-other = Other: { $method }
receipt-claimed = awaiting confirmation
receipt-tendered = Cash received
receipt-change = Change
receipt-thanks = Thank you
receipt-lines = { $count } lines: { $sum }
receipt-sample = SAMPLE – NO PROOF OF PAYMENT
receipt-practice = PRACTICE – NO PROOF OF PAYMENT
receipt-page = Page { $page } of { $pages }
thermal-copy = COPY
thermal-test = Test print
thermal-test-paper = Paper
thermal-test-columns = { $millimetres } mm, { $columns } columns
thermal-test-letters = Letters of the printer
thermal-test-cut = Paper cutter
thermal-test-cuts = { $cuts ->
    [yes] yes
   *[no] none
}
thermal-test-ruler = Fills one line:
thermal-test-figures = These figures end at the right:
thermal-test-text = Text
thermal-test-picture = Picture
thermal-test-codes = Scan both codes:

# Kuitansi
kuitansi-heading = OFFICIAL RECEIPT
kuitansi-number = No. { $receipt }
kuitansi-from = Received from
kuitansi-amount = The amount of
kuitansi-for = In payment for
kuitansi-purchase = Purchase at { $fair }, receipt { $receipt }, { $day }
kuitansi-lines = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
kuitansi-signature = Signature and stamp

# What was just done
said-added = { $what } is in the cart. Total { $total }.
said-removed = { $what } was removed. Total { $total }.
said-changed = { $what }. Total { $total }.
said-undone = Undone. Total { $total }.
said-discount = The discount was changed. Total { $total }.
said-cleared = The cart was cleared.
said-held = The cart is on hold. Name it below the cart, so that you find it again.
said-cart-named = It is called { $name } now, on this till alone.
said-cart-unnamed = It has no name any more.
said-resumed = The cart is back. Total { $total }.
said-nothing = The cart is empty.
said-paid = Recorded. Receipt { $receipt }.
said-paid-cash = { $change ->
    [0] Exact cash.
   *[other] Change { $change_money }.
}
said-paid-claimed = { $method } { $amount } awaits confirmation.
said-refunded = Recorded. Refund { $receipt } of receipt { $of }: { $back }.
pin-coordinator = coordinator of the stand
paper-into-open = Goes into the open shift.
paper-into-closed = Goes into the closed shift of { $day }, drawer { $drawer }.
paper-into-new = This till had no shift on { $day }: one is opened for it on the shared drawer { $drawer }, and closed again.
said-refunded-unknown = Recorded. Refund { $receipt }: { $back }.
said-exchange = Exchange of receipt { $receipt }: ring up what the buyer takes instead.
said-exchange-left = No exchange. The cart is as it was.
said-exchanged = Exchanged: receipt { $receipt }, for goods back of { $of }.
said-exchanged-back = Exchanged: receipt { $receipt }, for goods back of { $of }. Give back { $back }.
said-settled = Recorded for { $count } payments, { $sum }.
said-method = Recorded. Receipt { $receipt } was paid by { $method }.
said-arrived = Recorded. The payment of receipt { $receipt } has arrived.
said-arrived-less = Recorded. Receipt { $receipt } lacks { $lacks }.
said-arrived-more = Recorded. For receipt { $receipt } hand { $over } back in cash.
refund-before = { $receipt }: { $paid } given back before
said-till-admitted = Till { $letters } of stand { $stand } is admitted. Compare its sixteen digits with the screen of that till: { $fingerprint }.
said-till-admitted-already = Till { $letters } was admitted already, and nothing was changed. Compare its sixteen digits with the screen of that till: { $fingerprint }.
said-till-set = Till { $letters } is now of stand { $stand }. It goes on so after its next sync.
said-till-set-already = Till { $letters } was of stand { $stand } already, and nothing was changed.
said-till-closed = Till { $letters } is closed. What counts of it ends with its entry { $last_seq }.
said-till-closed-already = Till { $letters } was closed already, and nothing was changed. What counts of it ends with its entry { $last_seq }.
undo-remove = Bring back { $what }
undo-clear = Bring the cart back
undo-change = Undo the change of { $what }
undo-discount = Undo the discount

# The shared file
sync-file = Shared file
sync-folder = Shared folder, on this computer
sync-no-place = No shared file yet
sync-no-place-means = Everything is kept on this till alone. Choose a shared file, and other tills of the fair meet it there.
sync-offline = Offline
sync-offline-means = { $count ->
    [0] Selling goes on. When the shared file is back, Lapak syncs by itself.
    [one] Selling goes on. { $count } receipt waits here and goes there by itself when the shared file is back.
   *[other] Selling goes on. { $count } receipts wait here and go there by themselves when the shared file is back.
}
sync-hindered = The shared file needs a look
sync-hindered-means = Selling goes on. What was rung up here is safe here.
sync-settled = Settled
sync-settled-means = This till and the shared file hold the same. Nothing is missing on either side.
sync-waiting = { $count ->
    [one] { $count } receipt is waiting
   *[other] { $count } receipts are waiting
}
sync-waiting-means = They are safe here, and go to the shared file by themselves.
sync-not-yet = Not synced yet
sync-not-yet-means = The first sync is about to begin.
sync-not-settled = Almost settled
sync-not-settled-means = Something is still to be taken in or put back. The next sync does it by itself.
sync-better-folder = { $copies ->
    [0] A program keeps this folder the same on several computers. Where two tills write one file at the same time, it makes copies of it.
    [one] A program made a copy of the shared file, since two tills wrote it at the same time.
   *[other] A program made { $copies } copies of the shared file, since two tills wrote it at the same time.
} Use the folder instead: each till then writes a file of its own, and the others follow at their next sync.
sync-use-folder = Use the folder instead
sync-folder-used = The folder is used from now on. The other tills follow at their next sync.
sync-copies = { $count ->
    [one] One copy beside, of { $kib } KiB, to which no till adds anything
   *[other] { $count } copies beside, of { $kib } KiB, to which no till adds anything
}: { $names }{ $more ->
    [0] .
   *[other] , and { $more } more.
} When everything in them is here, they may go.
sync-copies-remove = Remove old copies …
sync-copies-heading = Remove the old copies?
sync-copies-lead = Only those go of which everything is here. Nothing is lost: whatever only a copy had is put back into the shared file.
sync-copies-confirm = Remove them
sync-copies-removed = Copies removed: { $removed }. Left: { $kept }.
sync-unread = { $count ->
    [one] One file could not be read to its end yet, and may hold entries
   *[other] { $count } files could not be read to their end yet, and may hold entries
}: { $names }. Sync again; where that does not help, give this till leave to read them, start the program anew that brings them here, or put the shared file into a folder of its own.
said-cash-in = { $amount } put into the drawer: { $reason }.
said-cash-out = { $amount } taken out of the drawer: { $reason }.
payment-to-send = { $method }, to be sent to the buyer
said-goods = { $movement ->
    [in] Goods in at stand { $stand }: { $what }.
    [back] Taken home from stand { $stand }: { $what }.
    [damaged] Damaged at stand { $stand }: { $what }.
    [given] Given away at stand { $stand }: { $what }.
    [lost] Lost at stand { $stand }: { $what }.
    [sent] Sent from stand { $stand } to stand { $other }: { $what }.
   *[other] Arrived at stand { $stand } from stand { $other }: { $what }.
}
said-goods-found = Found again at stand { $stand }: { $what }.
said-goods-back = The slip is taken back: { $what }.
said-goods-counted = { $count ->
    [one] { $count } product
   *[other] { $count } products
} counted at stand { $stand }; { $differ ->
    [one] { $differ } differs
   *[other] { $differ } differ
} from the books. Nothing is booked yet.
goods-movement = { $movement ->
    [in] Goods in
    [back] Taken home
    [damaged] Damaged
    [given] Given away
    [lost] Lost
    [sent] Sent to stand { $other }
   *[other] Arrived from stand { $other }
}
goods-reason = { $reason ->
    [wrong_amount] wrong quantity
    [wrong_goods] wrong goods
    [twice] recorded twice
    [not_moved] did not happen
    [broken] broken
    [spoilt] spoilt
    [expired] expired
    [tasting] for tasting
    [gift] a gift
    [missing] not found
    [stolen] stolen
    [found] found again
    [other] other
   *[unknown] { $reason }
}
stock-low = { $left } left
held-packing = Packing list
held-packing-note = What is left by the books. The last column is empty: write there what is really there.
held-in = In
held-arrived = From other stands
held-sold = Sold
held-back = Taken home
held-damaged = Damaged
held-given = Given away
held-lost = Lost
held-sent = To other stands
held-left = Left
held-counted = Counted
signed-member = Member { $member }
handover-title = Handover note
handover-back-title = Note of goods taken home
handover-goods = Goods
handover-pieces = Quantity
handover-share = The member gets, each
handover-share-all = The member gets, all
handover-worth = Sells for
handover-note = The goods above are handed over to be sold. The member is paid the share above for what is sold; what is not sold goes back to the member.
handover-back-note = The member takes the goods above home.
handover-id = Slip { $id }
handover-taken-back = This slip was taken back.
handover-member = Member
handover-cooperative = Cooperative
settlement-title = Settlement slip
settlement-day-title = Slip of the day
settlement-file = Settlement slips
settlement-day-file = Slips { $day }
settlement-goods = Goods
settlement-net = Net sales
settlement-share = Member’s share
settlement-gone = Damaged, given away
settlement-other-goods = Goods outside the catalogue
settlement-account = How it adds up
settlement-gross = Sales
settlement-discount = Bargains and discounts{ $by ->
    [member] , borne by the member
    [cooperative] , borne by the cooperative
   *[both] , borne by both
}
settlement-cut = The cooperative’s cut
settlement-share-day = Member’s share of that day
settlement-before = Balance before
settlement-of-which-back = of which refunds
settlement-of-which-borne = of which the cooperative bears
settlement-goods-owed = For goods damaged, given away or lost
settlement-nothing = Nothing is still to be paid out
settlement-claimed = Sales of which nobody has seen the payment arrive yet are in it, { $sum } at the whole fair.
signed-as-of = As of { $day }, { $time }
settlement-balance = Paid out to the member
settlement-below = The member still has to give back
settlement-day-balance = Balance at the end of the day
settlement-below-note = The balance is below zero: more was paid out than the member’s share. The rest is set off at the next fair, or given back.
settlement-from-books = * What is left by the books, not counted yet.
settlement-stamp = A receipt of money above { $above } needs a duty stamp of Rp10.000 (UU 10/2020, articles 3 and 5).
settlement-received = Received, member
settlement-paid = Paid, cooperative
envelopes-title = Envelope list
envelopes-list = Envelopes
envelopes-received = Signature of the receiver
envelopes-pieces = Money for all envelopes
envelopes-note = Note or coin
envelopes-count = Pieces
envelopes-rest = No note or coin can pay { $rest }; it stays owed to the members.
envelopes-below = { $member }: { $sum }, no envelope.
envelopes-filled = Filled by
envelopes-checked = Checked by
evening-tills = Every till is closed and synced
evening-tills-means = Sales that have not come here yet are on no slip. Whoever is paid now may be paid too little.
evening-not-settled = This till has not finished syncing with the shared file.
evening-payments = Payments are confirmed
evening-payments-far = { $count ->
    [0] No payment waits.
    [one] { $count } payment waits, { $sum }.
   *[other] { $count } payments wait, { $sum } together.
}
evening-payments-means = The members’ shares count all the same, also where the money never comes: the cooperative bears it.
evening-packing = The packing list is printed
evening-packing-done = The packing list is printed.
evening-packing-open = The packing list is not printed yet.
evening-packing-means = Whoever packs does not know how much should be there.
evening-count = What is left is counted
evening-count-far = { $counted } of { $stands } stands are counted.
evening-count-none = Stand { $stand } is not counted yet.
evening-count-unbooked = Stand { $stand }: { $count ->
    [one] { $count } product differs
   *[other] { $count } products differ
} from the books, and nothing is booked yet.
evening-count-apart = Stand { $stand }: { $product } was counted differently ({ $counted }).
evening-count-means = Slips say what is left by the books, and nobody learns what is missing.
evening-back = Goods are taken home
evening-back-far = { $members ->
    [0] No goods are left.
    [one] Goods of { $members } member are still at a stand.
   *[other] Goods of { $members } members are still at a stand.
}
evening-back-left = { $member }: { $pieces } pieces, { $products ->
    [one] { $products } product
   *[other] { $products } products
}
evening-back-weighed = { $member }: { $products ->
    [one] { $products } product
   *[other] { $products } products
}
evening-on-the-way = Not all of what was sent from stand { $from } to stand { $to } has arrived.
evening-back-means = The goods stay at the stand, and slips say that they are left.
evening-deductions = Deductions are written down
evening-deductions-far = { $members ->
    [0] Nothing is taken off yet.
    [one] { $sum } is taken off from { $members } member.
   *[other] { $sum } is taken off from { $members } members.
}
evening-deductions-means = What is taken off after the slips are printed is not on them.
evening-slips = Slips are printed
evening-slips-done = The slips are printed.
evening-slips-open = The slips are not printed yet.
evening-slips-old = Something was recorded since the slips were printed. Print them again.
evening-slips-means = Members get money without knowing what it comes from.
evening-payouts = Members are paid
evening-payouts-far = { $members ->
    [0] Every member is paid.
    [one] { $sum } is still to be paid to { $members } member.
   *[other] { $sum } is still to be paid to { $members } members.
}
evening-payouts-means = The money stays owed, and stands under what members are owed.
left-cooperative = The cooperative’s cut: { $sum }.
left-rounding = Cash rounding: { $sum }.
left-borne = The cooperative bears, for money or goods that did not come back: { $sum }.
left-goods-borne = The cooperative bears, for goods damaged, given away or lost: { $sum }.
left-deducted = Taken off from members: { $sum }.
left-drawers = Difference of all drawers: { $sum }.
left-waiting = Not confirmed yet: { $sum }.
left-failed = Never came: { $sum }.
left-below = Member { $member } got { $sum } more than the share.
left-due = Not paid out to members yet: { $sum }.
left-lost = Lost at stand { $stand }: { $quantity } { $product } (member { $member }).
closing-paper-title = Closing report
closing-paper-summary = Summary
closing-paper-paid = Paid by buyers
closing-paper-members = Members’ shares
closing-paper-cooperative = The cooperative’s cut
closing-paper-rounding = Rounding
closing-paper-goods = For goods, to members
closing-paper-deductions = Deductions
closing-paper-payouts = Paid out to members
closing-paper-due = Still to be paid out
closing-paper-left = What is left over
closing-paper-not-done = What is not done
closing-paper-stock = Goods
closing-paper-accepted = Accepted as it is
closing-paper-open = Still in Attention
closing-paper-coordinator = Coordinator
closing-paper-treasurer = Treasurer
owed-heading = Owed to members
owed-share = Member’s share
owed-goods = For goods
owed-deductions = Deductions
owed-payouts = Paid out
owed-balance = Balance
deduct-reason = { $reason ->
    [stand_fee] stand fee
    [transport] transport
    [advance] advance
    [other] other
    [wrong_amount] the amount was wrong
    [wrong_member] the member was wrong
    [twice] written down twice
   *[unknown] { $reason }
}
owed-deduction = Deduction: { $reason }
owed-deduction-back = Deduction given back: { $reason }
owed-payout = Paid out, { $method }
owed-advance = Advance, { $method }
owed-returned = Given back by the member, { $method }
said-deducted-back = { $sum } of deductions given back to { $members ->
    [one] { $members } member
   *[other] { $members } members
}.
said-deducted = { $sum } taken off from { $members ->
    [one] { $members } member
   *[other] { $members } members
}.
said-paid-out = { $amount } paid out to { $member }. { $balance } is left.
said-paid-back = { $member } gave back { $amount }. { $balance } is left.
said-handed-over = Seller { $by } goes on.
correction-moves = { $receipts ->
    [one] { $receipts } receipt
   *[other] { $receipts } receipts
}, { $paid }, move from { $from }, stand { $from_stand }, to { $to }, stand { $to_stand }. No receipt is changed.
said-shift-corrected = { $receipts ->
    [one] { $receipts } receipt
   *[other] { $receipts } receipts
}, { $paid }, now count on { $to }, stand { $to_stand }. No receipt is changed.
said-shift-same = This shift is of { $to }, stand { $to_stand }, already. Nothing was changed.
said-drawer-even = The drawer agrees.
said-drawer-short = { $by } is missing from the drawer.
said-drawer-over = There is { $by } too much in the drawer.
said-copied = { $count ->
    [one] { $count } entry was copied to { $file }.
   *[other] { $count } entries were copied to { $file }.
}
said-copy-opened = { $taken ->
    [0] Nothing new: all { $count } entries were here already.
    [one] { $taken } new entry came in, of { $count }.
   *[other] { $taken } new entries came in, of { $count }.
}{ $damaged ->
    [0] {""}
   *[other] {" "}Damaged lines: { $damaged }.
}

# The file that the recovery key is saved in
recovery-file = recovery-key

# Counted things
items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}

# A till, in a word
till-coordinator = coordinator
till-seller = seller
till-waiting = not yet admitted
till-closed = closed

# Command line
cli-till = { $letters }, stand { $stand }, { $state }. Its sixteen digits { $fingerprint }. Receipts { $receipts }, { $paid }. Last seen { $at }.
cli-fair = { $name }, { $town }. Stand { $stand }, till { $letters }. Its sixteen digits { $fingerprint }.
cli-recovery = The recovery key. Write it down on paper and keep it away from this computer: { $key }
    Once it is written down, say so with: lapak fair recovery --written
cli-recovery-sample = The recovery key. At a real fair it is written down on paper; at the sample fair it need not be: { $key }
cli-recovery-written = The recovery key is kept on this computer no longer: it stands on paper alone.
cli-shift = Shift { $day }, stand { $stand }, drawer { $drawer }, seller { $by }. Float { $float }, expected in the drawer { $expected }.
shift-shared = shared drawer
cli-shift-closed-shared = Closed without a count: another till goes on with the drawer.
cli-shift-closed = Closed: counted { $counted }, difference { $difference }.
cli-sold = Receipt { $receipt }: { $total }. Change { $change }.
cli-sold-without-cash = Receipt { $receipt }: { $total }.
cli-batch = { $recorded ->
    [one] One sale was recorded.
   *[other] { $recorded } sales were recorded.
}
cli-batch-line = Line { $line }: { $message }
cli-batch-stopped = Stopped at line { $line }. Sales recorded before it: { $recorded }. Go on from that line, do not repeat the whole file.
cli-added = { $code } was added.
cli-changed = { $code } was changed.
cli-saved = Saved: { $file }
cli-backed_up = Backed up: { $file }. The file holds this till's secret key: keep it where nobody else can reach it.
cli-restored = Restored: { $file }. Open a shift to go on selling.
cli-state = { $state }, { $entries } entries
cli-taken = New { $taken }, known { $known }, damaged { $damaged }, not known to this version { $unknown }.
cli-verified = Everything agrees.
cli-verified-this_fair = A ledger of this fair: { $entries } entries, all sound.
cli-verified-other_fair = A ledger of another fair: { $entries } entries, all sound.
cli-verified-some_fair = A ledger of a fair: { $entries } entries, all sound.
cli-rebuilt = The tables were built again from the entries.
cli-attention-nothing = Nothing needs attention.
cli-apart = (apart: its till is not admitted, in no figure)
cli-total = Sum { $total }
cli-pins = PINs: { $whose }. A reason and the coordinator's PIN: discounts above { $discount }, money back above { $money_back }.
cli-names-none = No names book is on this computer.
cli-qris-none = There is no QRIS code yet.
cli-qris-confirm = Not confirmed at this till yet. If it is yours: qris confirm
cli-qris-changed = THE CODE HAS CHANGED, before it was { $before }. If the new one is yours: qris confirm
cli-qris-ready = Confirmed at this till.
cli-qris-stand = Stand { $stand }: { $whose }
cli-qris-limit = { $limit } a payment at most
cli-names-closed = A names book is on this computer; its passphrase opens it.
cli-none = none
cli-refunded = ({ $sum } given back)
cli-statement = Matched: { $matched } payments, { $sum }. Still waiting: { $waiting }. In the list alone: { $left }
cli-synced = { $settled } State { $state }. Taken in: { $taken }, given: { $given }, damaged lines: { $damaged }, receipts waiting: { $waiting }.
cli-settled = Settled.
cli-not-settled = Not settled yet.
cli-plan = Would take in { $take } and give { $give }; { $wait } of other tills wait; { $damaged } damaged lines.
cli-joined = Compare this number with the one on a coordinator's screen: { $fingerprint }

# Totals
totals-heading = Totals
totals-whole = The whole fair
totals-whole-file = fair
totals-save = Save as
totals-save-csv = CSV
totals-save-xlsx = Spreadsheet
totals-save-pdf = PDF
totals-saved-as = Totals saved in { $file }
totals-by-day = Totals by day
totals-by-stand = Totals by stand
totals-by-till = Totals by till
totals-by-seller = Totals by seller
totals-by-product = Totals by product
totals-by-member = Totals by member
totals-by-method = Totals by payment method
totals-by-hour = Totals by hour
totals-key-day = Day
totals-key-stand = Stand
totals-key-till = Till
totals-key-seller = Seller
totals-key-product = Product
totals-key-member = Member
totals-key-method = Payment method
totals-key-hour = Hour
totals-sales = Sales
totals-refunds = Refunds
totals-quantity = Quantity
totals-pieces = Quantity (pieces)
totals-other_units = Other units
totals-weight = Quantity (kg)
totals-by-drawer = Cash by drawer
totals-by-reason = Totals by reason
totals-key-drawer = Drawer
totals-key-reason = Reason
totals-reason-of = What for
totals-count = How many
totals-drawer-open = still open
totals-drawer-not_countable = cannot be told
totals-none-cash = No shift was opened on this day, so there is no drawer yet.
totals-none-reason = No money was given back yet, and no cash went in or out.
reason-of-refund = Refund
reason-of-cash_in = Cash in
reason-of-cash_out = Cash out
refund-reason = { $reason ->
    [damaged] Damaged
    [wrong_item] Wrong item
    [changed_mind] Changed their mind
    [wrong_price] Wrong price
    [mistake] Typed wrongly
    [twice] Rung up twice
    [not_paid] Not paid after all
   *[other] { $reason }
}
cash-was-back = taken back
cash-is-back = Takes back:
day-cash = Cash
day-cash-hint = Of a drawer that was counted more than once: the first float and the last count. Where several tills sell from it at a time, all floats and all counts are added up.
day-cash-moved = Cash in and out
totals-drawers = Cash drawers counted
totals-claimed = Awaiting confirmation
totals-several-method = { $rows } payments for { $sum } receipts: a receipt with a mixed payment stands in several rows.
totals-several-product = { $sum } receipts, { $rows } in all rows: a receipt with several products stands in several rows.
totals-several-member = { $sum } receipts, { $rows } in all rows: a receipt with goods of several members stands in several rows.
totals-gross = Before discount
totals-discount = Discount
totals-net = After discount
totals-rounding = Rounding, borne by the cooperative
totals-paid = Paid
totals-between = Between shifts
totals-arrived = Arrived
totals-failed = Never arrived
totals-member_share = Members' share
totals-cooperative_share = Cooperative's share
totals-sum = Total
journal-title = Journal
journal-document = Document
journal-account = Account
journal-text = Text
journal-debit = Debit
journal-credit = Credit
journal-account-cash = Cash in drawers
journal-account-safe = The cooperative's cash
journal-account-on_the_way = Cash between drawers
journal-account-bank = Bank
journal-account-qris = QRIS and other payments
journal-account-waiting = Payments not confirmed
journal-account-owed = Owed to members
journal-account-cut = Cooperative's cut
journal-account-deductions = Deductions from members
journal-account-rounding = Cash rounding
journal-account-borne = Borne by the cooperative
journal-account-goods_borne = Goods borne by the cooperative
journal-account-costs = Costs of the stand
journal-account-other = Other cash movements
journal-account-differences = Cash differences
journal-subject-sales = Sales less refunds
journal-subject-goods = Goods damaged, given or lost
journal-subject-deductions = Deductions
journal-subject-payouts = Payouts to members
journal-subject-floats = Floats
journal-subject-cash = Cash in and out
journal-subject-counts = Cash counted
totals-nobody = Nobody named
totals-uncatalogued = Uncatalogued articles
totals-rounding_row = Cash rounding, borne by the cooperative
totals-complete = Complete
totals-complete-accepted = Complete, { $count } accepted
totals-incomplete = Not complete
totals-apart = { $count ->
    [one] One receipt stands apart, { $sum }: it is in no figure here.
   *[other] { $count } receipts stand apart, { $sum }: they are in no figure here.
}
totals-borne-refund = The cooperative bears { $sum } of members' shares: they came back, and no sale that is here gave them.
totals-borne-failed = The cooperative bears { $sum } that never came and that nobody has paid since.
totals-borne-exchange = The cooperative bears { $sum } of exchanges whose halves differ.
totals-ended = Till { $till } was closed after its entry { $last }: what it did later is unknown.
missing-no_shift = No till has opened a shift.
missing-shift_open = Till { $till } has not closed its shift of { $day }. Close the shift there, then sync. Only its entries 1 to { $last } have come here.
missing-gap = Entries { $from } to { $to } of till { $till } are missing. Sync that till.
missing-silent = Till { $till } has said nothing of this day. Sync it, or close the till if it does not sell. Only its entries 1 to { $last } have come here.
missing-not_admitted = Till { $till } is not admitted: { $count ->
    [one] one receipt
   *[other] { $count } receipts
  }, { $sum }. Admit it or close it.
missing-newer = { $count ->
    [one] One entry is
   *[other] { $count } entries are
  } not counted: from a newer Lapak. Update this one.
missing-unsound = { $count ->
    [one] One entry does
   *[other] { $count } entries do
  } not add up and { $count ->
    [one] is
   *[other] are
  } not counted. Attention names them.

# Paper
receipt-refund = Refund
receipt-refund-of = For receipt { $receipt }
receipt-refund-unknown = Its sale's receipt is not at hand
receipt-refund-reason = Reason: { $reason ->
    [damaged] damaged
    [wrong_item] wrong item
    [changed_mind] changed mind
    [wrong_price] wrong price
    [mistake] typing mistake
    [twice] rung up twice
    [not_paid] not paid after all
   *[other] { $reason }
}
receipt-came-back = { $paid } given back ({ $receipt })
receipt-paid-now = Truly { $method } { $amount }{ $status ->
    [claimed] , awaits confirmation
    [confirmed] , arrived
    [failed] , never came
   *[none] {""}
}
cash-reason = { $reason ->
    [change_fetched] change fetched
    [from_drawer] from another drawer
    [paid_now] late payment
    [change_given] change for another drawer
    [to_coordinator] cash to the coordinator
    [stand_costs] paid for the stand
    [payout] paid out to a member
    [overpaid] the buyer paid too much, given back
    [other] something else
    [wrong_amount] the amount was wrong
    [wrong_reason] the reason was wrong
    [twice] recorded twice
    [not_moved] the cash was not moved after all
   *[code] { $reason }
}
cash-sent = Drawer { $drawer } of stand { $stand } ({ $till }) sent { $amount }, { $time }
cash-unpaid = Receipt { $receipt }, whose money never came
cash-of-receipt = For receipt { $receipt }
slip-cash-in = Cash in
slip-cash-out = Cash out
slip-drawer = Cash drawer { $drawer }
slip-reason = Reason: { $reason }
slip-amount = Amount
slip-takes-back = Takes an earlier record back.
slip-taken-back = This record was taken back.
slip-shift = Shift summary
slip-opened = Opened { $when }, seller { $by }
slip-closed = Closed { $when }, seller { $by }
slip-first = First receipt
slip-last = Last receipt
slip-refunds = Refunds among it ({ $count })
slip-still-open = This shift is still open.
slip-shared = Several shifts sell from this drawer; its difference is of all of them together.
slip-not-counted = not counted
slip-counted-by = Counted by
slip-given = Handed over by
slip-received = Received by
day-title = Receipts of the day
day-edition = Edition { $edition }
day-state = Matching code { $state }
day-paid = Paid
day-receipts = Receipts
day-tills = Tills it speaks for
day-stand = Stand
day-till = Till
day-up_to = Up to entry
day-hours = By hour
day-hour = Hour
day-added = Added since the edition before
day-gone = No longer counted
day-continued = continued
day-claimed = Awaiting confirmation: { $count } receipts, { $sum }
day-claimed-more = and { $count } more, each marked on its own page.
day-time = Time
day-page = Page
day-cover = Cover
day-contents = Contents
day-till-added = { $till }, added with edition { $edition }

said-day-complete = { $receipts ->
    [one] One receipt
   *[other] { $receipts } receipts
  }, edition { $edition }, complete: { $file }
said-day-incomplete = { $receipts ->
    [one] One receipt
   *[other] { $receipts } receipts
  }, edition { $edition }, not complete, the cover says what is missing: { $file }

# Archive of a fair
archive-file-name = Archive { $name } { $from }
archive-title = Archive of a fair
archive-of = { $of }, { $from } – { $to }
archive-from = This archive holds everything that the till { $till } knows up to { $day }, { $time }: { $entries } records, state code { $state }. Reading it needs no Lapak.
archive-files = What is in it
archive-file-totals = { $totals }: the totals of the fair, a sheet for each question: by day, stand, till, member, product, method, hour and seller.
archive-file-catalogue = { $catalogue }: every product with its price, codes and member code. Lapak can import this list again.
archive-file-days = { $days }/: every receipt, a PDF for each day.
archive-file-ledger = { $ledger }: every record, one to a line, signed by its till, as in the shared file. Lapak can read it again: open it as a shared file or a copy.
archive-complete = How complete it is
archive-names = Members are named by their codes alone. Their names are not in this archive.
archive-days-folder = receipts
archive-totals-name = totals

said-archived-complete = Complete archive saved, { $count } records, { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $file }
said-archived-incomplete = Archive saved, { $count } records, { $days ->
    [one] { $days } day
   *[other] { $days } days
}. The fair is not complete, and the archive says what is missing: { $file }

# The fair as a whole

# Several fairs on one computer
refusal-fair_not_chosen = Several fairs are on this computer. Choose first which one to open.
refusal-fair_unknown = That fair is not on this computer. Open the list again.
refusal-fair_name_differs = That is another name. Type the fair's name exactly so: { $name }.
refusal-fair_not_taken_off = It cannot be taken off this computer yet. { $why } Nothing was changed.
fairs-days = { $from } – { $to }
fairs-today = on today
fairs-ended = is over, can be read
fairs-ahead = has not begun
fairs-sample = the sample, for any day
practice-file = practice
cli-practice-on = Practice is on. Use it with: --data { $data }
cli-practice-off = Nobody is practising.
said-accepted = Accepted: { $what }
said-accepted-already = Was accepted already: { $what }
said-accepted-no-more = No longer accepted: { $what }
said-accepted-not = Was not accepted: { $what }
attention-accepted-till = Accepted on till { $letters }, reason: { $reason }
take-off-recovery = The recovery key is not on paper yet, and it is only here. Write it down first: Menu, Set-up, Recovery key.
take-off-only_coordinator = This till is the only coordinator. Without it nobody can admit or close a till. First admit another till as a coordinator, on Sync.
take-off-shift = The shift is still open. Count the cash and close it.
take-off-cart = There is a cart that is not paid, or one that is on hold. Pay or clear it on Sell.
take-off-not_admitted = This till is not admitted, so its sales count nowhere yet. Ask a coordinator to admit it, then sync.
take-off-no_place = There is no shared file, so every record is only here. Choose the shared file on Sync.
take-off-not_settled = Not everything is synced. Connect the shared file, then press Sync now on Sync.
take-off-unsaid = No other till has said yet that it holds everything. On another till: sync, then close its shift there, or let the coordinator close this till. Then sync here again.
take-off-goes = The ledger, carts, settings and this till's key are removed from this computer for good. The shared file and the other tills do not change. PDFs, archives and other files that you saved stay: remove them yourself where this laptop is lent.
take-off-sample = This sample fair is removed from this computer. Nothing in it is real.
take-off-names = The names book is not removed. It stays as { $file }, and only its passphrase opens it: put that file where it belongs, or remove it yourself.
said-taken-off = { $name } was taken off this computer.
cli-fair-here = { $name }, { $days }, stand { $stand }, { $letters }, { $state }: { $folder }
cli-no-fairs = No fair is on this computer yet.
cli-take-off-ready = { $name } can be taken off this computer. { $explained } Repeat it with --name "{ $name }".
status-ended = This fair ended on { $day }. All of it can be read here. Where something still has to be recorded, open a shift for a day of the fair.

# A till that is heard no more
gone-heard = Last heard { $at }, up to record { $last }. The last receipt that is here is { $receipt }; all in all { $receipts } receipts, { $paid }.
gone-heard-nothing_sold = Last heard { $at }, up to record { $last }. No receipt of this till is here.
gone-never = Not one record of this till is here.
gone-unknown-later = What it sold after record { $last }. Receipts that buyers carry may show it.
gone-unknown-drawer = What lies in drawer { $drawer } of the shift of { $day }, which is not closed. By the records that are here it is { $cash }, and whatever was sold for cash later.
gone-unknown-shift_closed = Whether there was another shift after that of { $day }, which is closed.
gone-new_till = Another till
gone-new_till-open = No other till sells for stand { $stand } yet. On another laptop: open Lapak, Join a fair, choose the shared file, stand { $stand }. It sells at once; admit it on Sync. Waiting to be admitted: { $asking }.
gone-new_till-done = { $tills } sells for stand { $stand }.
gone-close = Stop waiting for the old till
gone-close-open = It is still waited for, so the day cannot be complete. Close it once you are sure that the laptop is not coming back today. What counts: up to record { $last }.
gone-close-done = Closed at record { $last }. Nobody waits for it any more.
gone-drawer = The cash in the drawer
gone-drawer-open = Count the cash in drawer { $drawer } together with somebody else and write on paper: how much, when, who. Open a shift on the new till with that sum as its float. Lapak cannot work out the old shift's difference; Totals says so.
gone-paper = Sales on paper
gone-paper-open = Until another till is there: write down each sale with time, product, quantity, price and method. Keep the paper. Entering sales from paper under their own time is not in this version; it comes together with refunds.
gone-back = If the old till comes back
gone-state-done = done
gone-state-open = to do
gone-state-spare = not needed yet
gone-back-spare = Connect it to the shared file. What it sold after it was closed is shown apart on Attention, counts for nothing yet, and can be taken in from this page. To sell again, it begins as a new till.
gone-back-open = This till has come back: there are records up to { $last }, and those after its closing do not count. Take them in if they truly are its sales.

# Printer
printer-usb = { $name } (USB)
printer-serial = { $name } (serial or Bluetooth)
printer-network = { $name } (network)
printer-queue = { $name } (the computer's printer)
printer-path = { $name }
printer-set-none = No printer.
printer-set-now = Printer: { $name }.
print-copy-mark = COPY
print-state-none = There is no printer yet.
print-state-done = Everything is printed.
print-state-sending = { $count ->
        [one] 1 paper waits to be printed.
       *[other] { $count } papers wait to be printed.
    }
print-state-waiting = { $count ->
        [one] 1 paper waits, and is printed by itself once the printer is ready.
       *[other] { $count } papers wait, and are printed by themselves once the printer is ready.
    }
print-state-low = The printer's paper ends soon.
print-step-waiting = waiting
print-step-sending = printing
print-step-failed = not yet
said-print-queued = { $title } was sent to the printer.
said-print-done = { $title } is printed.
said-print-waits = { $title } waits in the queue and is not printed yet.
said-print-discarded = { $count ->
        [one] 1 paper was thrown out of the queue.
       *[other] { $count } papers were thrown out of the queue.
    }
