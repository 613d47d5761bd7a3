"""Page objects for Sostenuto's window over AT-SPI: for UI tests, and as an example of them. See docs/automation.md."""
from .pages import Albums, Banner, Player as PlayerBar, Playlist, Settings, Sidebar, Welcome
from .program import DemoService, Player
from .waiting import Unseen, wait_for
from .window import Window

__all__ = ["Albums", "Banner", "DemoService", "Player", "PlayerBar", "Playlist", "Settings", "Sidebar", "Unseen",
           "Welcome", "Window", "wait_for"]
