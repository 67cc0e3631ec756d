### Имя программы и слова, которые нужны везде.

app-name = Пристань
app-about = Учёт приёма, приюта и помощи. Работает без сети; всё хранится зашифрованным.
app-version = Версия { $version }

app-save = Сохранить
app-cancel = Отмена
app-close = Закрыть
app-yes = да
app-no = нет
app-closed = не подсчитано: закрыто

lang-ru = Русский
lang-en = English

# Заголовки системных окон
dialog-folder = Папка или носитель
dialog-bundle = Файл обмена
dialog-card = Карточка другой стороны
dialog-save-card = Сохранить нашу карточку
dialog-save-sheet = Сохранить лист восстановления
