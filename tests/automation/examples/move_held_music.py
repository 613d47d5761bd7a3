"""Takes the held music to another folder while it plays, and plays it there after a restart without the server."""
import tempfile
from pathlib import Path

from sostenuto_kit import Albums, DemoService, Player, Settings, Welcome, wait_for


def sounds(folder):
    """What lies there whole; what still arrives has another name."""
    return {path.name for path in Path(folder).rglob("*")
            if path.is_file() and "audio" in path.parts and path.suffix != ".part"}


with tempfile.TemporaryDirectory(prefix="sostenuto-kit.") as disk, DemoService() as service, Player() as player:
    Welcome(player).connect(service.address, service.user, service.password)
    albums = Albums(player)
    albums.show()
    albums.play(albums.titles()[0].split(",")[0])
    old = player.profile / "held"
    wait_for(lambda: len(sounds(old)) >= 3, "nothing comes to this computer")
    settings = Settings(player)
    settings.show("Offline")
    player.window.press("storageFolderChange")
    wait_for(lambda: "Choose a folder for held music" in player.window.titles(), "no dialog asks for a folder")
    player.window.write(disk)
    player.window.keys("Return")
    wait_for(lambda: sounds(disk) and not sounds(old), "the music is not moved")
    moved = sounds(disk)
    player.until(lambda status: status["player"]["state"] == "playing", "the music does not go on")
    service.stop()
    player.quit()
    player.start()
    lost = moved - sounds(disk)
    assert not lost, f"lost: {lost}"
    player.ctl("play")
    player.until(lambda status: status["player"]["state"] == "playing" and status["player"].get("positionMs", 0) > 500,
                 "what was moved does not play")
