"""Changes a setting by its object name, and finds it so after a restart."""
from sostenuto_kit import DemoService, Player, Settings, Welcome, wait_for

with DemoService() as service, Player() as player:
    Welcome(player).connect(service.address, service.user, service.password)
    settings = Settings(player)
    settings.show("Playback")
    before = player.window.is_checked("playbackMono")
    player.window.press("playbackMono")
    wait_for(lambda: player.window.is_checked("playbackMono") != before, "the switch does not turn")
    player.quit()
    player.start()
    settings.show("Playback")
    assert player.window.is_checked("playbackMono") != before, "the setting was forgotten"
