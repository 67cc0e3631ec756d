### Выдача и склад.

handout-title = Выдача
handout-step-items = Набор
handout-step-items-later = что получит каждый
handout-step-people = Люди
handout-step-people-later = кто сегодня живёт, кто получал в прошлый раз, по имени или числом
handout-step-except = Исключения
handout-step-except-later = кому сегодня не выдаём
handout-step-done = Готово
handout-step-done-later = Склад уменьшится, выдача появится в карточках
handout-change = Изменить
handout-item = Вещь
handout-item-hint = наберите название или код
handout-item-next = ещё вещь, или Enter, чтобы перейти к людям
handout-each = { $name }: сколько каждому
handout-loan = на время
handout-remove = Убрать
handout-to-people = Дальше: люди
handout-to-except = Дальше: исключения
handout-groups = Кто получит
handout-tonight = Живут этой ночью
handout-last = Получали в прошлый раз
handout-last-on = Получали { $on }
handout-find = Ещё человек
handout-singles = По имени
handout-unnamed = Безымянных
handout-unnamed-hint = числом, если имена не записаны
handout-people-sum =
    { $n ->
        [one] { $n } человек
        [few] { $n } человека
       *[many] { $n } человек
    }
handout-gets = Получит
handout-from = Откуда в списке
handout-from-tonight = живёт этой ночью
handout-from-last = прошлая выдача
handout-from-search = по имени
handout-now = Сегодня
handout-will = получит
handout-will-not = не получит
handout-except = исключить или вернуть
handout-gather = исключения наверх
handout-and-unnamed = И ещё { $n } безымянных.
handout-only-unnamed = По имени в списке никого.
handout-listed = В списке
handout-excepted = Кроме
handout-receiving = Получат
handout-do =
    { $n ->
        [one] Выдать { $n } человеку
        [few] Выдать { $n } людям
       *[many] Выдать { $n } людям
    }
handout-do-none = Выдать
handout-save = выдать
handout-stock = Склад после выдачи
handout-have = есть
handout-need = нужно
handout-rest = будет
handout-short = { $item }: не хватает { $n }. Исключите кого-нибудь или запишите приход.
handout-sheet = Ведомость №
handout-no-items = Выдавать пока нечего: в разделе «Склад» нет ни одной вещи.
handout-not-done = Не выдано
handout-saved =
    { $n ->
        [one] Выдано: { $n } человек
        [few] Выдано: { $n } человека
       *[many] Выдано: { $n } человек
    }
stock-about =
    { $n ->
        [one] { $n } вещь; склады: { $rooms }
        [few] { $n } вещи; склады: { $rooms }
       *[many] { $n } вещей; склады: { $rooms }
    }
stock-add = Новая вещь
stock-add-save = Добавить
stock-receive = Приход
stock-receive-save = Записать приход
stock-received = Приход записан: { $item }, { $n }
stock-item-added = Добавлено: { $name }
stock-empty = Вещей ещё нет. Добавьте первую кнопкой «Новая вещь».
stock-name = Название
stock-code = Код
stock-code-hint = по каталогу, например KRELHYPA01P
stock-unit = Единица
stock-on-hand = Есть
stock-remark = Замечание
stock-below = меньше нуля: разобрать
stock-none = кончилось
stock-item = Вещь
stock-quantity = Сколько
stock-storeroom = Склад
stock-lot = Партия
stock-donor = Жертвователь
stock-main = Основной
