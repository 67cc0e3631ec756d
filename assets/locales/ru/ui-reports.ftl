### Отчёты и сведения о программе.

figures-title = Отчёт за { $year } год
figures-made = посчитано { $on } в { $at }
figures-earlier = год назад
figures-later = год вперёд
figures-to-table = к таблице
figures-bars = { $figure } по месяцам, числа в таблице справа
figures-closed = Не подсчитано, закрыто: { $compartment }
figures-quoted = В печати: { $quoted }
figures-readings = Общее число: три прочтения
figures-by-month = По месяцам
figures-month = Месяц
figures-reception = приёмная
figures-line = линия
figures-office = офис
figures-year-sum = год
figures-open = Считалось по открытому
figures-open-about = Что закрыто, то не входит ни в одно число.
about-title = О программе
about-formats = Форматы
about-formats-of = хранилище { $vault }, пакет { $bundle }
about-licence = Лицензия
about-home = Где лежат данные
about-notices = Чужие части и их лицензии
verify-title = Проверка хранилища
verify-about = журнал перечитывается целиком и сравнивается с таблицами
verify-do = Проверить
verify-good = Всё сходится: записей { $entries }, карточек и фактов { $records }
verify-bad =
    { $n ->
        [one] { $n } расхождение
        [few] { $n } расхождения
       *[many] { $n } расхождений
    }
verify-what-line = нарушена строка журнала
verify-what-chain = разорвана цепь журнала
verify-what-part = часть записи не та
verify-what-state = состояние не то
verify-what-row = строка таблицы не та
