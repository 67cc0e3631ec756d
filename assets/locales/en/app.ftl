### The name of the program and the words that are needed everywhere.

app-name = Pristan
app-about = Records of reception, shelter and help. Works without a network; everything is kept encrypted.
app-version = Version { $version }

app-save = Save
app-cancel = Cancel
app-close = Close
app-yes = yes
app-no = no
app-closed = not computed: closed

lang-ru = Русский
lang-en = English

# Titles of the system's dialogs
dialog-folder = Folder or drive
dialog-bundle = Exchange file
dialog-card = The other side's card
dialog-save-card = Save our card
dialog-save-sheet = Save the recovery sheet
