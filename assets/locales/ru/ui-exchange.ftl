### Обмен: карточки площадок, пакеты.

exchange-import = Принять
exchange-export = Собрать пакет
exchange-export-about = прочтут только те, чьи карточки добавлены
exchange-not-exported = Пакет не собран
exchange-not-taken = Не принято: { $file }
exchange-not-added = Карточка не добавлена: { $file }
exchange-to-drive = На флешку «{ $name }», свободно { $free }
exchange-to-folder = В папку…
exchange-look-again = Искать флешки снова
exchange-no-drive = Флешек не видно. Вставьте и поищите снова или выберите папку.
exchange-drives =
    { $n ->
        [one] Видна { $n } флешка.
        [few] Видны { $n } флешки.
       *[many] Видно { $n } флешек.
    }
exchange-file = Файл
exchange-size = Размер
exchange-entries =
    { $n ->
        [one] { $n } запись
        [few] { $n } записи
       *[many] { $n } записей
    }
exchange-for = Прочтут
exchange-sum = Сумма SHA-256
exchange-outbox = Закрыто было
exchange-written = Записано и сверено.
exchange-pull = Записано и сверено. Флешку можно вынуть.
exchange-exported = Пакет № { $n } собран
exchange-choose = Выбрать файл…
exchange-nothing-yet = пока ничего не записано
exchange-from = От кого
exchange-number = Пакет
exchange-inside = Внутри
exchange-fresh =
    { $n ->
        [one] { $n } новая
        [few] { $n } новые
       *[many] { $n } новых
    }
exchange-signature = Подпись
exchange-known = верна, отправитель известен
exchange-repeated = этот пакет уже принимали
exchange-part = Часть
exchange-readable = Прочтём
exchange-opens = откроется
exchange-stays-closed = останется закрытой
exchange-take = принять
exchange-take-n =
    { $n ->
        [one] Принять { $n } новую запись
        [few] Принять { $n } новые записи
       *[many] Принять { $n } новых записей
    }
exchange-leave = Не принимать
exchange-taken =
    { $n ->
        [one] Принята { $n } новая запись: { $from }
        [few] Приняты { $n } новые записи: { $from }
       *[many] Принято { $n } новых записей: { $from }
    }
exchange-imported =
    { $n ->
        [one] Принята { $n } новая запись
        [few] Приняты { $n } новые записи
       *[many] Принято { $n } новых записей
    }
exchange-unsettled = Ждут решения
exchange-waiting = Ждут открытия
exchange-peers = С кем обмениваемся
exchange-peer = Площадка
exchange-role = Роль
role-site = площадка
role-head_office = центр
exchange-fingerprint = Число для сверки
exchange-added = Добавлена
exchange-no-peers = Пока никого. Возьмите у другой стороны файл её карточки и добавьте его.
exchange-peer-add = Добавить карточку…
exchange-peer-added = Карточка добавлена: { $name }
exchange-compare = { $name }: сверьте это число по телефону.
exchange-same = Совпало, добавить
exchange-different = Не совпало
exchange-exports = Наши пакеты
exchange-imports = Принятые пакеты
exchange-no = №
exchange-when = Когда
exchange-records = Записей
exchange-new = Новых
exchange-no-exports = Пакетов ещё не собирали.
exchange-no-imports = Пакетов ещё не принимали.
exchange-our-card = Наша карточка
exchange-our-card-about = Её передают другой стороне, чтобы пакеты для неё можно было запечатать. Тайны в ней нет.
exchange-save-card = Сохранить карточку…
exchange-card-saved = сохранена
exchange-card-file = { $name }.pristan-card
exchange-our-number = Сверить по телефону
