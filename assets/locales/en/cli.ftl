### What the command pristan prints.

cli-written = Written: { $path }
cli-password = Password:
cli-password-new = New password:
cli-password-again = Once more:
cli-sha256 = SHA-256: { $hash }

cli-formats = Vaults of version { $vault }, bundles of version { $bundle }.
cli-licence = Licence: { $licence }.
cli-notices = Whose work is in it: pristan about --notices

cli-desk = { $site }, { $desk }: the vault is made.
cli-sheet-written = The recovery sheet is in { $path }. That file is not encrypted: print it, put the paper into the safe, erase the file.

cli-sheet-not-written = The vault is made, but its recovery sheet could not be written to { $path }. It is shown here once: write it down now.

cli-home = Folder: { $path }
cli-state-none = No vault is here yet. Make one: pristan init
cli-state-locked = A vault is here, locked. Logins: { $handles }

cli-verify-read =
    Read { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    } and { $records ->
        [one] { $records } record
       *[other] { $records } records
    }.
cli-verify-state = { $compartment }: { $hash }
cli-verify-sound = Everything is as the journal says.
cli-verify-finding =
    { $compartment }: { $what ->
        [line] an entry cannot be read
        [chain] an entry does not follow the one before
        [part] a part of an entry was changed
        [level] here is a part of an entry that the level of disclosure does not allow
        [state] a record has another state
       *[row] a row of a table was changed
    } ({ $at })
cli-verify-unsound = Not everything is as the journal says. Work no further with this vault; restore it from a backup.

cli-export-facts =
    Bundle { $number }: { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }.
cli-export-for = For: { $names }
cli-export-outbox = Closed to this user, so it went as it was last sealed: { $compartments }
cli-export-done = It was read back and compared. The stick may be pulled out.

cli-inspect-from = Bundle { $number } from { $sender }, made { $made }.
cli-inspect-entries =
    { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }, of them new here: { $fresh }.
cli-inspect-known = This very bundle was taken in before.
cli-inspect-member = { $name }: { $bytes } bytes, { $compartment }
cli-inspect-member-closed = { $name }: { $bytes } bytes, { $compartment } (closed here)

cli-import-done = Bundle { $number } from { $sender } is taken in.
cli-import-waiting = Waits, still encrypted, until it is opened: { $compartments }
cli-import-unsettled =
    { $n ->
        [one] { $n } value waits
       *[other] { $n } values wait
    } for people to settle it in the window.

cli-card-ours = Read this number to the other side by telephone: { $number }
cli-card-seen = Card of { $name }. Its number: { $number }
cli-card-kept = The card of { $name } is kept. Its number: { $number }
cli-card-compare = Nothing was kept yet. Let the other side read its number by telephone; if it is the same, repeat with --number DIGITS.

cli-report-title = { $from } to { $until }, counted { $made }. Open: { $compartments }
cli-report-readings = The total is said in three ways; each says what it adds up:
cli-report-month = Month by month: H1, R1, O1
cli-not-kept = not counted here

cli-demo-title = The demo story is lived and checked: { $entries } entries. All people in it are generated.
cli-demo-housed = S1 of the two years 2015 and 2016: { $n }
cli-demo-kept = It lies in { $path }. Login { $handle }, password: { $password }
cli-demo-expected = { $figure } must be { $wanted } in the demo story, and { $counted } was counted.

## What the command line itself lacks

cli-wrong-passwords-differ = The two passwords are not the same; nothing was changed.
    .do = Begin again and type the same password twice.
cli-wrong-no-terminal = There is no terminal here to ask for the password.
    .do = Give it with --password-file FILE, or --password-file - for standard input.
cli-wrong-password-file = The password could not be read from the file.
    .do = Check the file: its first line is the password.
cli-wrong-request-file = The request could not be read, or it is no JSON; nothing was changed.
    .do = Give the request as JSON on standard input, or in a file with --request FILE.
cli-wrong-sheet-there = The file for the recovery sheet is there already; it was not changed, and no vault was made.
    .do = Name a file that is not there yet.
cli-wrong-not-text = What was given is not text.
    .do = Give a table saved as CSV, in UTF-8, UTF-16 or Windows-1251.
cli-wrong-broken-text = The text is damaged in line { $line }, column { $column }.
    .do = Save the table again, as UTF-8.
cli-wrong-open-quote = A quotation mark opens in line { $line }, column { $column } and never closes.
    .do = Close it, or double it if it belongs to the text.
cli-wrong-after-quote = Something stands after a closing quotation mark in line { $line }, column { $column }.
    .do = Put a separator there, or double the quotation marks that belong to the text.
cli-wrong-two-columns = Line { $line } has fewer than two columns.
    .do = Give two names in each row, with a comma, a semicolon or a tab between them.
cli-wrong-input = Standard input could not be read.
    .do = Give the table like this: pristan names score < pairs.csv
cli-wrong-people-file = The list of people could not be read.
    .do = Name a file with --people: in each line an id, a tab, a name.
cli-wrong-queries-file = The list of queries could not be read.
    .do = Name a file with --queries: in each line an id, a tab, a name.
cli-wrong-no-tab = Line { $line } has no name: in column { $column } there is no tab.
    .do = Put in each line an id, a tab, and a name; more names follow after more tabs.
cli-wrong-which-user = Several people may log in here: { $handles }.
    .do = Say who you are: --handle LOGIN.
cli-wrong-no-such-command = There is no command { $name }.
    .do =
        { $instead ->
            [none] All commands: pristan help
           *[other] Perhaps it is { $instead }. All commands: pristan help
        }
cli-wrong-argument-unknown = There is no argument { $name } here.
    .do =
        { $instead ->
            [none] It is written like this: { $usage }
           *[other] Perhaps it is { $instead }. It is written like this: { $usage }
        }
cli-wrong-argument-missing = Something is missing: { $name }.
    .do = It is written like this: { $usage }
cli-wrong-value-missing = A value is missing: { $name }.
    .do = It is written like this: { $usage }
cli-wrong-value-wrong = The value does not do for { $name }: { $value }.
    .do =
        { $instead ->
            [none] What does is explained by { $help }. It is written like this: { $usage }
           *[other] What does: { $instead }. It is written like this: { $usage }
        }
cli-wrong-argument-twice = Given twice: { $name }.
    .do = Keep one. It is written like this: { $usage }
cli-wrong-argument-conflict = These are not given together: { $name } and { $value }.
    .do = Keep one of the two. It is written like this: { $usage }
cli-wrong-argument-encoding = One of the arguments is not written in UTF-8.
    .do = Check the encoding of the terminal; rename a file of such a name.
cli-wrong-arguments-unclear = The arguments were not understood.
    .do = It is written like this: { $usage }
cli-wrong-no-home = Where the data lies is not known: this account has no home folder.
    .do = Name a folder in the variable PRISTAN_HOME; the command pristan takes it with --home too.
cli-wrong-output-lost = The answer was not written: standard output did not take it; there is no room, or it is faulty.
    .do = Make room, or send the output elsewhere. What the command was to change has been changed.

## Help

help-usage = Usage
help-commands = Commands
help-command-name = COMMAND
help-arguments = Arguments
help-options = Options

help-pristan = Pristan: records of reception, shelter and help, without a network. This command does what needs no window.
    .more =
        Examples:
          pristan init --site "Site 1" --desk "Desk 1" --user "Example" --handle example
          pristan card save our.pristan-card
          pristan export --to /media/stick
          pristan verify --json

        Exit status:
          0  done
          1  refused as it was asked
          2  the command was not understood
          3  the vault did not open: password, version, another program
          4  something is damaged, forged or for somebody else
          5  the disk or the folder did not take it
          6  a fault of the program

        With --json one line goes to standard output: "answer", or "problem" with code, field and args.
        A password is never an argument, since others can see those: it is asked for or read from a file.
        The window and the command use the same data, one at a time.
help-about = What this program is, and whose work is in it
help-init = Makes a vault and its first user, and shows the recovery sheet once
    .more =
        Examples:
          pristan init --site "Site 1" --desk "Desk 1" --user "Example" --handle example
          pristan init --site "Site 1" --desk "Desk 1" --user "Example" --handle example --sheet sheet.txt

        The recovery sheet opens the data when the password is forgotten. Print it and keep it in the safe.
help-status = Whether there is a vault here, and who may open it
help-verify = Checks that the tables are what the journal says
    .more =
        Two copies that know the same entries print the same state for each compartment.
        The exit status is 4 when something is not as the journal says.
help-export = Writes an encrypted, signed bundle for head office
    .more =
        Example: pristan export --to /media/stick

        It holds everything of this site, what was sent before included: a lost stick loses nothing.
help-inspect = Shows whose bundle a file is, and what is new in it; changes nothing
help-import = Takes a bundle in, whole or not at all
    .more = Taking a bundle in twice is the same as once.
help-card = Saves one's own card, or keeps that of another side
help-card-save = Writes the card of this desk to a file: public keys, nothing secret
help-card-add = Shows the card of another side, or keeps it with the number compared by telephone
    .more =
        Examples:
          pristan card add theirs.pristan-card
          pristan card add theirs.pristan-card --number "12345 67890 …"
help-report = The figures of a year, each with the rule it is counted by
    .more =
        Example: pristan report --year 2016

        A figure of a compartment that is closed is not counted; it is never shown as 0.
help-names = Finds and compares names under every spelling and script; needs no vault
help-names-score = How likely it is that two names are of one person, for each row of a table
    .more =
        Examples:
          pristan names score < pairs.csv > scored.csv
          pristan names score --header < pairs.csv

        The table comes on standard input: the first two columns are names, in any script and order of words. Each row goes
        to standard output with the likelihood from 0 to 1 as its last column; 0.5 is about as likely as not.
        The first row is a pair of names like the others, unless --header says that it names the columns.
        Commas, semicolons and tabs are recognised, and so are UTF-8, UTF-16 and Windows-1251.
help-names-find = For each query the ten people of a list who fit it best
    .more =
        Example:
          pristan names find --people people.tsv --queries queries.tsv > found.tsv

        Both files have in each line an id, a tab, and a name; more names of the same person follow
        after more tabs. A name of digits alone is a phone or a card. The last word may be half typed.
        Names may be in any script and order, mistyped, or typed without switching the keyboard.
        UTF-8, UTF-16 and Windows-1251 are recognised.
        The answer is lines of query id, rank, person id, and score from 0 to 1, with tabs between.
help-demo = Lives the demo years 2013-2016 through the ordinary operations and compares their figures
    .more =
        Examples:
          pristan demo
          pristan demo --small --keep demo-folder
          PRISTAN_HOME=demo-folder pristan-desktop

        All people are generated. Without --keep everything is erased afterwards.
        At full size the exit status is 6 when a figure is not the one that the story must have.
help-call = Does anything the program can do, by its name, with a request in JSON
    .more =
        Example:
          pristan call read_birth < request.json

        The names and requests are those of the window: ui/src/generated/catalogue.ts lists them.
        The request is never an argument, since others can see those.
help-help = Explains a command

help-arg-home = Folder of the installation; otherwise PRISTAN_HOME, otherwise that of the window
help-arg-lang = Language of the answers, ru or en; otherwise that of the system
help-arg-json = Answer in JSON, for other programs
help-arg-help = Explains the command
help-arg-version = Says the version
help-arg-notices = Print the licences of all parts
help-arg-site = What the site is called
help-arg-desk = What this desk is called
help-arg-user = What colleagues call the user; kept encrypted
help-arg-handle = Login: Latin letters and digits; it is seen before unlocking
help-arg-head-office = This is head office: it gathers the data of all sites
help-arg-password-file = Read the password from the first line of this file; - is standard input
help-arg-sheet = Write the recovery sheet to this new file instead of printing it
help-arg-to = Folder or drive for the bundle
help-arg-file = The file
help-arg-number = The 60 digits that people compared
help-arg-year = The year
help-arg-people = List of people: an id, a tab, a name in each line
help-arg-queries = List of queries of the same form
help-arg-header = The first row names the columns
help-arg-keep = Keep the vault in this folder
help-arg-small = Only three weeks, for looking around
help-arg-until = Last day of the three weeks, like 2016-05-17; otherwise today
help-arg-seed = Another number makes another story of the same figures
help-arg-name = The name of the operation
help-arg-request = File with the request in JSON; otherwise standard input
help-arg-topic = The command to explain

cli-duplicates-total =
    { $pairs ->
        [one] { $pairs } pair
       *[other] { $pairs } pairs
    } in { $records ->
        [one] { $records } record
       *[other] { $records } records
    }.
cli-duplicates-line = line { $line }
cli-duplicates-record = line { $line } ({ $id })
cli-field-name = name
cli-field-family = family name
cli-field-given = given name
cli-field-patronymic = patronymic
cli-field-birth = birth
cli-field-sex = sex
cli-field-citizenship = citizenship
cli-field-phone = telephone
cli-field-document = document
cli-field-email = e-mail
cli-field-household = household
cli-field-code = code
cli-field-text = text
cli-field-order = family and given name changed places
cli-ground-same = { $field }: the same
cli-ground-variant = { $field }: the same in another spelling
cli-ground-near = { $field }: one slip away
cli-ground-far = { $field }: alike
cli-ground-short = { $field }: the initial agrees
cli-ground-part = { $field }: partly the same
cli-ground-different = { $field }: different
cli-ground-birth-variant = { $field }: day and month changed places
cli-ground-birth-near = { $field }: one digit differs
cli-ground-birth-far = { $field }: two of day, month and year agree
cli-ground-birth-short = { $field }: the year agrees
cli-ground-birth-part = { $field }: nearly the same
cli-wrong-list-unreadable = The list cannot be read.
    .do = Check the name of the file and whether you may read it.
cli-wrong-list-not-text = The list is not a text file.
    .do = Save the table as CSV, in UTF-8, UTF-16 or Windows-1251.
cli-wrong-list-broken-text = The list is damaged in line { $line }, column { $column }.
    .do = Save the table again as CSV, in UTF-8.
cli-wrong-list-empty = The list is empty.
    .do = The first line must name the columns.
cli-wrong-list-open-quote = A quotation mark opens in line { $line }, column { $column } and never closes.
    .do = Close it, or double it if it belongs to the text.
cli-wrong-list-after-quote = Something stands after a closing quotation mark in line { $line }, column { $column }.
    .do = Put a separator there, or double the quotation marks that belong to the text.
cli-wrong-list-row-length = The row in line { $line } has more or fewer cells than there are columns; it goes wrong at cell { $column }.
    .do = Put a cell with a separator or a line break into quotation marks.
cli-wrong-list-no-heading = There is no column { $name }.
    .do = Name a column as the first line of the list does.
cli-wrong-list-no-kind = There is no kind of column { $name }.
    .do = pristan help duplicates lists the kinds.
cli-wrong-list-no-name = No column was recognised as a name.
    .do = Say which it is: --map name=COLUMN, or family, given and patronymic.
cli-wrong-list-map = What a column holds is given as KIND=COLUMN.
    .do = Write, for example: --map family=Surname
cli-wrong-list-threshold = The probability is not between 0 and 1.
    .do = Give a number like 0.5.
help-duplicates = Finds records of one person in a list, or in two; needs no vault
    .more =
        Examples:
          pristan duplicates --csv people.csv
          pristan duplicates --csv new.csv --against known.csv --threshold 0.5
          pristan duplicates --csv people.csv --map name=Client --map birth=Born --json

        The first line of a list names its columns. Names, birth, sex, citizenship, telephone, document, e-mail, address and
        postcode are recognised by English, Russian and Ukrainian headings; others are told with --map, where KIND is one of
        id, name, family, given, patronymic, birth, birth-year, birth-month, birth-day, sex, citizenship, phone, document,
        email, household, code, text, or ignore. Columns that only one of two lists has are not compared.
        Commas, semicolons and tabs are recognised, and so are UTF-8, UTF-16 and Windows-1251.
        Each pair comes with the probability that it is one person and with the grounds, weightiest first. What a field is
        worth is learned from the lists themselves.
help-arg-csv = The list
help-arg-against = A second list: its records are compared with those of the first only
help-arg-map = What a column holds, where its heading does not tell; may be repeated
help-arg-threshold = The least probability that is shown; otherwise 0.2
