### What was understood of a typed birth: the key is reading- and the code. $age is the age in words.

reading-day =
    Read as { $month ->
        [1] { $day } January { $year }
        [2] { $day } February { $year }
        [3] { $day } March { $year }
        [4] { $day } April { $year }
        [5] { $day } May { $year }
        [6] { $day } June { $year }
        [7] { $day } July { $year }
        [8] { $day } August { $year }
        [9] { $day } September { $year }
        [10] { $day } October { $year }
        [11] { $day } November { $year }
       *[12] { $day } December { $year }
    }, { $age }
reading-month =
    Read as { $month ->
        [1] January { $year }
        [2] February { $year }
        [3] March { $year }
        [4] April { $year }
        [5] May { $year }
        [6] June { $year }
        [7] July { $year }
        [8] August { $year }
        [9] September { $year }
        [10] October { $year }
        [11] November { $year }
       *[12] December { $year }
    }, { $age }, day unknown
reading-about_month =
    Read as about { $month ->
        [1] January { $year }
        [2] February { $year }
        [3] March { $year }
        [4] April { $year }
        [5] May { $year }
        [6] June { $year }
        [7] July { $year }
        [8] August { $year }
        [9] September { $year }
        [10] October { $year }
        [11] November { $year }
       *[12] December { $year }
    }, { $age }
reading-year = Read as { $year }, { $age }
reading-about_year = Read as about { $year }, { $age }
reading-years = Read as between { $year } and { $year_to }, { $age }
reading-age_years =
    Read as { $count ->
        [one] { $count } year old now
       *[other] { $count } years old now
    }
reading-age_months =
    Read as { $count ->
        [one] { $count } month old now
       *[other] { $count } months old now
    }
reading-age_weeks =
    Read as { $count ->
        [one] { $count } week old now
       *[other] { $count } weeks old now
    }
reading-about_age_years =
    Read as about { $count ->
        [one] { $count } year old now
       *[other] { $count } years old now
    }
reading-about_age_months =
    Read as about { $count ->
        [one] { $count } month old now
       *[other] { $count } months old now
    }
reading-about_age_weeks =
    Read as about { $count ->
        [one] { $count } week old now
       *[other] { $count } weeks old now
    }
