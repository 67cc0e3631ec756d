### Exchange: cards of sites, bundles.

exchange-import = Take in
exchange-export = Make a bundle
exchange-export-about = only those whose cards were added can read it
exchange-not-exported = No bundle was made
exchange-not-taken = Not taken in: { $file }
exchange-not-added = Card not added: { $file }
exchange-to-drive = To the drive “{ $name }”, { $free } free
exchange-to-folder = To a folder…
exchange-look-again = Look for drives again
exchange-no-drive = No drives are seen. Plug one in and look again, or choose a folder.
exchange-drives =
    { $n ->
        [one] { $n } drive is seen.
       *[other] { $n } drives are seen.
    }
exchange-file = File
exchange-size = Size
exchange-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
exchange-for = Read by
exchange-sum = SHA-256
exchange-outbox = Was closed
exchange-written = Written and compared.
exchange-pull = Written and compared. The drive may be pulled out.
exchange-exported = Bundle No. { $n } made
exchange-choose = Choose a file…
exchange-nothing-yet = nothing is written yet
exchange-from = From
exchange-number = Bundle
exchange-inside = Inside
exchange-fresh =
    { $n ->
        [one] { $n } new
       *[other] { $n } new
    }
exchange-signature = Signature
exchange-known = good, the sender is known
exchange-repeated = this bundle was taken in before
exchange-part = Part
exchange-readable = Readable
exchange-opens = opens
exchange-stays-closed = stays closed
exchange-take = take in
exchange-take-n =
    { $n ->
        [one] Take in { $n } new entry
       *[other] Take in { $n } new entries
    }
exchange-leave = Leave it
exchange-taken =
    { $n ->
        [one] { $n } new entry taken in from { $from }
       *[other] { $n } new entries taken in from { $from }
    }
exchange-imported =
    { $n ->
        [one] { $n } new entry taken in
       *[other] { $n } new entries taken in
    }
exchange-unsettled = To be settled
exchange-waiting = Waiting to be opened
exchange-peers = Whom we exchange with
exchange-peer = Site
exchange-role = Role
role-site = site
role-head_office = head office
exchange-fingerprint = Number to compare
exchange-added = Added on
exchange-no-peers = Nobody yet. Get the card file of the other side and add it.
exchange-peer-add = Add a card…
exchange-peer-added = Card added: { $name }
exchange-compare = { $name }: compare this number over the phone.
exchange-same = The same, add it
exchange-different = Different
exchange-exports = Our bundles
exchange-imports = Bundles taken in
exchange-no = No.
exchange-when = When
exchange-records = Entries
exchange-new = New
exchange-no-exports = No bundles were made yet.
exchange-no-imports = No bundles were taken in yet.
exchange-our-card = Our card
exchange-our-card-about = It goes to the other side, so that bundles can be sealed for it. It holds no secret.
exchange-save-card = Save the card…
exchange-card-saved = saved
exchange-card-file = { $name }.pristan-card
exchange-our-number = Compare over the phone
