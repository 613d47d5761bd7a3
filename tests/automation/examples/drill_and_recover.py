"""Begins an outage drill, sees that the music goes on, and ends it from the banner."""
from sostenuto_kit import Albums, Banner, DemoService, Player, Welcome

with DemoService() as service, Player() as player:
    Welcome(player).connect(service.address, service.user, service.password)
    albums = Albums(player)
    albums.show()
    albums.play(albums.titles()[0].split(",")[0])
    player.until(lambda status: status["player"].get("availability") in ("held", "kept"), "what plays does not arrive")
    player.window.trigger("actionOutageDrill")
    player.until(lambda status: status["service"]["banner"] == "drill", "the drill did not begin")
    banner = Banner(player)
    assert "drill" in banner.text().lower(), banner.text()
    at = player.status()["player"]
    player.until(lambda status: (status["player"]["track"], status["player"]["positionMs"]) >
                 (at["track"], at["positionMs"]) and status["player"]["state"] == "playing", "the music does not go on")
    player.window.press("bannerEndDrill")
    player.until(lambda status: status["service"]["banner"] != "drill", "the drill did not end")
    player.until(lambda status: status["services"][0]["reachable"], "the service did not come back")
