### Hand-out and stock.

handout-title = Hand-out
handout-step-items = The set
handout-step-items-later = what each gets
handout-step-people = People
handout-step-people-later = those of tonight, those of the last time, by name or as a number
handout-step-except = Exceptions
handout-step-except-later = who gets nothing today
handout-step-done = Done
handout-step-done-later = The stock goes down, the hand-out appears on the cards
handout-change = Change
handout-item = Thing
handout-item-hint = type its name or code
handout-item-next = another thing, or Enter to go on to the people
handout-each = { $name }: how many to each
handout-loan = on loan
handout-remove = Remove
handout-to-people = Next: people
handout-to-except = Next: exceptions
handout-groups = Who gets it
handout-tonight = Living here tonight
handout-last = Got it last time
handout-last-on = Got it on { $on }
handout-find = One more person
handout-singles = By name
handout-unnamed = Without a name
handout-unnamed-hint = as a number, when no names were taken
handout-people-sum =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
handout-gets = Gets it
handout-from = Why on the list
handout-from-tonight = here tonight
handout-from-last = last time
handout-from-search = by name
handout-now = Today
handout-will = gets it
handout-will-not = gets nothing
handout-except = except or bring back
handout-gather = exceptions to the top
handout-and-unnamed = And { $n } more without a name.
handout-only-unnamed = Nobody is on the list by name.
handout-listed = Listed
handout-excepted = Except
handout-receiving = Will get it
handout-do =
    { $n ->
        [one] Hand out to { $n } person
       *[other] Hand out to { $n } people
    }
handout-do-none = Hand out
handout-save = hand out
handout-stock = Stock afterwards
handout-have = have
handout-need = need
handout-rest = left
handout-short = { $item }: { $n } too few. Except somebody or record a receipt.
handout-sheet = Sheet No.
handout-no-items = There is nothing to hand out: the section “Stock” has no things yet.
handout-not-done = Not handed out
handout-saved =
    { $n ->
        [one] Handed out to { $n } person
       *[other] Handed out to { $n } people
    }
stock-about =
    { $n ->
        [one] { $n } thing; storerooms: { $rooms }
       *[other] { $n } things; storerooms: { $rooms }
    }
stock-add = New thing
stock-add-save = Add
stock-receive = Receipt
stock-receive-save = Record the receipt
stock-received = Receipt recorded: { $item }, { $n }
stock-item-added = Added: { $name }
stock-empty = There are no things yet. Add the first one with “New thing”.
stock-name = Name
stock-code = Code
stock-code-hint = of the catalogue, for example KRELHYPA01P
stock-unit = Unit
stock-on-hand = On hand
stock-remark = Remark
stock-below = below zero: settle it
stock-none = none left
stock-item = Thing
stock-quantity = How many
stock-storeroom = Storeroom
stock-lot = Lot
stock-donor = Donor
stock-main = Main
