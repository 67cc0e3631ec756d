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

cli-sheet-not-written = Хранилище создано, но лист восстановления не удалось записать в { $path }. Он показан здесь один раз: перепишите его сейчас.

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
        [level] здесь есть часть записи, которую уровень раскрытия не допускает
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
cli-demo-housed = S1 за два года, 2015 и 2016: { $n }
cli-demo-kept = Она лежит в { $path }. Имя для входа { $handle }, пароль: { $password }
cli-demo-expected = Показатель { $figure } в показательной истории должен быть { $wanted }, а подсчитано { $counted }.

## Чего не хватает самой команде

cli-wrong-passwords-differ = Пароли не совпали; ничего не изменено.
    .do = Начните снова и наберите один и тот же пароль дважды.
cli-wrong-no-terminal = Здесь нет терминала, чтобы спросить пароль.
    .do = Укажите --password-file ФАЙЛ или --password-file - для стандартного ввода.
cli-wrong-password-file = Пароль не удалось прочитать из файла.
    .do = Проверьте файл: его первая строка и есть пароль.
cli-wrong-request-file = Запрос не удалось прочитать, или это не JSON; ничего не изменено.
    .do = Подайте запрос в JSON на стандартный ввод или в файле: --request ФАЙЛ.
cli-wrong-sheet-there = Файл для листа восстановления уже есть; он не изменён, хранилище не создано.
    .do = Назовите файл, которого ещё нет.
cli-wrong-not-text = То, что подано, не текст.
    .do = Подайте таблицу, сохранённую как CSV, в UTF-8, UTF-16 или Windows-1251.
cli-wrong-broken-text = Текст повреждён в строке { $line }, столбец { $column }.
    .do = Сохраните таблицу ещё раз, в UTF-8.
cli-wrong-open-quote = Кавычка открывается в строке { $line }, столбец { $column } и нигде не закрывается.
    .do = Закройте её или удвойте, если она часть текста.
cli-wrong-after-quote = После закрывающей кавычки что-то стоит: строка { $line }, столбец { $column }.
    .do = Поставьте там разделитель или удвойте кавычки, которые входят в текст.
cli-wrong-two-columns = В строке { $line } меньше двух столбцов.
    .do = Подайте в каждой строке два имени, между ними запятая, точка с запятой или табуляция.
cli-wrong-input = Стандартный ввод не удалось прочитать.
    .do = Подайте таблицу так: pristan names score < pairs.csv
cli-wrong-people-file = Список людей не удалось прочитать.
    .do = Назовите файл ключом --people: в каждой строке номер, табуляция, имя.
cli-wrong-queries-file = Список запросов не удалось прочитать.
    .do = Назовите файл ключом --queries: в каждой строке номер, табуляция, имя.
cli-wrong-no-tab = В строке { $line } нет имени: в столбце { $column } нет табуляции.
    .do = В каждой строке нужны номер, табуляция и имя; следующие имена — после новых табуляций.
cli-wrong-which-user = Войти здесь могут несколько человек: { $handles }.
    .do = Укажите, кто вы: --handle ИМЯ.
cli-wrong-no-such-command = Такой команды нет: { $name }.
    .do =
        { $instead ->
            [none] Все команды: pristan help
           *[other] Может быть, это { $instead }. Все команды: pristan help
        }
cli-wrong-argument-unknown = Такого аргумента здесь нет: { $name }.
    .do =
        { $instead ->
            [none] Пишут так: { $usage }
           *[other] Может быть, это { $instead }. Пишут так: { $usage }
        }
cli-wrong-argument-missing = Не хватает: { $name }.
    .do = Пишут так: { $usage }
cli-wrong-value-missing = Нет значения: { $name }.
    .do = Пишут так: { $usage }
cli-wrong-value-wrong = Значение не годится для { $name }: { $value }.
    .do =
        { $instead ->
            [none] Что годится, объясняет { $help }. Пишут так: { $usage }
           *[other] Годится: { $instead }. Пишут так: { $usage }
        }
cli-wrong-argument-twice = Задано дважды: { $name }.
    .do = Оставьте одно. Пишут так: { $usage }
cli-wrong-argument-conflict = Вместе не задают: { $name } и { $value }.
    .do = Оставьте одно из двух. Пишут так: { $usage }
cli-wrong-argument-encoding = Один из аргументов написан не в UTF-8.
    .do = Проверьте кодировку терминала; файл с таким именем переименуйте.
cli-wrong-arguments-unclear = Аргументы не поняты.
    .do = Пишут так: { $usage }
cli-wrong-no-home = Неизвестно, где лежат данные: у этой учётной записи нет домашней папки.
    .do = Назовите папку в переменной PRISTAN_HOME; команде pristan её можно назвать и ключом --home.
cli-wrong-output-lost = Ответ не записан: стандартный вывод его не принял, места там нет или он неисправен.
    .do = Освободите место или направьте вывод в другое место. Изменения, которые делает команда, уже сделаны.

## Справка

help-usage = Запись
help-commands = Команды
help-command-name = КОМАНДА
help-arguments = Аргументы
help-options = Ключи

help-pristan = Пристань: учёт приёмной, приюта и помощи, без сети. Эта команда делает то, для чего не нужно окно.
    .more =
        Примеры:
          pristan init --site "Участок 1" --desk "Стол 1" --user "Пример" --handle primer
          pristan card save nasha.pristan-card
          pristan export --to /media/stick
          pristan verify --json

        Код завершения:
          0  сделано
          1  отказано в том, о чём просили
          2  команда не понята
          3  хранилище не открылось: пароль, версия, другая программа
          4  что-то повреждено, подделано или предназначено не вам
          5  диск или папка не приняли запись
          6  ошибка программы

        С ключом --json в стандартный вывод идёт одна строка: "answer" или "problem" с code, field и args.
        Пароль не пишут в аргументах, их видят другие: его спрашивают или читают из файла.
        Окно и команда работают с одними данными, по очереди.
help-about = Что это за программа и чей труд в ней
help-init = Создаёт хранилище и первого пользователя, один раз показывает лист восстановления
    .more =
        Примеры:
          pristan init --site "Участок 1" --desk "Стол 1" --user "Пример" --handle primer
          pristan init --site "Участок 1" --desk "Стол 1" --user "Пример" --handle primer --sheet list.txt

        Лист восстановления открывает данные, если пароль забыт. Напечатайте его и храните в сейфе.
help-status = Есть ли здесь хранилище и кто может его открыть
help-verify = Проверяет, что таблицы говорят то же, что журнал
    .more =
        Две копии, знающие одни и те же записи, печатают одно и то же состояние каждого раздела.
        Код завершения 4 означает, что не всё так, как говорит журнал.
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

        Показатель закрытого раздела не подсчитывается; нулём он не показан никогда.
help-names = Ищет и сравнивает имена при любом написании и письме; хранилище не нужно
help-names-score = Насколько вероятно, что два имени принадлежат одному человеку, для каждой строки таблицы
    .more =
        Примеры:
          pristan names score < pairs.csv > scored.csv
          pristan names score --header < pairs.csv

        Таблица подаётся на стандартный ввод: первые два столбца — имена, любым письмом и в любом порядке слов. Каждая
        строка выводится с вероятностью от 0 до 1 в последнем столбце; 0.5 значит «может быть, а может и не быть».
        Первая строка — такая же пара имён, если --header не говорит, что в ней названия столбцов.
        Запятые, точки с запятой и табуляции распознаются, как и UTF-8, UTF-16 и Windows-1251.
help-names-find = Для каждого запроса десять самых подходящих людей из списка
    .more =
        Пример:
          pristan names find --people people.tsv --queries queries.tsv > found.tsv

        В каждой строке обоих файлов номер, табуляция и имя; другие имена того же человека — после
        новых табуляций. Имя из одних цифр — телефон или карта. Последнее слово может быть недописано.
        Имена — любым письмом и в любом порядке слов, с опечаткой или без переключения раскладки.
        UTF-8, UTF-16 и Windows-1251 распознаются.
        В ответе строки через табуляцию: номер запроса, место, номер человека, оценка от 0 до 1.
help-demo = Проживает показательные 2013-2016 годы обычными действиями и сверяет их показатели
    .more =
        Примеры:
          pristan demo
          pristan demo --small --keep папка
          PRISTAN_HOME=папка pristan-desktop

        Все люди выдуманы программой. Без --keep потом всё стирается.
        На полной истории код завершения 6 означает, что какой-то показатель не тот, каким должен быть.
help-call = Делает всё, что умеет программа, по имени действия, с запросом в JSON
    .more =
        Пример:
          pristan call read_birth < request.json

        Имена и запросы те же, что у окна: их перечисляет ui/src/generated/catalogue.ts.
        Запрос не пишут в аргументах, их видят другие.
help-help = Объясняет команду

help-arg-home = Папка с данными; иначе PRISTAN_HOME, иначе та же, что у окна
help-arg-lang = Язык ответов, ru или en; иначе язык системы
help-arg-json = Отвечать в JSON, для других программ
help-arg-help = Объясняет команду
help-arg-version = Называет версию
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
help-arg-people = Список людей: в каждой строке номер, табуляция, имя
help-arg-queries = Список запросов в том же виде
help-arg-header = В первой строке названия столбцов
help-arg-keep = Сохранить хранилище в этой папке
help-arg-small = Только три недели, чтобы осмотреться
help-arg-until = Последний день этих трёх недель, например 2016-05-17; иначе сегодняшний
help-arg-seed = Другое число даёт другую историю с теми же показателями
help-arg-name = Имя действия
help-arg-request = Файл с запросом в JSON; иначе стандартный ввод
help-arg-topic = Какую команду объяснить

cli-duplicates-total =
    { $pairs ->
        [one] { $pairs } пара
        [few] { $pairs } пары
       *[many] { $pairs } пар
    } на { $records ->
        [one] { $records } запись
        [few] { $records } записи
       *[many] { $records } записей
    }.
cli-duplicates-line = строка { $line }
cli-duplicates-record = строка { $line } ({ $id })
cli-field-name = имя
cli-field-family = фамилия
cli-field-given = имя
cli-field-patronymic = отчество
cli-field-birth = рождение
cli-field-sex = пол
cli-field-citizenship = гражданство
cli-field-phone = телефон
cli-field-document = документ
cli-field-email = почта
cli-field-household = домохозяйство
cli-field-code = код
cli-field-text = текст
cli-field-order = фамилия и имя поменялись местами
cli-ground-same = { $field }: совпадает
cli-ground-variant = { $field }: то же в другом написании
cli-ground-near = { $field }: одна описка
cli-ground-far = { $field }: похоже
cli-ground-short = { $field }: совпадает первая буква
cli-ground-part = { $field }: совпадает отчасти
cli-ground-different = { $field }: различается
cli-ground-birth-variant = { $field }: день и месяц поменялись местами
cli-ground-birth-near = { $field }: отличается одна цифра
cli-ground-birth-far = { $field }: совпадают двое из дня, месяца и года
cli-ground-birth-short = { $field }: совпадает год
cli-ground-birth-part = { $field }: почти совпадает
cli-wrong-list-unreadable = Список не читается.
    .do = Проверьте имя файла и право его читать.
cli-wrong-list-not-text = Список — не текстовый файл.
    .do = Сохраните таблицу как CSV в UTF-8, UTF-16 или Windows-1251.
cli-wrong-list-broken-text = Список повреждён в строке { $line }, столбец { $column }.
    .do = Сохраните таблицу ещё раз как CSV в UTF-8.
cli-wrong-list-empty = Список пуст.
    .do = Первая строка должна называть столбцы.
cli-wrong-list-open-quote = Кавычка открывается в строке { $line }, столбец { $column }, и нигде не закрывается.
    .do = Закройте её или удвойте, если она часть текста.
cli-wrong-list-after-quote = После закрывающей кавычки в строке { $line }, столбец { $column }, что-то стоит.
    .do = Поставьте там разделитель или удвойте кавычки, которые часть текста.
cli-wrong-list-row-length = В строке { $line } ячеек больше или меньше, чем столбцов; расходится на ячейке { $column }.
    .do = Возьмите в кавычки ячейку, в которой есть разделитель или перевод строки.
cli-wrong-list-no-heading = Нет столбца { $name }.
    .do = Назовите столбец так, как он назван в первой строке списка.
cli-wrong-list-no-kind = Нет такого вида столбца: { $name }.
    .do = Виды перечислены в pristan help duplicates.
cli-wrong-list-no-name = Ни один столбец не узнан как имя.
    .do = Скажите, какой это: --map name=СТОЛБЕЦ или family, given и patronymic.
cli-wrong-list-map = Что в столбце, пишется как ВИД=СТОЛБЕЦ.
    .do = Напишите, например: --map family=Фамилия
cli-wrong-list-threshold = Вероятность не между 0 и 1.
    .do = Дайте число, например 0.5.
help-duplicates = Находит записи об одном человеке в списке или в двух; хранилище не нужно
    .more =
        Примеры:
          pristan duplicates --csv people.csv
          pristan duplicates --csv new.csv --against known.csv --threshold 0.5
          pristan duplicates --csv people.csv --map name=Клиент --map birth=Родился --json

        Первая строка списка называет столбцы. Имя, рождение, пол, гражданство, телефон, документ, почта, адрес и индекс
        узнаются по русским, украинским и английским заголовкам; о прочих говорят через --map, где KIND — одно из
        id, name, family, given, patronymic, birth, birth-year, birth-month, birth-day, sex, citizenship, phone, document,
        email, household, code, text или ignore. Столбцы, которые есть лишь в одном из двух списков, не сравниваются.
        Узнаются запятые, точки с запятой и табуляции, а также UTF-8, UTF-16 и Windows-1251.
        При каждой паре стоят вероятность, что это один человек, и основания, весомые прежде. Сколько стоит совпадение
        каждого поля, узнаётся из самих списков.
help-arg-csv = Список
help-arg-against = Второй список: его записи сравниваются только с записями первого
help-arg-map = Что в столбце, если заголовок не говорит; можно повторять
help-arg-threshold = Наименьшая вероятность, которая показывается; иначе 0.2
