### Ступени долгой работы: ключ progress- и имя ступени из Rust.

progress-working = Идёт работа
progress-stop = Прервать
progress-of = { $done } из { $total }
progress-collecting = Собирается
progress-packing = Упаковывается
progress-sealing = Запечатывается
progress-keys = Создаются ключи
progress-verify = Проверяется
progress-writing = Пишется
progress-checking = Сверяется
progress-opening = Распечатывается
progress-reading = Читается
progress-importing = Записывается
progress-projecting = Строятся таблицы
progress-searching = Поиск
progress-counting = Считается
progress-demo = Проживается пример
progress-check = Проверка пакета
progress-export = Запись пакета
progress-import = Загрузка пакета
progress-seal = Запечатывание
