### The desk and the contacts of a day.

desk-today = Today, { $day }
desk-counted =
    { $n ->
        [one] { $n } contact
       *[other] { $n } contacts
    }
desk-all = All
desk-empty = No contacts yet today. A new one: Ctrl+2.
desk-drafts = Put aside
desk-draft-drop = Discard
desk-free = Free tonight
desk-of = { $free } of { $of }
desk-of-rest = of { $of }
desk-no-places = No places have been added yet.
desk-exchange = Exchange
desk-last-export = Last bundle
desk-never = never made
desk-days-ago =
    { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }
desk-today-at = today at { $at }
desk-unsettled = To be settled
contacts-time = Time
contacts-channel = Channel
contacts-who = Who
contacts-card = Card
contacts-topics = Topics
contacts-outcome = Outcome
contacts-nameless = nameless
contacts-present = · { $n } people
contacts-earlier = The day before
contacts-later = The day after
contacts-today = Today
contacts-empty = No contacts were recorded on this day.
tally-title = Contacts as a number
tally-about = from a paper sheet or of earlier years
tally-n = How many
tally-topic = Topic
tally-source = Source
tally-saved =
    { $n ->
        [one] { $n } contact recorded
       *[other] { $n } contacts recorded
    }
