### The window: head, sections, search, foot, keys, cover.

head-hide = Hide
head-lock = Lock
nav-label = Sections
nav-desk = Desk
nav-contacts = Contacts
nav-people = People
nav-places = Places
nav-handouts = Hand-outs
nav-stock = Stock
nav-exchange = Exchange
nav-figures = Reports
nav-about = About
nav-alt = Alt + digit: section
nav-ctrl = Ctrl + digit: new
nav-all = Ctrl + K: all actions

search-label = Find a person
search-placeholder = Name or card number
search-results = People found
search-by-start = Searched by the start of a name and by card number
search-count =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
search-count-more = the first { $n } are shown
search-create = New person “{ $name }”
list-more = Show more
card-no = No. { $code }
name-unknown = name unknown
birth-about = c. { $said }
birth-age = { $age } ({ $year })
birth-age-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
birth-age-range =
    { $to ->
        [one] { $from } to { $to } year old
       *[other] { $from } to { $to } years old
    }
birth-age-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
birth-age-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }

saved-at = Saved to disk at { $at }
not-saved-yet = Not saved yet
undo-do = Undo
undo-again = Bring back
undo-done = Undone
undo-not-done = Not undone.
undo-dismiss = Dismiss
form-not-saved = Not saved
form-aside = Put aside
field-day = Day
field-point = Where
field-optional = if there is one
field-kept = as last time
date-hint = for example 1.2, yesterday, 01.02.2016
absence-of = { $field }: why there is no answer
compartment-registry = reception
compartment-shelter = shelter
compartment-casework = case files
theme-system = as the system
theme-light = light
theme-dark = dark
size-kb = { $size } KB
size-mb = { $size } MB
size-gb = { $size } GB

key-space = Space
keys-title = Keys
foot-keys = all keys
keys-panel = to the right panel and back
keys-open-person = open the card
keys-back = back
keys-move = move
keys-topic = heading { $n } of the topics
keys-everywhere-tab = next
keys-everywhere-shift-tab = previous
keys-everywhere-space = mark
keys-everywhere-enter = choose or confirm
keys-everywhere-esc = close or put aside
palette-title = All actions
palette-none = No such action
palette-label = Action
cover-title = Calendar
cover-today = { $weekday }, { $day } { $year }
