"""Opens an album by what its card says, plays it, pauses it, and goes on from a script."""
from sostenuto_kit import Albums, DemoService, Player, PlayerBar, Welcome

with DemoService() as service, Player() as player:
    Welcome(player).connect(service.address, service.user, service.password)
    albums = Albums(player)
    albums.show()
    title = albums.titles()[0].split(",")[0]
    albums.play(title)
    first = player.until(lambda status: status["player"].get("title") and status, "what plays has no title")["player"]
    assert first["album"] == title and first["index"] == 0, first
    bar = PlayerBar(player)
    bar.pause()
    bar.play()
    assert player.ctl("next") == 0
    player.until(lambda status: status["player"]["index"] == 1 and status["player"].get("title") != first["title"],
                 "the next track does not play")
    rows = player.window.rows("albumTrackList")
    assert any(first["title"] in row and first["artist"] in row for row in rows), rows
