### Стол и обращения дня.

desk-today = Сегодня { $day }
desk-counted =
    { $n ->
        [one] { $n } обращение
        [few] { $n } обращения
       *[many] { $n } обращений
    }
desk-all = Все
desk-empty = Сегодня обращений ещё не было. Новое: Ctrl+2.
desk-drafts = Отложено
desk-draft-drop = Убрать
desk-free = Свободно этой ночью
desk-of = { $free } из { $of }
desk-of-rest = из { $of }
desk-no-places = Места ещё не заведены.
desk-exchange = Обмен
desk-last-export = Последний пакет
desk-never = не собирали
desk-days-ago =
    { $n ->
        [one] { $n } день назад
        [few] { $n } дня назад
       *[many] { $n } дней назад
    }
desk-today-at = сегодня в { $at }
desk-unsettled = Ждут решения
contacts-time = Время
contacts-channel = Канал
contacts-who = Кто
contacts-card = Карточка
contacts-topics = Темы
contacts-outcome = Итог
contacts-nameless = без имени
contacts-present = · { $n } чел.
contacts-earlier = Предыдущий день
contacts-later = Следующий день
contacts-today = Сегодня
contacts-empty = В этот день обращений не записано.
tally-title = Обращения числом
tally-about = с бумажного листка или за прошлые годы
tally-n = Сколько
tally-topic = Тема
tally-source = Откуда
tally-saved =
    { $n ->
        [one] Записано { $n } обращение
        [few] Записано { $n } обращения
       *[many] Записано { $n } обращений
    }
