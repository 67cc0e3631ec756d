### Places and nights.

board-label = Places by nights
board-tonight = { $n } of { $beds } taken tonight
board-night-of = the night to the next day
board-occupied = Taken of { $beds }
board-empty = There are no places yet. Add the first one with “Add a place”.
board-beds =
    { $n ->
        [one] { $n } bed
       *[other] { $n } beds
    }
board-two = two
board-free = free
board-place = Place { $name }
board-comes = comes { $on }
board-read-free =
    { $n ->
        [one] free for { $n } night from { $on } to { $until }
       *[other] free for { $n } nights from { $on } to { $until }
    }
board-read-until = { $on }: { $names }, until { $until }
board-read-open = { $on }: { $names }, no end named
board-earlier = A week earlier
board-later = A week later
board-home = Today
board-week = a week on
board-add = Add a place
board-add-save = Add
board-guest = Choose a place for { $name }: arrows, then Enter.
board-carried = Carried
board-put = put here
board-lift = take and carry
board-check-in = Check in
board-checked-in = { $name } checked in
board-shown-name = Shown name
board-shown-name-hint = without a card: a name or number will do
board-place-label = Place
board-arrived = Moves in
board-until = Until
board-until-optional = if known
board-ground = Why
board-year = Year of birth
board-move = Move
board-moved = { $name } is now at place { $place }
board-moves-on = From which day
board-leave = Moving out
board-leave-save = Record moving out
board-left = Day of leaving
board-reason = Reason
board-destination = Where to
board-note = Note
board-checked-out = Moving out recorded: { $name }
board-place-name = Name
board-place-name-hint = for example 1-4
board-unit = For whom
board-kind = What it is
board-beds-label = How many beds
board-place-added = Place { $name } added
board-without = Without a place
board-since = since { $on }
board-coming = Moving in today
board-nobody-comes = Nobody moves in today.
board-expected = expected
board-came = moved in
board-leaving = Moving out
board-nobody-leaves = Nobody leaves today or tomorrow.
board-gone = gone
board-today = today
board-tomorrow = tomorrow
board-signs = Signs
board-sign-in = lives here
board-sign-planned = expected
board-sign-absent = away
board-sign-clash = two at once
board-sign-blocked = closed
board-sign-past = moved out
