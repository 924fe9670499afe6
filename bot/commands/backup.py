"""``pullquote backup``: one file with the bot's state, while it runs or not."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.options import config_option, hand_over_at_end


@click.command("backup")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@config_option
def command(*, target: Path, config: Path | None) -> None:
    """Write the state folder's database and uploads to TARGET, a .tar.gz file.

    To restore, stop the bot and unpack the file into an empty state folder.
    """
    from bot.keeping.backup import BackupError, back_up  # noqa: PLC0415 - loads when called
    from config.settings import load  # noqa: PLC0415

    settings = load(config)
    hand_over_at_end(settings)
    try:
        size = back_up(settings.state_folder, target)
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{target}: {size} bytes from {settings.state_folder}")
