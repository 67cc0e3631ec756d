### Что печатает команда pristan.

cli-written = Записано: { $path }
cli-password = Пароль:
cli-usage-hint = Подробнее: pristan { $command } --help
