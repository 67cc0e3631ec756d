### What the command pristan prints.

cli-written = Written: { $path }
cli-password = Password:
cli-usage-hint = More: pristan { $command } --help
