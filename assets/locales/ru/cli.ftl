### Что печатает команда pristan.

cli-written = Записано: { $path }
cli-password = Пароль:
cli-password-new = Новый пароль:
cli-password-again = Ещё раз:
cli-sha256 = SHA-256: { $hash }

cli-formats = Хранилища версии { $vault }, пакеты версии { $bundle }.
cli-licence = Лицензия: { $licence }.
cli-notices = Чей труд внутри: pristan about --notices

cli-desk = { $site }, { $desk }: хранилище создано.
cli-sheet-written = Лист восстановления записан в { $path }. Этот файл не зашифрован: напечатайте его, бумагу положите в сейф, файл сотрите.

cli-home = Папка: { $path }
cli-state-none = Хранилища здесь ещё нет. Создать: pristan init
cli-state-locked = Хранилище есть, оно закрыто. Имена для входа: { $handles }

cli-verify-read =
    Прочитано: { $entries ->
        [one] { $entries } запись журнала
        [few] { $entries } записи журнала
       *[many] { $entries } записей журнала
    }, { $records ->
        [one] { $records } карточка
        [few] { $records } карточки
       *[many] { $records } карточек
    }.
cli-verify-state = { $compartment }: { $hash }
cli-verify-sound = Всё так, как говорит журнал.
cli-verify-finding =
    { $compartment }: { $what ->
        [line] запись журнала не читается
        [chain] запись журнала не продолжает предыдущую
        [part] часть записи журнала изменена
        [state] у карточки другое состояние
       *[row] строка таблицы изменена
    } ({ $at })
cli-verify-unsound = Не всё так, как говорит журнал. Не работайте с этим хранилищем дальше; восстановите его из копии.

cli-export-facts =
    Пакет { $number }: { $entries ->
        [one] { $entries } запись
        [few] { $entries } записи
       *[many] { $entries } записей
    }, { $bytes ->
        [one] { $bytes } байт
        [few] { $bytes } байта
       *[many] { $bytes } байт
    }.
cli-export-for = Кому: { $names }
cli-export-outbox = Закрыто для этого пользователя, поэтому ушло в том виде, как было запечатано в последний раз: { $compartments }
cli-export-done = Пакет прочитан с носителя и сверен. Флешку можно вынуть.

cli-inspect-from = Пакет { $number }, отправитель { $sender }, сделан { $made }.
cli-inspect-entries =
    { $entries ->
        [one] { $entries } запись
        [few] { $entries } записи
       *[many] { $entries } записей
    }, новых здесь: { $fresh }.
cli-inspect-known = Этот самый пакет уже загружали.
cli-inspect-member = { $name }: байт { $bytes }, { $compartment }
cli-inspect-member-closed = { $name }: байт { $bytes }, { $compartment } (здесь закрыто)

cli-import-done = Пакет { $number } загружен, отправитель { $sender }.
cli-import-waiting = Ждёт открытия, оставаясь зашифрованным: { $compartments }
cli-import-unsettled =
    { $n ->
        [one] { $n } значение ждёт
        [few] { $n } значения ждут
       *[many] { $n } значений ждут
    } решения человека в окне программы.

cli-card-ours = Продиктуйте это число другой стороне по телефону: { $number }
cli-card-seen = Карточка: { $name }. Её число: { $number }
cli-card-kept = Карточка принята: { $name }. Её число: { $number }
cli-card-compare = Пока ничего не принято. Пусть другая сторона прочитает своё число по телефону; если оно то же, повторите с --number ЦИФРЫ.

cli-report-title = С { $from } по { $until }, подсчитано { $made }. Открыто: { $compartments }
cli-report-readings = Итог называют по-разному; рядом сказано, что сложено:
cli-report-month = По месяцам: H1, R1, O1
cli-not-kept = здесь не подсчитывается

cli-demo-title = Показательная история прожита и проверена, записей журнала: { $entries }. Все люди в ней выдуманы программой.
cli-demo-kept = Она лежит в { $path }. Имя для входа { $handle }, пароль: { $password }
cli-demo-expected = Показатель { $figure } в показательной истории должен быть { $wanted }, а подсчитано { $counted }.

## Чего не хватает самой команде

cli-wrong-passwords-differ = Пароли не совпали; ничего не изменено.
    .do = Начните снова и наберите один и тот же пароль дважды.
cli-wrong-no-terminal = Здесь нет терминала, чтобы спросить пароль.
    .do = Укажите --password-file ФАЙЛ или --password-file - для стандартного ввода.
cli-wrong-password-file = Пароль не удалось прочитать из файла.
    .do = Проверьте файл: его первая строка и есть пароль.
cli-wrong-which-user = Войти здесь могут несколько человек: { $handles }.
    .do = Укажите, кто вы: --handle ИМЯ.
cli-wrong-no-such-command = Такой команды нет: { $name }.
    .do = Все команды: pristan help

## Справка

help-usage = Запись
help-commands = Команды
help-arguments = Аргументы
help-options = Ключи

help-pristan = Пристань: учёт приёмной, приюта и помощи, без сети. Эта команда делает то, для чего не нужно окно.
    .more =
        Примеры:
          pristan init --site "Участок 1" --desk "Стол 1" --user "Пример" --handle primer
          pristan card save nasha.pristan-card
          pristan export --to /media/stick
          pristan verify --json

        Код завершения: 0 сделано, 1 отказано в том, о чём просили, 2 команда не понята, 3 хранилище не открылось,
        4 что-то повреждено, подделано или предназначено не вам, 5 диск или папка не приняли запись, 6 ошибка программы.

        С ключом --json в стандартный вывод идёт одна строка: объект с "answer" или с "problem" (code, field, args).
        Пароль никогда не пишут в аргументах, потому что их видят другие: его спрашивают или читают из файла.
        Окно и команда работают с одними данными, по очереди.
help-about = Что это за программа и чей труд в ней
help-init = Создаёт хранилище и первого пользователя, один раз показывает лист восстановления
    .more =
        Примеры:
          pristan init --site "Участок 1" --desk "Стол 1" --user "Пример" --handle primer
          pristan init --head-office --site "Центр" --desk "Стол 1" --user "Пример" --handle primer --sheet list.txt

        Лист восстановления открывает данные, если пароль забыт. Напечатайте его и храните в сейфе.
help-status = Есть ли здесь хранилище и кто может его открыть
help-verify = Проверяет, что таблицы говорят то же, что журнал
    .more =
        Две копии, знающие одни и те же записи, печатают одно и то же состояние каждого отдела. Код завершения 4 означает,
        что не всё так, как говорит журнал.
help-export = Пишет зашифрованный и подписанный пакет для центра
    .more =
        Пример: pristan export --to /media/stick

        В пакете всё об этом участке, в том числе отправленное раньше: потерянная флешка ничего не теряет.
help-inspect = Показывает, чей это пакет и что в нём нового; ничего не меняет
help-import = Загружает пакет, целиком или никак
    .more = Загрузить пакет дважды то же самое, что один раз.
help-card = Сохраняет свою карточку или принимает чужую
help-card-save = Пишет карточку этого стола в файл: открытые ключи, ничего секретного
help-card-add = Показывает карточку другой стороны или принимает её с числом, сверенным по телефону
    .more =
        Примеры:
          pristan card add ikh.pristan-card
          pristan card add ikh.pristan-card --number "12345 67890 …"
help-report = Показатели года, каждый с правилом подсчёта
    .more =
        Пример: pristan report --year 2016

        Показатель закрытого отдела не подсчитывается; нулём он не показан никогда.
help-demo = Проживает показательные 2013-2016 годы обычными действиями и сверяет их показатели
    .more =
        Примеры:
          pristan demo
          pristan demo --small --keep папка
          pristan-desktop с PRISTAN_HOME=папка открывает то, что сохранено

        Все люди выдуманы программой. Без --keep потом всё стирается. На полной истории код завершения 6 означает, что
        какой-то показатель не тот, каким должен быть.
help-help = Объясняет команду

help-arg-home = Папка с данными; иначе PRISTAN_HOME, иначе та же, что у окна
help-arg-lang = Язык ответов, ru или en; иначе язык системы
help-arg-json = Отвечать в JSON, для других программ
help-arg-help = Объясняет команду
help-arg-notices = Напечатать лицензии всех составных частей
help-arg-site = Как называется участок
help-arg-desk = Как называется этот стол
help-arg-user = Как пользователя зовут коллеги; хранится зашифрованным
help-arg-handle = Имя для входа: латинские буквы и цифры; его видно до открытия
help-arg-head-office = Это центр: он собирает данные всех участков
help-arg-password-file = Прочитать пароль из первой строки этого файла; - означает стандартный ввод
help-arg-sheet = Записать лист восстановления в этот новый файл, а не печатать его
help-arg-to = Папка или диск для пакета
help-arg-file = Файл
help-arg-number = 60 цифр, которые люди сверили
help-arg-year = Год
help-arg-keep = Сохранить хранилище в этой папке
help-arg-small = Только три недели, чтобы осмотреться
help-arg-until = Последний день этих трёх недель, например 2016-05-17; иначе сегодняшний
help-arg-seed = Другое число даёт другую историю с теми же показателями
help-arg-topic = Какую команду объяснить
