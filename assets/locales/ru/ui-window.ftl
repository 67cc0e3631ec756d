### Окно: шапка, разделы, поиск, подвал, клавиши, обложка.

head-hide = Скрыть
head-lock = Заблокировать
nav-label = Разделы
nav-desk = Стол
nav-contacts = Обращения
nav-people = Люди
nav-places = Места
nav-handouts = Выдачи
nav-stock = Склад
nav-exchange = Обмен
nav-figures = Отчёты
nav-about = О программе
nav-alt = Alt + цифра: раздел
nav-ctrl = Ctrl + цифра: новое
nav-all = Ctrl + K: все действия

search-label = Найти человека
search-placeholder = Имя или номер карточки
search-results = Найденные люди
search-by-start = Ищется по началу имени и по номеру карточки
search-count =
    { $n ->
        [one] { $n } человек
        [few] { $n } человека
       *[many] { $n } человек
    }
search-count-more = показаны первые { $n }
search-create = Новый человек «{ $name }»
list-more = Показать ещё
card-no = № { $code }
name-unknown = имя неизвестно
birth-about = ок. { $said }
birth-age = { $age } ({ $year })
birth-age-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }
birth-age-range =
    { $to ->
        [one] { $from }–{ $to } год
        [few] { $from }–{ $to } года
       *[many] { $from }–{ $to } лет
    }
birth-age-months = { $count } мес.
birth-age-weeks = { $count } нед.

saved-at = Сохранено на диск в { $at }
not-saved-yet = Ещё не сохранено
undo-do = Отменить
undo-again = Вернуть
undo-done = Отменено
undo-not-done = Не отменено.
undo-dismiss = Убрать
form-not-saved = Не сохранено
form-aside = Отложить
field-day = День
field-point = Где
field-optional = если есть
field-kept = как в прошлый раз
date-hint = например 1.2, вчера, 01.02.2016
absence-of = { $field }: почему нет ответа
compartment-registry = приёмная
compartment-shelter = приют
compartment-casework = личные дела
theme-system = как в системе
theme-light = светлый
theme-dark = тёмный
size-kb = { $size } КБ
size-mb = { $size } МБ
size-gb = { $size } ГБ

key-space = Пробел
keys-title = Клавиши
foot-keys = все клавиши
keys-panel = в правую панель и обратно
keys-open-person = открыть карточку
keys-back = назад
keys-move = ходить
keys-topic = { $n }-й раздел тем
keys-everywhere-tab = дальше
keys-everywhere-shift-tab = обратно
keys-everywhere-space = отметить
keys-everywhere-enter = выбрать или подтвердить
keys-everywhere-esc = закрыть или отложить
palette-title = Все действия
palette-none = Такого действия нет
palette-label = Действие
cover-title = Календарь
cover-today = { $weekday }, { $day } { $year }
