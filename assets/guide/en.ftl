# The user's guide: help in the window, and a PDF on paper. A page for each screen; a line of a part is what somebody
# wants, presses or sees, then " | ", then what they do or what comes of it. What a button is called is never typed
# here: it is taken from assets/locales.

guide-title = Guide to Lapak
guide-lead = A page for each screen, in the order of a fair. In the window the same pages are behind “{ help-open }”, at the screen where you are.
guide-contents = Contents

guide-part-do = What you do here
guide-part-keys = Keys
guide-part-slip = A slip?
guide-part-else = Not as you expected?

key-tab = Tab
key-enter = Enter
key-escape = Esc
key-space = Space
key-help = F1
key-turn = F8
key-plain = F9
key-question = ?
key-plus = +
key-minus = −
key-times = *
key-delete = Delete
key-down = Arrow down
key-number = A number

guide-everywhere = On every screen
    .for = What is the same everywhere: the way about, the keys, and what a slip costs.
    .do =
        Find the way | The row at the top is always there: “{ strip-sell }”, “{ strip-sales }”, “{ strip-shift-screen }”, “{ strip-attention }”. Everything else is on “{ menu-heading }”.
        Know what to press | The green button is the one that goes on. It always stands in the same corner.
        Change who sells | Press the seller in the row at the top, then a code.
        Get help | Press “{ help-open }” at the top. What you have typed stays.
    .keys =
        { key-tab } | Goes to the next button or field.
        { key-enter } | Presses the button where you are, or takes what was typed into the field.
        { key-escape } | Goes back, or closes what lies in front.
        { key-help } | Opens this help.
        { key-turn } | Turns the screen to the buyer, and back.
        { key-question } | Opens this help, too, where you are not typing.
    .slip =
        Something was refused | It says beside the field how to mend it. What you typed is still there.
        A wrong button | Press { key-escape }. What is recorded is never lost, and what is not recorded yet is asked about.
    .else =
        No network | That is normal. Sell on: everything is kept on this laptop.
        The power went | Start Lapak again. Every recorded sale and the open cart are there.

guide-welcome = { welcome-heading }
    .for = Here you say once what this laptop is for.
    .do =
        Practise | Press “{ welcome-sample-try }”: a fair with made-up goods, where nothing can break.
        Sell for a fair that has begun | Press “{ welcome-join-open }”. The coordinator gives you the shared file.
        Begin a fair, as its coordinator | Press “{ welcome-found-open }”.
        Read another language | Choose it below, under “{ settings-language }”.
    .slip =
        The wrong way | Press “{ question-cancel }” on the next screen. Nothing has begun yet.
    .else =
        You do not know which one | You sell: “{ welcome-join-open }”. You plan the fair: “{ welcome-found-open }”.

guide-found = { welcome-found }
    .for = Here a coordinator starts a fair, once, on one laptop.
    .do =
        Fill in the fair | Type its names, its town, its days, and the code of this laptop's stand, such as 07.
        Say who bears discounts | Choose under “{ welcome-discount-by }”. If you do not know yet, leave it.
        Begin | Press “{ welcome-start }”. The recovery key comes next.
    .slip =
        Not yet | Press “{ question-cancel }”. Nothing has begun.
        Typed something wrong | Later, on “{ menu-heading }”, “{ set-up-heading }”. The time zone alone is not changed there.
    .else =
        The fair has begun on another laptop | Press “{ question-cancel }”, then “{ welcome-join-open }”.

guide-join = { welcome-join }
    .for = Here this laptop joins a fair that its coordinator has started.
    .do =
        Choose the shared file | Put the stick in, press “{ path-file }”, and choose the file that the coordinator named.
        A shared folder | Press “{ path-folder }” instead.
        Say which stand | Type its code under “{ welcome-stand }”.
        Join | Press “{ welcome-join-enter }”.
    .slip =
        The wrong file | Nothing is changed in it. Choose another one, and press “{ welcome-join-enter }” again.
        It takes too long | Press “{ progress-stop }”, then try again.
    .else =
        There is no such file | Ask the coordinator: where it is stands on their screen “{ sync-heading }”.
        No stick at hand | The coordinator can carry everything by hand, too: “{ sync-copy }” on “{ sync-heading }”.

guide-joined = { joined-heading }
    .for = Here two people make sure that this laptop is the right one.
    .do =
        Compare the digits | Read all sixteen aloud. The coordinator sees the same ones on “{ sync-heading }”, and presses “{ sync-admit }”.
        Begin to sell | Press “{ joined-continue }”. You need not wait.
    .slip =
        Went on too early | The digits stand on “{ sync-heading }” until this laptop is admitted.
    .else =
        The digits differ | Do not go on with them: the coordinator presses “{ admit-cancel }”. Look again for another laptop that waits.
        The coordinator does not see this laptop | Press “{ sync-now }” on “{ sync-heading }” here, then there.

guide-recovery = { recovery-heading }
    .for = Here the coordinator writes down the key that gives the fair back if this laptop is lost.
    .do =
        Write it on paper | Copy it group by group, and read it through once more.
        Print it instead | Press “{ recovery-save }”, open the file, print it, then delete that file.
        Go on | Tick “{ recovery-written }”, then press “{ recovery-continue }”. The key is never shown again.
    .slip =
        Ticked too early | Untick it. Only “{ recovery-continue }” takes the key away.
    .else =
        No paper at hand | Leave it, or close Lapak: the key is shown again at the next start.
        The paper is lost | Nothing is lost as long as this laptop works. Tell no stranger that it is gone.

guide-shift = { shift-heading }
    .for = Here you say who sells and what is in the drawer; then you can sell.
    .do =
        Say who you are | Press your code, or type it under “{ shift-seller }”.
        Say what is in the drawer | Type it under “{ shift-float-amount }”. An empty drawer is 0.
        Count by notes and coins | Choose “{ shift-float-count }”.
        Two laptops, one drawer | On the second one choose “{ shift-float-shared }”.
        Open | Press the green button.
    .slip =
        The wrong seller | Press the seller at the top, then the right code: “{ seller-heading }”.
        The wrong sum | Close the shift, and open it again with the right one.
        Yesterday's shift has the wrong day | Press “{ correct-open }”: its receipts move, and none is changed.
    .else =
        The day is not today's | Set it under “{ shift-day }”: all sales of the shift belong to it.
        It asks to close a shift first | Yesterday's is still open. Count its drawer, close it, then open today's.

guide-sell = { sell-heading }
    .for = Here goods become a cart, and the cart is paid.
    .do =
        Add goods | Press the picture, scan it, or type its code or name, then { key-enter }.
        More of one | Press the picture again, or + beside the line.
        Goods by weight | Choose them, type the kilograms under “{ sell-weight }”, then “{ sell-add }”.
        Goods that are not in the list | Press “{ sell-article }”, choose who made them, type the price.
        A discount or another price | “{ sell-edit }” beside the line; “{ sell-discount }” for the whole cart.
        A buyer who has to wait | Press “{ sell-hold }”, then “{ sell-name-held }”. Press the cart, or type its name, to take it up.
        Be paid | Press “{ sell-pay }”.
    .keys =
        { key-enter } | In the search field: adds what was typed. In the empty field: pays.
        { key-plus } | One more of the marked line.
        { key-minus } | One less.
        { key-times } | After a number: the price of one.
        { key-delete } | Takes the marked line away.
        { key-down } | From the search field to the pictures, then { key-enter }.
        { key-escape } | Empties the search field.
    .slip =
        A wrong line | “{ sell-edit }” beside it, then “{ sell-remove }”. The red button in the cart brings it back.
        The whole cart | “{ sell-clear }”. That comes back by the red button, too.
        Paid already | Write the receipt's number down and call the coordinator. Nothing is erased.
    .else =
        There is nothing to press | “{ sell-all }” shows every product; { key-escape } ends a search.
        A product is missing | Sell it with “{ sell-article }”, and tell the coordinator.
        No products at all | A coordinator adds them in “{ catalogue-heading }”. Other laptops get them with “{ sync-now }”.
        The scanner does nothing | Press into the search field, and scan again. If it stays so, “{ scanner-heading }” on { menu-heading } says why.

guide-pay = { pay-heading }
    .for = Here you say how the buyer pays, and see the change.
    .do =
        Cash | Type what you get, then press “{ pay-take }”. Or press the amount: that records it at once. The change is then shown large.
        Exact cash | Leave the field empty, and press “{ pay-take }”.
        QRIS | Choose it above and show the code. You saw the money arrive: “{ pay-arrived }”. The buyer says so: “{ pay-claim }”, and it waits to be looked at.
        Transfer | Choose it above, see on your own statement that the money came, press “{ pay-take }”.
        Two ways at once | Choose the first, type its amount, press “{ pay-add }”. Then the rest with the other.
    .keys =
        { key-enter } | Records the payment.
        { key-escape } | Back to the cart. Nothing is recorded.
        { key-plain } | QRIS: the code without an amount, for an app that refuses the other one.
    .slip =
        The wrong way to pay | Choose another one above.
        A part was wrong | “{ pay-remove }” beside it.
        The buyer wants more | Press “{ pay-back }”, add it, and pay then.
    .else =
        “{ pay-short }” | It is not enough yet. Take more, or pay a part first.
        It asks whether so much cash is right | Look at the note again. “{ pay-unusual-no }” changes nothing.

guide-paid = { paid-heading }
    .for = Here you see the change that goes back to the buyer; the sale is safe.
    .do =
        Give the change | It is the large figure.
        The receipt on the buyer's phone | Press “{ paid-phone }”: the buyer scans the code.
        Show the receipt | Press “{ paid-receipt }”. There it is printed or saved.
        The next buyer | Press “{ paid-done }”, or just type or scan the next thing.
    .keys =
        { key-enter } | The next buyer.
        { key-number } | Begins the next sale with it.
        { key-delete } | Voids this sale.
    .slip =
        The sale was wrong | “{ paid-void }”, then choose why. Nothing is erased: that it was taken back is recorded, too.
        Forgot the change | “{ strip-sales }” shows every receipt, with its change.
    .else =
        “{ paid-waits }” | The buyer says that it is paid. Look whether the money has come before the goods go.

guide-sales = { sales-heading }
    .for = Here is every receipt of a day: to show, to print, to save.
    .do =
        See a receipt | Press its row.
        Print it | “{ sales-save }”, then “{ sales-open }”, and print from there.
        An institution wants a kuitansi | Press “{ sales-kuitansi }”, and type who paid.
        Everything of the day in one file | Press the green button.
        Another day | Choose it under “{ sales-day }”.
    .keys =
        { key-down } | In the list: the next receipt.
        { key-enter } | Shows it.
        { key-delete } | Voids the sale that is shown, in its own shift.
    .slip =
        A sale was wrong | In the same shift “{ sales-void }”, later or for a part of it “{ sales-refund }”. A receipt is never erased.
        Paid another way | “{ sales-method }”, then choose how it truly was.
        Saved twice | That does no harm: a newer file says that it is the next edition.
    .else =
        A receipt is missing | It may be of another day, or of a laptop that has not synced: “{ sync-heading }”.
        “{ sales-apart }” | The coordinator has not admitted that laptop yet. It counts as soon as that is done.

guide-refund = { refund-heading }
    .for = Here money goes back to a buyer, for all or some of a receipt.
    .do =
        Only a part | Say in each line how much comes back. The button says how much money that is.
        Everything | Press “{ refund-all }”.
        Other goods for it | Press “{ refund-exchange }”, ring up what the buyer takes, and pay: only the difference is paid or given back.
        No money in the drawer | Choose “{ refund-sent }” under “{ refund-method }”; it is sent later, and said so under “{ payments-heading }”.
    .keys =
        { key-tab } | The next line, the reason, the button.
        { key-enter } | Records the refund.
        { key-escape } | Back to the receipt; nothing is recorded.
    .slip =
        Recorded wrongly | A refund is not taken back. Sell the same goods again.
        The money never came | Answer “{ refund-arrived-no }”.
    .else =
        A buyer without a receipt | Under “{ sales-heading }” press “{ find-heading }”, and type what the buyer remembers.

guide-refund-paper = { refund-paper-heading }
    .for = Here money goes back for a sale that this till has never seen, by what stands on the buyer's receipt.
    .do =
        The number | Type it as it is printed, with the stand. Where the buyer has no receipt, leave it empty.
        What comes back | Type or scan a code for each, with a blank between, and the price on the paper behind @.
        No money in the drawer | Choose “{ refund-sent }” under “{ refund-method }”.
    .keys =
        { key-tab } | The next field, the reason, the button.
        { key-enter } | Records the refund.
        { key-escape } | Back to the receipts; nothing is recorded.
    .slip =
        The sale is here after all | Then this till says so: find it under “{ sales-heading }”, and press “{ sales-refund }”.
    .else =
        Who bears it | The cooperative, until the sale comes in from the other till and agrees; then its member does.
        It came back before | Above the reasons stands what this till knows of it. Ask the coordinator.

guide-paper = { paper-heading }
    .for = Here the sales are entered that were written on a pad while no till was at hand.
    .do =
        The day | Choose the day of the pad first: below it stands into which shift its sales go.
        A sheet | Number, time, goods, and what was paid; then the next one begins.
        The goods | Type or scan a code for each, with a blank between: two of one with *2, another price behind @.
    .keys =
        { key-tab } | The next field.
        { key-enter } | Records the sheet.
        { key-escape } | Back to selling.
    .slip =
        A sheet was wrong | Press it in the list below, and give its money back there.
        The same sheet again | It is recorded once: the number tells.
    .else =
        “{ paper-amount }” is another sum | If less was paid, say that it was a discount; otherwise mend the goods.
        No shift on that day | One is opened and closed for it. Who counts the drawer counts its money, too.

guide-payments = { payments-heading }
    .for = Here is every QRIS payment and transfer whose money nobody has seen yet.
    .do =
        Compare a day | Paste the bank's list, and press “{ statement-compare }”; what matches is ticked. Then the green button.
        One by one | Tick its row, then the green button.
        It never came | Tick it, then “{ payments-failed }”.
        Another amount came | Tick one, then “{ payments-other-amount }”.
    .keys =
        { key-down } | The next row.
        { key-space } | Ticks that row.
    .slip =
        Said wrongly | Under “{ sales-heading }”, “{ sales-method }” says how it was truly paid.
    .else =
        “{ payments-not-yours }” | What another till was paid is said there, or by a coordinator.

guide-shift-close = { shift-close-heading }
    .for = Here you count the drawer at the end of the day, and close it.
    .do =
        Count | Type how many there are of each note and coin, or choose “{ shift-float-sum }”.
        Compare | Press “{ shift-close-compare }”. Only then it says what should be there.
        Close | Press the green button.
        Another seller goes on | Once compared, press “{ hand-over }”. Without a count: “{ desk-seller }”.
        Cash in or out without a sale | Press “{ cash-in }” or “{ cash-out }”, type how much, choose why.
        Cash from another drawer | Press “{ cash-take-in }” in the line that names it.
        See what is expected before counting | Press “{ desk-now }”.
    .slip =
        Cash in or out was wrong | Press “{ cash-back }” in its row, and choose why.
        The shift has the wrong day | Press “{ correct-open }”: it says what moves before it is recorded.
        Counted wrong | Type it again, and press “{ shift-close-compare }” again. Nothing is closed yet.
        Not yet the end | Press “{ strip-sell }” and sell on. The count is not kept, so it is asked about first.
    .else =
        There is a difference | Count once more. If it stays, close: it is written down as it is, and nobody is blamed.
        A cart is not paid yet | It stays, and can be paid in the next shift.
        Another laptop still sells from the drawer | Choose “{ shift-close-shared }”: who is last counts.

guide-shift-closed = A shift is closed
    .for = Here you see what the drawer held, and what is left to do before you go home.
    .do =
        Sync | Press “{ shift-done-sync }”, so that the others have today's receipts.
        Money that nobody has seen come | Press “{ attention-receipts }”, and compare with the statement.
        A summary for the envelope | Press “{ slip-shift }”.
        Finish | Press “{ shift-done }”.
    .slip =
        Closed too early | Press “{ shift-done }”, and open a new shift. The same day is right.
    .else =
        There is a difference | It is on “{ strip-attention }”, and the coordinator sees it.

guide-set-up = { set-up-heading }
    .for = Here a coordinator sees what a fair needs before it sells, and does it step by step.
    .do =
        The next step | Press the green button.
        Any other step | Press it. The order does not matter, and you can leave and come back.
    .keys =
        { key-number } | Opens the step with that number.
        { key-escape } | Back to “{ menu-heading }”.
    .slip =
        Filled in wrongly | Press the step again. What was sold does not change.
    .else =
        A step cannot be changed here | This laptop is not a coordinator's. Ask the coordinator.
        You need only one laptop | “{ set-up-place }” and “{ set-up-tills }” can be left out.

guide-people = { people-heading }
    .for = Here are the codes of stands, sellers and members: no names, so that nobody is found.
    .do =
        Add a code | Type it, or leave it empty and one is made, then press “{ people-stands-add }”, “{ people-sellers-add }” or “{ people-members-add }”.
        Another cut for one member | “{ people-change }” beside the code.
        A card for volunteers | Press “{ catalogue-quick-card }”, and print it: a page for each stand.
    .slip =
        A wrong code | “{ people-turn-off }”. It is no longer offered; what was recorded stays.
        Turned off by mistake | “{ people-turn-on }”.
    .else =
        There is nothing to fill in | This laptop is not a coordinator's. Ask the coordinator.
        Whose code is it? | The list of names is kept on paper, by the coordinator alone.

guide-pins = { pins-heading }
    .for = Here is who shows a PIN at this till, and from where on the coordinator is asked.
    .do =
        A PIN | Press “{ pins-set }” beside the name, and type it twice.
        Asking the coordinator | Set a PIN for “{ pins-coordinator }”, then the limits: discounts in percent, money back in rupiah.
    .keys =
        { key-tab } | The next name, the limits, the button.
        { key-enter } | In a limit: keeps the limits.
        { key-escape } | Back to selling.
    .slip =
        A seller forgot the PIN | “{ pins-change }” with the coordinator's PIN.
        The coordinator forgot it | Whoever is at the machine takes all of them away with lapak pin forget in a terminal.
    .else =
        What a PIN is worth | It is a courtesy. It keeps names apart, and keeps nobody from the machine.

guide-qris = { qris-heading }
    .for = Here the code that buyers pay to is set, and tried before the fair.
    .do =
        Set the code | The coordinator presses “{ qris-set }” and chooses a picture of your provider's fixed code, or types what it says. A copied picture can be pasted.
        Confirm it | Compare name, city and NMID. Every till does so once, and again when the code changes.
        Try it | Press “{ qris-try }”, scan it with your phone, look at the name, then cancel.
        A stand with a code of its own | On that stand's till: the button for the code of that stand alone.
    .keys =
        { key-tab } | The next button.
        { key-escape } | Back to the menu.
    .slip =
        The wrong code was set | “{ qris-set-other }”. The other tills ask again before they show it.
        No code on the screen, please | “{ qris-off }”. QRIS can still be recorded.
    .else =
        The code changed and you did not know | Do not show it. Ask the coordinator: nobody else can set it.
        The photo is not read | Take another: sharp, straight, bright. Or type what the code says.

guide-buyer = { buyer-heading }
    .for = Here you decide what the buyer sees, on a second screen or on this one.
    .do =
        Two screens | Press “{ buyer-open }”. The window remembers its screen.
        One screen | Press “{ buyer-turn }” or { key-turn }, on any screen.
        The buyer wants the receipt on a phone | Once it is paid, its code is shown there. No network is needed.
    .keys =
        { key-turn } | Turns this screen to the buyer, and back.
        { key-escape } | Back to the menu.
    .slip =
        The screen faces the buyer | Press { key-turn } or { key-escape }.
    .else =
        Its window is on the wrong screen | Close it, drag it, or open it again from here. No sale is disturbed.

guide-printer = { printer-heading }
    .for = Here you choose this computer's receipt printer, and see the papers that wait.
    .do =
        Choose a printer | Choose it from the list, or “{ printer-elsewhere }” and type its address. Press “{ printer-keep }”.
        See whether it is right | Press “{ printer-test }”: edges, letters, barcode and QR code must be whole.
        Receipts come by themselves | Choose “{ printer-receipts-always }”.
        A cash drawer | Tick “{ printer-drawer }”. It opens for cash alone.
    .keys =
        { key-tab } | The next choice.
        { key-enter } | In the address: saves.
        { key-escape } | Back to the menu.
    .slip =
        A paper nobody needs | “{ printer-discard }” beside it. Its sale stays recorded.
        The wrong printer | Choose another one; what waits comes out there.
    .else =
        The printer is off or out of paper | Sell on. The papers wait, and come by themselves once it is ready.
        It says COPY | That paper may have come out before, as when the cable was pulled halfway.

guide-catalogue = { catalogue-heading }
    .for = Here is what the fair sells, each with its price and the member who made it.
    .do =
        A new product | Fill in the fields beside the table, then press “{ catalogue-add }”.
        Change one | Press its row, change the fields, press “{ catalogue-save }”.
        Change many | Tick them, then press “{ catalogue-many-price }” or “{ catalogue-many-category }”.
        A list you have already | Press “{ catalogue-import }”.
        Labels and price list | Tick products, then “{ catalogue-many-labels }”. With none ticked: “{ catalogue-price-list }”.
        Sold out | Press its row, then “{ catalogue-out }”. Every laptop may do that.
        A picture | Press its row, choose the file under “{ catalogue-photo }”, press “{ catalogue-save }”.
    .keys =
        { key-down } | In the table: the next product.
        { key-enter } | Opens it beside the table.
        { key-space } | Picks it, to change many at once.
        { key-escape } | Leaves the product, then the screen.
    .slip =
        A wrong price | Type the right one, and press “{ catalogue-save }”. What was sold keeps its price.
        A wrong list, or many changed wrongly | The red button below takes all of it back at once.
        A product too many | “{ catalogue-off-do }”. It comes back with “{ catalogue-on-do }”.
    .else =
        The fields cannot be changed | This laptop is not a coordinator's. Ask the coordinator.
        A product has two values | Two laptops changed it. Press its row, and choose the right value.

guide-bundles = { bundles-heading }
    .for = Here several products are sold under one name and one price, and each member still gets their part.
    .do =
        A new bundle | Type its name and price, choose its products, then press “{ catalogue-add }”.
        One more product in it | Press “{ bundles-part-add }”.
        Change one | Press it in the list, change the fields, press “{ catalogue-save }”.
    .slip =
        A product too many | Press the cross beside it.
        A bundle too many | “{ catalogue-off-do }”. It comes back with “{ catalogue-on-do }”.
    .else =
        There is nothing to choose | Add the products in “{ catalogue-heading }” first.
        The fields cannot be changed | This laptop is not a coordinator's. Ask the coordinator.

guide-import = { import-heading }
    .for = Here the price list that you already have becomes the catalogue.
    .do =
        Choose the file | Press “{ path-list }”, then “{ import-look }”. Nothing is taken yet.
        Mend what is wrong | Change it in your own file, save, press “{ import-again }”. Or press “{ import-skip }” beside the row.
        Take it | Press the green button.
        See what a list looks like | Press “{ import-template }”.
    .slip =
        Took the wrong list | In “{ catalogue-heading }” the red button below takes all of it back.
        Left out a row too many | Press “{ import-unskip }”.
    .else =
        A column is read as something else | Open “{ import-columns-heading }”, and choose what it is.
        Members are unknown | Tick “{ import-add-members }”.

guide-goods = { goods-heading }
    .for = Here is recorded what changes hands without being sold: goods in, taken home, damaged, given away, lost, and sent between stands.
    .do =
        Goods in | Scan them, or type code and quantity, such as KRP-01*12. Then press the green button.
        Something that was never there | Scan it, or press “{ goods-new }”: the member, name, price, quantity, { key-enter }. Whoever has no code: “{ goods-new-member }”.
        From a spreadsheet | Press “{ goods-from-list }”: a column of codes and one of quantities. Look at the lines, then the green button.
        Labels and the handover note | Once it is recorded, press the labels or “{ goods-handover }”. Later they are beside the record.
        Damaged, given, lost, sent | Choose it first under “{ goods-what }”. The member bears it, unless a coordinator chooses otherwise.
        Taken home | Choose “{ goods-what-back }” under “{ goods-what }”. “{ goods-list-left }” fills in what is left at the stand, of one member or of all.
        A sending arrives | Press “{ goods-receive }” under “{ goods-on-the-way }”, compare the quantities, then the green button.
    .keys =
        { key-enter } | Adds what is typed; in the empty field: to the green button.
        { key-down } | To the goods of that name.
        { key-escape } | Closes the fields of a new product, then leaves the screen.
    .slip =
        One line is wrong | Change its quantity, or press the cross. What was removed can be brought back below.
        It is recorded already | Press “{ goods-back }” beside the record, with a reason. What another laptop recorded, a coordinator's takes back.
    .else =
        There is no “{ goods-new }” | It comes with “{ goods-what-in }”, on a coordinator's laptop. Ask the coordinator.
        Less arrived than was sent | Record what is there. The rest stays under “{ goods-on-the-way }” and in “{ strip-attention }” until it is taken in.
        Several sendings are on their way | Press “{ goods-receive }” beside the one that arrived.

guide-stock = { stock-heading }
    .for = Here is what is left by the books, and here it is counted.
    .do =
        One stand or member | Choose it above the table.
        Packing | Press “{ stock-save-pdf }”: a list of what is chosen above, with room to write.
        A stocktake | Press the green button, type or scan what is there, then “{ stock-count-save }”.
        Something is missing | Look for it first. If it is truly lost, press “{ stock-book-do }”; later it is “{ stock-book-open }” beside the count. The member bears it.
    .keys =
        { key-enter } | To the next box.
        { key-escape } | Back to the table, then away from the screen.
    .slip =
        Counted wrongly | Press “{ stock-count-again }”. A count changes nothing until it is booked.
        Booked wrongly | Take it back in “{ goods-heading }”. What is lost and what is found again is a record each.
    .else =
        What is left is “{ stock-below-zero }” | Something was sold and never recorded as come in. Record it in “{ goods-heading }”.
        Two laptops counted differently | Both figures stand under “{ stock-apart }”. Count together, and save it on both laptops.
        The cooperative bears what is missing | Do not book it. A coordinator records it as “{ goods-what-lost }” in “{ goods-heading }”; then count again.

guide-owed = { owed-heading }
    .for = Here is what each member is owed, where it comes from, and what was paid already.
    .do =
        See one member | Press the row. The figures add up from the top to “{ owed-balance }”.
        Take off a stand fee or the like | Press “{ owed-deduct }”, choose one member or all, type an amount or a percentage, choose why.
        Pay | Press the member, then the green button. Cash leaves the drawer of the open shift on this laptop.
        An advance | The same, with “{ owed-for-advance }”. Somebody without a row yet: press the green button with nobody chosen.
        A paper for one member | Choose under “{ owed-slip-of }”, then press “{ owed-slip }”.
    .slip =
        Deducted or paid wrongly | Press “{ owed-back }” in its row. Both records stay.
    .else =
        There is no button to pay | This laptop is not a coordinator's. Ask the coordinator.
        Cash is refused | No shift is open on this laptop. Open one, or choose “{ method-transfer }”.
        It asks once more | It is more than is owed, or more than the drawer should hold. Press “{ owed-pay-anyway }” only where it is right.
        Somebody is “{ owed-below }” | That member got more than the share. Talk about it. When the money comes back, press “{ owed-back }” beside the payout.

guide-settlement = { settle-heading }
    .for = Here are papers and money for all members, and the names that may be printed on them.
    .do =
        Slips of all members | Press the green button, then print. It says whether names are printed too.
        Prepare envelopes | Press “{ settle-envelopes }”. Its table also names the notes and coins to get from the bank.
        Print with names | Press “{ names-ui-open }”, type the passphrase, then save the slips.
        Make a names book | Press “{ names-ui-import }”, choose a list of codes and names, then choose a passphrase.
        For the books | Choose the day, then “{ settle-journal-csv }” or “{ settle-journal-xlsx }”.
    .slip =
        The names book was left open | Press “{ names-ui-close }”. It closes with Lapak, too. Only slips that were saved meanwhile carry names.
        The list of names is wrong | Nothing of it was taken. Mend the list, then press “{ names-ui-import }” again.
    .else =
        Nobody knows the passphrase | Nobody can open those names again. Slips can still be printed with codes. For a new book, first move the file names.age out of Lapak's folder.
        A member has no envelope | Nothing is to be paid there any more, or less than the smallest coin. See “{ owed-heading }”.

guide-evening = { evening-ui-heading }
    .for = Here the fair is brought to its end step by step, from closed shifts to paid members.
    .do =
        The next step | Press the green button. When a paper is saved and printed, press it once more.
        Another step | Press it: beside it stands what is missing, and what it means to go on without that.
        What Lapak cannot know | Once it is done, press “{ evening-ui-mark-packing }”, “{ evening-ui-mark-deductions }” or “{ evening-ui-mark-slips }”.
        Leave for a while | Just leave. In “{ menu-heading }”, “{ evening-ui-heading }” knows how far it is.
        Close the fair on paper | Press “{ evening-ui-paper }”.
    .slip =
        Marked too early | Press the step, then “{ evening-ui-unmark }”.
    .else =
        A step cannot be finished | Go on with the next ones. The closing report names what is not done.
        Another laptop shows another step | What you mark stays on this laptop. Do the whole evening on one.

guide-totals = { totals-heading }
    .for = Here is what was sold and paid, and what is not counted yet.
    .do =
        Ask another way | Choose under “{ totals-question }”, and the day under “{ sales-day }”.
        See where a figure comes from | Press its row: these are its receipts.
        See the cash of each drawer, and reasons | Choose “{ totals-key-drawer }” or “{ totals-key-reason }” under “{ totals-question }”.
        Take it along | Press one of the buttons at “{ totals-save }”.
    .keys =
        { key-down } | In the table: the next row.
        { key-enter } | Shows the receipts behind it.
    .slip =
        Pressed a wrong row | “{ sales-back }”. Nothing can be changed here.
    .else =
        “{ totals-incomplete }” | It says which laptop has not synced or not closed. Do it there, then sync here.
        There is no row | Nothing was sold on that day. Choose another one.

guide-attention = { attention-heading }
    .for = Here is what does not add up, the worst first, each with what to do.
    .do =
        Put one right | Do what stands below it, or press its button. It goes away by itself.
        What may stay | A coordinator presses “{ attention-accept }” and chooses why. It moves to “{ attention-accepted-heading }”.
        See what it is about | Press “{ attention-receipts }”.
        Go on selling | Press “{ attention-done }”. Nothing here stops a sale.
    .slip =
        Accepted by mistake | Press “{ attention-accept-no-more }” beside it.
    .else =
        The list is empty | Everything adds up.
        You do not know what to do | Leave it, and show it to the coordinator.

guide-sync = { sync-heading }
    .for = Here laptops of one fair meet in a shared file, and the coordinator admits them.
    .do =
        Choose the file, the first time | Press “{ sync-place-choose }”. All laptops use the same one.
        Meet | Put the stick in, and press “{ sync-now }”. Then the same on the next laptop.
        Admit a laptop | Compare its sixteen digits with its own screen, then press “{ sync-admit }”.
        See that two hold the same | Read “{ sync-state }” aloud. The same letters: nothing is missing.
        Without a shared file | “{ sync-copy-save }” here, “{ sync-copy-open }” on the other laptop.
    .slip =
        The wrong file | “{ sync-place-other }”. Nothing is ever overwritten.
        A laptop at the wrong stand | “{ sync-till-stand }” beside it.
        Admitted a stranger | “{ sync-till-close }” beside it: from then on nothing of it counts.
    .else =
        Offline | That is normal. Sell on: it goes there by itself later.
        The stick is lost | Nothing is missing. Choose a new one, and press “{ sync-now }” on every laptop.
        There are damaged lines | They mend themselves when the laptops have synced.

guide-till-gone = A till that is heard no more
    .for = Here is what to do when a laptop dies, is lost or is gone.
    .do =
        Look at what is known | The page says up to which receipt the laptop was heard, and what nobody can know.
        Go through the steps | They stand in order, each with how far it is. You can leave, and come back.
        A laptop in its place | Press “{ gone-to-sync }”, and admit the new one there.
        Stop waiting for the old one | Press “{ sync-till-close }”. What was heard of it counts.
    .slip =
        It was not dead after all | When it is back, its later receipts are shown as apart. Here they can be taken in.

guide-fairs = { fairs-heading }
    .for = Here the whole fair becomes one file, and the other fairs on this computer are opened.
    .do =
        Keep the whole fair | Press “{ fairs-archive-save }”. The file opens on any computer, without Lapak.
        Look at last year's | Press its row. A fair that is over is there to be read.
        Begin a new one | Press “{ fairs-new }”. The one that is here stays.
        Give a lent laptop back | Press “{ fairs-off-do }”. It is done only once another laptop has everything.
    .else =
        The fair cannot be taken off | The page says what is lacking. Most often: sync here, then on another laptop.

guide-scanner = { scanner-heading }
    .for = Here you see whether a barcode scanner is set as it should be, before the fair begins.
    .do =
        Test a scanner | Scan each code on the screen. Beside them it says what is wrong, and how to mend it.
        The scanner does not read from a screen | “{ scanner-save }”, print it at 100 %, and scan from paper.
        Finish | “{ settings-done }”.
    .keys =
        { key-tab } | The next button, while the scanner is silent.
        { key-escape } | Back to the first screen.
    .slip =
        Another barcode was scanned | That does no harm: nothing is sold here.
    .else =
        Nothing appears | The scanner is not connected, or is not set as a keyboard (in its manual: USB keyboard, HID).
        It is still wrong once it was set | Set it back as it came from the factory with the code in its manual, set the suffix Enter, and test again.

guide-settings = { settings-heading }
    .for = Here you make the screen fit your eyes and your hand.
    .do =
        Larger text | Choose it under “{ settings-text }”.
        The left hand | Choose “{ settings-hand-left }”.
        Another language | Choose it under “{ settings-language }”.
        Light or dark | Choose it under “{ settings-theme }”.
        Finish | Press “{ settings-done }”. Each choice acts at once.
    .slip =
        A wrong choice | Choose the other one.
    .else =
        Only this laptop has changed | Each has settings of its own.

guide-menu = { menu-heading }
    .for = Here is the way to every screen, each with what it is for.
    .do =
        Open a screen | Press it.
        Back to selling | Press “{ strip-sell }”, or { key-escape }.
        Practise before the fair | Press “{ practice-begin }”. The goods are the same, and nothing counts. “{ practice-leave }” is above every screen.
    .slip =
        The wrong screen | Press “{ menu-heading }” again.
    .else =
        A screen does not let you change anything | It is for a coordinator's laptop, and says so.

guide-refused = { refused-heading }
    .for = Here it says why the till cannot be opened; nothing is lost by it.
    .do =
        Read what it says | It names what stands in the way, and what to do.
        Try again | Press “{ refused-again }”.
    .slip =
        Lapak is open twice | Close the other window, then press “{ refused-again }”.
    .else =
        It still does not open | Leave the laptop as it is, and call the coordinator. Sell on paper meanwhile.
