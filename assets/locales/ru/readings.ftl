### Что понято из набранного рождения: ключ reading- и код. $age — возраст словами.

reading-day =
    Понято: { $month ->
        [1] { $day } января { $year } года
        [2] { $day } февраля { $year } года
        [3] { $day } марта { $year } года
        [4] { $day } апреля { $year } года
        [5] { $day } мая { $year } года
        [6] { $day } июня { $year } года
        [7] { $day } июля { $year } года
        [8] { $day } августа { $year } года
        [9] { $day } сентября { $year } года
        [10] { $day } октября { $year } года
        [11] { $day } ноября { $year } года
       *[12] { $day } декабря { $year } года
    }, { $age }
reading-month =
    Понято: { $month ->
        [1] январь { $year } года
        [2] февраль { $year } года
        [3] март { $year } года
        [4] апрель { $year } года
        [5] май { $year } года
        [6] июнь { $year } года
        [7] июль { $year } года
        [8] август { $year } года
        [9] сентябрь { $year } года
        [10] октябрь { $year } года
        [11] ноябрь { $year } года
       *[12] декабрь { $year } года
    }, { $age }, день неизвестен
reading-about_month =
    Понято: около { $month ->
        [1] января { $year } года
        [2] февраля { $year } года
        [3] марта { $year } года
        [4] апреля { $year } года
        [5] мая { $year } года
        [6] июня { $year } года
        [7] июля { $year } года
        [8] августа { $year } года
        [9] сентября { $year } года
        [10] октября { $year } года
        [11] ноября { $year } года
       *[12] декабря { $year } года
    }, { $age }
reading-year = Понято: { $year } год, { $age }
reading-about_year = Понято: около { $year } года, { $age }
reading-years = Понято: между { $year } и { $year_to } годами, { $age }
reading-age_years =
    Понято: сейчас { $count ->
        [one] { $count } год
        [few] { $count } года
       *[many] { $count } лет
    }
reading-age_months =
    Понято: сейчас { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[many] { $count } месяцев
    }
reading-age_weeks =
    Понято: сейчас { $count ->
        [one] { $count } неделя
        [few] { $count } недели
       *[many] { $count } недель
    }
reading-about_age_years =
    Понято: сейчас около { $count ->
        [one] { $count } года
        [few] { $count } лет
       *[many] { $count } лет
    }
reading-about_age_months =
    Понято: сейчас около { $count ->
        [one] { $count } месяца
        [few] { $count } месяцев
       *[many] { $count } месяцев
    }
reading-about_age_weeks =
    Понято: сейчас около { $count ->
        [one] { $count } недели
        [few] { $count } недель
       *[many] { $count } недель
    }
