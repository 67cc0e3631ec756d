### Reports, and about the program.

figures-title = Report for { $year }
figures-made = computed on { $on } at { $at }
figures-earlier = a year back
figures-later = a year on
figures-to-table = to the table
figures-bars = { $figure } by month, the numbers are in the table at the right
figures-closed = Not computed, closed: { $compartment }
figures-quoted = In print: { $quoted }
figures-readings = The total: three readings
figures-by-month = By month
figures-month = Month
figures-reception = reception
figures-line = line
figures-office = office
figures-year-sum = year
figures-open = Counted over what is open
figures-open-about = What is closed is in none of the numbers.
about-title = About the program
about-formats = Formats
about-formats-of = vault { $vault }, bundle { $bundle }
about-licence = Licence
about-home = Where the data are
about-notices = Parts by others and their licences
verify-title = Checking the vault
verify-about = the journal is read whole and compared with the tables
verify-do = Check
verify-good = All agrees: { $entries } entries, { $records } records
verify-bad =
    { $n ->
        [one] { $n } finding
       *[other] { $n } findings
    }
verify-what-line = a line of the journal is not sound:
verify-what-chain = the chain of the journal is broken:
verify-what-part = a part of an entry is another:
verify-what-state = the state is another:
verify-what-row = a row of a table is another:
