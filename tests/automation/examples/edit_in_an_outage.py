"""Takes a track out of a playlist while the server is down. The server hears of it when it is back."""
from sostenuto_kit import DemoService, Player, Playlist, Welcome, wait_for


def songs(service, name):
    lists = service.ask("getPlaylists")["playlists"]["playlist"]
    found = next(one["id"] for one in lists if one["name"] == name)
    return [song["title"] for song in service.ask("getPlaylist", id=found)["playlist"].get("entry", [])]


with DemoService() as service, Player() as player:
    Welcome(player).connect(service.address, service.user, service.password)
    name = service.ask("getPlaylists")["playlists"]["playlist"][0]["name"]
    before = songs(service, name)
    playlist = Playlist(player)
    playlist.open(name)
    service.stop()
    playlist.remove(before[0])
    player.until(lambda status: status["waiting"]["changes"] > 0, "the change does not wait")
    player.until(lambda status: not status["services"][0]["reachable"], "the outage was not noticed")
    # What is done here is seen here, and survives the end of the player.
    player.kill()
    player.start()
    player.until(lambda status: status["waiting"]["changes"] > 0, "the change was forgotten")
    service.start()
    player.window.trigger("actionBannerAction")  # Try now
    player.until(lambda status: status["waiting"]["changes"] == 0, "the change was not sent")
    wait_for(lambda: songs(service, name) == before[1:], "the server has another playlist")
