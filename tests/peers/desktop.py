"""A desktop of its own for one player: display, window manager, session bus, keyring, sound. All end with it."""
import os
import subprocess
import tempfile
import time
from pathlib import Path

from answers import Unseen

ROOT = Path(__file__).resolve().parent.parent.parent
START, STEP = 120, 20  # seconds: patience for a program that starts, and for one step in its window
DRIVE = str(ROOT / "tests" / "support" / "endtoend" / "drive.py")


def happens(what, seconds):
    """Asks four times a second; the first true answer, or None when the seconds are over."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        if time.monotonic() > end:
            return None
        time.sleep(0.25)


def must(what, seconds, why):
    found = happens(what, seconds)
    if not found:
        raise Unseen(why)
    return found


def end(process):
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)


class Desktop:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="sostenuto-peers.", ignore_cleanup_errors=True)
        self.home = Path(self.folder.name)
        self.running = []
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("XDG_", "DBUS_", "PULSE_", "QT_", "WAYLAND_", "GTK_", "LANG", "LC_"))
                and not name.lower().endswith("_proxy")}
        self.environment = dict(kept, HOME=str(self.home), LC_ALL="C.UTF-8", XDG_RUNTIME_DIR=str(self.home / "run"),
                                PULSE_RUNTIME_PATH=str(self.home / "run" / "pulse"),
                                PULSE_STATE_PATH=str(self.home / "run" / "state"),
                                PULSE_COOKIE=str(self.home / "run" / "cookie"),
                                QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        for name in ("run", "run/pulse", "run/state"):
            (self.home / name).mkdir(mode=0o700)

    def __enter__(self):
        try:
            self._start_display()
            self._start_bus()
            self._start_keyring()
            self._start_sound()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        while self.running:
            end(self.running.pop())
        self.folder.cleanup()

    def launch(self, *command, **options):
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        # A session for each: where others work the machine hard, Linux shares its time among sessions.
        process = subprocess.Popen(command, env=self.environment, start_new_session=True, **options)
        self.running.append(process)
        return process

    def run(self, *command, patience=40):
        """What a program printed; None when it failed or took longer."""
        try:
            done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=patience,
                                  start_new_session=True)
        except subprocess.TimeoutExpired:
            return None
        return done.stdout if done.returncode == 0 else None

    def _start_display(self):
        display = self.launch("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-dpi", "96", "-nolisten", "tcp",
                              stdout=subprocess.PIPE, text=True)
        number = display.stdout.readline().strip()
        if not number:
            raise Unseen("Xvfb did not start")
        self.environment["DISPLAY"] = ":" + number

    def _start_bus(self):
        bus = self.launch("dbus-daemon", "--nofork", "--print-address", "--session", stdout=subprocess.PIPE, text=True)
        address = bus.stdout.readline().strip()
        if not address:
            raise Unseen("dbus-daemon did not start")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.launch("openbox", "--sm-disable")
        # It says nothing when it is ready, but it names itself on the root window.
        must(lambda: "window id" in (self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK") or ""), STEP,
             "openbox did not start")
        # GTK's windows are to be seen only where somebody said that they are looked at.
        self.run("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                 "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>")

    def _start_keyring(self):
        keyring = self.launch("gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground",
                              stdin=subprocess.PIPE)
        keyring.stdin.write(b"test")  # without a line feed: it would be part of the password
        keyring.stdin.close()
        # Before it owns the name, the bus would start another one, and that one would ask.
        must(lambda: "true" in (self.run("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus",
                                         "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner",
                                         "string:org.freedesktop.secrets") or ""), STEP, "the keyring did not start")

    def _start_sound(self):
        self.launch("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--realtime=yes", "--high-priority=yes",
                    "-L", "module-native-protocol-unix", "-L",
                    "module-null-sink sink_name=probe rate=44100 format=s16le channels=2 norewinds=1")
        must(lambda: self.run("pactl", "info"), STEP, "PulseAudio did not start")

    # --- the window --------------------------------------------------------------------------------------------------

    def drive(self, *words):
        """One step of drive.py in Sostenuto's window; None = it did not happen."""
        return self.run("/usr/bin/python3", DRIVE, *words)

    def keys(self, *names):
        return self.run("xdotool", "key", "--clearmodifiers", *names) is not None

    def click(self, x, y, times=1, button=1):
        return self.run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "60",
                        str(button)) is not None

    def picture(self, name):
        """For whoever wants to look: SOSTENUTO_PICTURES."""
        folder = os.environ.get("SOSTENUTO_PICTURES")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.run("import", "-window", "root", str(Path(folder) / f"peers-{name}.png"))
