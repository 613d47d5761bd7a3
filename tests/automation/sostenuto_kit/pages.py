"""One class for each place of the window: what a listener can do there, by the object names of the contract."""
from .waiting import wait_for


class Place:
    def __init__(self, player):
        self.player = player
        self.window = player.window


class Welcome(Place):
    def connect(self, address, user, password):
        self.window.set_text("welcomeServerAddress", address)
        self.window.set_text("welcomeUser", user)
        self.window.set_text("welcomePassword", password)
        self.window.press("welcomeConnectButton")
        self.player.until(lambda status: status["library"]["readAt"], "the library was not read")


class Albums(Place):
    def show(self):
        self.window.press("navAlbums")
        self.window.find("albumsGrid")

    def titles(self):
        return self.window.rows("albumsGrid")

    def open(self, title):
        self.show()
        self.window.open_row("albumsGrid", title)
        wait_for(lambda: self.window.rows("albumTrackList"), f"the tracks of {title} are not listed")

    def play(self, title):
        self.open(title)
        self.window.press("albumPlay")
        self.player.until(lambda status: status["player"]["state"] == "playing", f"{title} does not play")


class Playlist(Place):
    def open(self, name):
        self.window.click_row("playlistList", name)
        self.window.find("playlistTrackList")

    def tracks(self):
        return self.window.rows("playlistTrackList")

    def remove(self, title):
        self.window.click_row("playlistTrackList", title)
        self.window.keys("Delete")


class Settings(Place):
    def show(self, section=None):
        self.window.trigger("actionSettings")
        self.window.find("settingsNavList")
        if section:
            self.window.click_row("settingsNavList", section)


class Sidebar(Place):
    def service_status(self):
        return self.window.find("navStatus", "Service status*").name


class Banner(Place):
    def text(self):
        return self.window.find("statusBanner", "*").name

    def until_gone(self):
        self.window.until_gone("statusBanner", "*")


class Player(Place):
    def title(self):
        return self.player.status()["player"].get("title")

    def pause(self):
        self.window.press("playerPlayPause", "Pause")
        self.player.until(lambda status: status["player"]["state"] == "paused", "it does not pause")

    def play(self):
        self.window.press("playerPlayPause", "Play")
        self.player.until(lambda status: status["player"]["state"] == "playing", "it does not play")
