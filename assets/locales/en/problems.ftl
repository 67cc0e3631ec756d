### What went wrong. Each message is two sentences: the message itself says what happened, `.do` says what to do.
### The key is `problem-` and the code that the operation answers.

## The action itself

problem-fault = A fault of the program: the action was not done and nothing was changed.
    .do = Try again. If it happens once more, give the program's log to whoever helps with the computer: it holds no personal data.
problem-cancelled = The action was cancelled and nothing was changed.
    .do = It can be started again at any time.
problem-not-understood = The program did not understand the request; nothing was changed.
    .do = Check what is written in the field. If all is right, close the program and open it again.
problem-locked = The program is locked.
    .do = Enter the password.
problem-compartment-closed =
    { $compartment ->
        [shelter] The compartment “Shelter” is closed to this user.
        [casework] The compartment “Casework” is closed to this user.
       *[registry] This compartment is closed to this user.
    }
    .do = Log in as somebody to whom it is open, or ask an administrator for access.

## Opening

problem-no-vault = This folder holds no data of the program.
    .do = Check that the disk or stick it lies on is plugged in, and try again. A first vault is made in the window, or with pristan init.
problem-vault-there = There is a vault in this folder already; it was not changed.
    .do = To open it, start the program again. For a new one, name an empty folder.
problem-no-such-user = There is no such user here.
    .do = Check how the login is spelled. If it is right, its file is gone from the data folder: tell an administrator.
problem-wrong-password = The password did not fit.
    .do =
        Check the keyboard layout and Caps Lock. You can try again in { $seconds ->
            [one] { $seconds } second
           *[other] { $seconds } seconds
        }.
problem-too-soon = It is too early to try again after a wrong password.
    .do =
        Wait { $seconds ->
            [one] { $seconds } more second
           *[other] { $seconds } more seconds
        } and repeat.
problem-password-short = The password is too short.
    .do =
        It takes at least { $least ->
            [one] { $least } character
           *[other] { $least } characters
        }. Four ordinary words in a row are easy to remember and hard to guess.
problem-handle-invalid = The login has characters it may not have.
    .do = Take Latin letters, digits and hyphens. It is not a person's name.
problem-vault-newer = A newer version of the program wrote this vault; it was not changed.
    .do = Install that version and open it with that.
problem-key-swapped =
    { $compartment ->
        [shelter] The key file of the compartment “Shelter” is not the right one: somebody may have replaced it. The vault was not opened.
        [casework] The key file of the compartment “Casework” is not the right one: somebody may have replaced it. The vault was not opened.
       *[registry] The key file of the reception is not the right one: somebody may have replaced it. The vault was not opened.
    }
    .do = Do not enter the password again and tell an administrator, who puts the file back from a backup.
problem-keyring-forged = The keyring is not signed by those who made it: somebody may have replaced it. The vault was not opened.
    .do = Do not enter the password again and tell an administrator, who puts the file back from a backup.
problem-vault-damaged =
    { $file ->
        [db] One of the files of the vault is damaged.
       *[other] A file of the vault is damaged: { $file }.
    }
    .do = Do not delete or rename anything. Let whoever helps with the computer put the data folder back from a backup.
problem-folder-read-only = This folder cannot be written to; nothing was changed.
    .do = Allow writing to it, or name another folder. If it is a stick, take off its write protection.
problem-disk-full = The disk is full: the action was not done and nothing was changed.
    .do = Delete what is not needed from this disk and try again. What you typed stays on the screen.
problem-disk-failed = The disk could not write or read the data: the action was not done and nothing was changed.
    .do = Check that it has room and is connected, and try again. If that does not help, call whoever helps with the computer: the disk may be faulty.
problem-vault-busy = Another window or command is working with this data.
    .do = Close the other window or wait for the command to end, and try again.

## Values

problem-missing = The field is empty.
    .do = Fill it in.
problem-not-in-list = The list has no such value.
    .do = Choose a value from the list.
problem-date-unclear = The date could not be read.
    .do = Write it like this: 17.05.2016 or 17052016.
problem-date-ahead = That day has not come yet.
    .do = Check the date.
problem-date-too-old = That date is too long ago.
    .do = Check the year.
problem-date-impossible = The calendar has no such day.
    .do = Check day, month and year.
problem-birth-unclear = The birth or age could not be read.
    .do = Write 17.05.1990, 05.1990, ~1990 or an age: 34, 8 months.
problem-birth-ahead = The day of birth has not come yet.
    .do = Check the year.
problem-birth-too-old = Nobody lives that long.
    .do = Check the year of birth or the age.
problem-name-too-long = The name is too long: { $letters }, where { $most } is the most.
    .do = Shorten it. What does not fit can go into a note.
problem-name-signs = The name has characters that no name has.
    .do = Keep letters, spaces, hyphens and apostrophes.
problem-name-empty = The name has no letter.
    .do = Write a name, or mark it as unknown.
problem-name-twice = Both an only name and parts of a name are filled in.
    .do = Keep one of the two.
problem-text-too-long = The text is too long.
    .do =
        Keep at most { $most ->
            [one] { $most } character
           *[other] { $most } characters
        }.
problem-number-range = That number is not possible here.
    .do = Give a number from { $least } to { $most }.
problem-quantity-unclear = The quantity could not be read.
    .do = Write a whole number in digits: 3.

## Records

problem-no-such-record = There is no such record, or it was removed.
    .do = Look for it again.
problem-topic-nameless-only = This topic is for contacts without a name only.
    .do = Record the contact without a name, and the person in a casework file.
problem-ending-not-call = A call ending was given for a contact that is no call.
    .do = Take the ending away, or choose the telephone.
problem-place-taken = The place is taken on these nights.
    .do = Choose another place or other days.
problem-place-closed = The place is closed or blocked.
    .do = Choose another place.
problem-place-there = There is a place of that name already.
    .do = Give it another name.
problem-already-in = This person already lives in the shelter.
    .do = Open the stay.
problem-leaves-before-arriving = The departure is before the arrival ({ $arrived }).
    .do = Check the day of departure.
problem-stay-order = Something later happened in this stay already, on { $last }.
    .do = Give that day or a later one. What was recorded wrongly can be undone.
problem-stay-too-long = The stay is planned for more than { $days } days.
    .do = Give an earlier day, or leave it open.
problem-stay-over = This stay has already ended.
    .do = If the person is back, begin a new one.
problem-item-there = There is an item of that number already.
    .do = Choose it from the list, or give another number.
problem-stock-short = There is not enough in stock: { $item }. { $wanted } wanted, { $there } there. Nothing was handed out.
    .do = Lower the quantity, or record the receipt first.
problem-nobody-chosen = Nobody was chosen to receive it.
    .do = Choose people, or say how many without a name.
problem-nothing-chosen = Nothing was chosen to hand out.
    .do = Choose a set or items.
problem-nothing-changed = Nothing was changed, so there is nothing to save.
    .do = Change something, or close the form.

## Undo

problem-undo-changed-since = It has been changed since, so it cannot be undone.
    .do = Open the record and correct it.
problem-undo-done = It is undone already.
    .do = There is nothing more to do.
problem-undo-erased = What was there before is erased and cannot be brought back.
    .do = If it is known, enter it again.
problem-undo-never = Such an action cannot be undone.
    .do = Correct its consequences with a new record.
problem-undo-stock = Undoing would leave the stock below zero: what was received is handed out.
    .do = Undo the hand-out first.
problem-undo-needed = Other records depend on this one.
    .do = Undo them first.

## Exchange

problem-card-unclear = This file is not the card of a desk.
    .do = Ask for the card file once more.
problem-card-forged = The signature of the card does not hold: somebody may have replaced it.
    .do = Do not use it. Ask for a new one and compare the number by telephone.
problem-card-differs = The number is not that of the card.
    .do = Compare it by telephone once more. If it differs again, the card was replaced.
problem-card-own = This is your own card.
    .do = Choose the card of the other side.
problem-no-receiver = There is nobody to send to: no receiver's card is here.
    .do = Add the card of head office first.
problem-bundle-unclear = This file is no bundle of the program; nothing was changed.
    .do = Choose another file.
problem-bundle-for-others = The bundle is for somebody else; nothing was changed.
    .do = Return it to the sender and ask for one for you.
problem-bundle-unknown-sender = The sender of the bundle is not known here; nothing was changed.
    .do = Add the sender's card first and compare the number by telephone.
problem-bundle-damaged =
    { $member ->
        [end] The bundle is cut off: its end is missing, the copying was not finished. Nothing was changed here.
        [manifest] The bundle is damaged in its list of contents. Nothing was changed here.
        [signature] The bundle is damaged in its signature. Nothing was changed here.
        [registry] The bundle is damaged in its part “Reception”. Nothing was changed here.
        [shelter] The bundle is damaged in its part “Shelter”. Nothing was changed here.
        [casework] The bundle is damaged in its part “Casework”. Nothing was changed here.
       *[other] The bundle is damaged. Nothing was changed here.
    }
    .do = Copy it from the stick once more. If that does not help, ask the sender for a new one.
problem-bundle-forged = The signature of the bundle does not hold: somebody may have replaced it. Nothing was changed.
    .do = Do not use it, and tell the sender.
problem-bundle-newer = A newer version of the program wrote the bundle; nothing was changed.
    .do = Update the program and try again.
problem-bundle-gap = The bundle lacks what comes before it; nothing was changed.
    .do = Ask the sender to make a new one: it fills the gap.
problem-bundle-too-large = The file is larger than any bundle; nothing was changed.
    .do = Check that it is the right file.
problem-file-unreadable = There is no such file or folder, or it cannot be read; nothing was changed.
    .do = Check that the stick is plugged in, and choose again.
problem-written-wrong = What was written is not what was sent: the medium is faulty.
    .do = Take another stick and try again.

problem-contradiction = These answers exclude each other.
    .do = Keep one of them: for example "stateless" or a citizenship.
