"""The way of docs/first-steps.md: music in three clicks, an outage drill in two more, and back in one."""
from sostenuto_kit import Banner, Player, wait_for

with Player() as player:
    window = player.window
    window.press("welcomeDemo")
    player.until(lambda status: status["library"]["readAt"], "the demo was not read")
    window.click_row("homeRecentShelf", "Fieldstone")
    window.press("albumPlay")
    player.until(lambda status: status["player"]["state"] == "playing" and status["player"].get("album") == "Fieldstone",
                 "the album does not play")
    player.until(lambda status: status["player"].get("availability") in ("held", "kept"), "what plays does not arrive")
    window.press("navOffline")
    window.press("outageDrillSwitch")
    player.until(lambda status: status["service"]["banner"] == "drill", "the drill did not begin")
    assert "Sostenuto acts as if Demo were down" in Banner(player).text(), Banner(player).text()
    loved = player.status()["player"]["loved"]
    window.trigger("actionLove")
    player.until(lambda status: status["player"].get("loved") is not loved and status["waiting"]["changes"] == 1,
                 "the love is not kept")
    window.press("bannerEndDrill")
    # A drill that ends before anybody noticed the outage leaves nothing to be told; the change goes in any case.
    player.until(lambda status: status["service"]["banner"] in ("allClear", "none") and
                 status["waiting"]["changes"] == 0, "the drill did not end well")
    if player.status()["service"]["banner"] == "allClear":
        wait_for(lambda: "1 change was sent, nothing was lost" in Banner(player).text(), "the banner says something else")
