### Места и ночи.

board-label = Места по ночам
board-tonight = Этой ночью занято { $n } из { $beds }
board-night-of = ночь на следующий день
board-occupied = Занято из { $beds }
board-empty = Мест ещё нет. Заведите первое кнопкой «Добавить место».
board-beds =
    { $n ->
        [one] { $n } кровать
        [few] { $n } кровати
       *[many] { $n } кроватей
    }
board-two = двое
board-free = свободно
board-place = Место { $name }
board-comes = приедет { $on }
board-read-free =
    { $n ->
        [one] с { $on } до { $until } свободно { $n } ночь
        [few] с { $on } до { $until } свободно { $n } ночи
       *[many] с { $on } до { $until } свободно { $n } ночей
    }
board-read-until = { $on }: { $names }, до { $until }
board-read-open = { $on }: { $names }, срок не назван
board-earlier = Неделей раньше
board-later = Неделей позже
board-home = Сегодня
board-week = неделя вперёд
board-add = Добавить место
board-add-save = Добавить
board-guest = Выберите место для { $name }: стрелки, потом Enter.
board-carried = Переносится
board-put = поставить сюда
board-lift = взять и перенести
board-check-in = Разместить
board-checked-in = { $name } размещается
board-shown-name = Как показывать
board-shown-name-hint = без карточки: хватит имени или номера
board-place-label = Место
board-arrived = Заселение
board-until = До
board-until-optional = если известно
board-ground = Почему
board-year = Год рождения
board-move = Переселить
board-moved = { $name } теперь на месте { $place }
board-moves-on = С какого дня
board-leave = Выезд
board-leave-save = Записать выезд
board-left = День выезда
board-reason = Причина
board-destination = Куда
board-note = Заметка
board-checked-out = Выезд записан: { $name }
board-place-name = Название
board-place-name-hint = например 1-4
board-unit = Кому
board-kind = Что это
board-beds-label = Сколько кроватей
board-place-added = Место { $name } добавлено
board-without = Без места
board-since = с { $on }
board-coming = Заселяются сегодня
board-nobody-comes = Сегодня никто не заселяется.
board-expected = ждём
board-came = заселились
board-leaving = Выезжают
board-nobody-leaves = Сегодня и завтра никто не выезжает.
board-gone = выезд записан
board-today = сегодня
board-tomorrow = завтра
board-signs = Знаки
board-sign-in = живёт
board-sign-planned = ждём
board-sign-absent = отсутствует
board-sign-clash = двое на месте
board-sign-blocked = закрыто
board-sign-past = выезд был
