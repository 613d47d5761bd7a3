"""What playing costs, how fast sound is there, and whether it ever stops."""
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from measure import BIN, cost, processor_seconds, row, start, status, stop, wait_until, wake_ups_per_second
from startbench import without_service

BENCH = str(BIN / "bench-player")
NOISE = "anoisesrc=d={seconds}:c=pink:r=44100,volume=0.3"
FORMATS = {
    "FLAC": ("flac", ["-sample_fmt", "s16"]),
    "MP3": ("mp3", ["-c:a", "libmp3lame", "-b:a", "320k"]),
    "AAC": ("m4a", ["-c:a", "aac", "-b:a", "256k"]),
    "Opus": ("opus", ["-c:a", "libopus", "-b:a", "128k"]),
}
# Sound on the left before the eighth second, on the right after it.
HALVES = "sine=f=440:r=44100:d=16,pan=stereo|c0=c0|c1=c0,aeval=val(0)*lt(t\\,8)|val(1)*gte(t\\,8)"
ONE_SIDE = {"left": "sine=f=440:r=44100:d=16,pan=stereo|c0=c0|c1=0*c0",
            "right": "sine=f=440:r=44100:d=16,pan=stereo|c0=0*c0|c1=c0"}


def encode(source, path, options):
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-ac", "2", *options, path], check=True)
    return path


def decode_cost(path):
    """Processor seconds of decoding it, ffmpeg's start taken off: twenty more rounds than one, so that the start's own
    noise does not count."""
    def rounds(count):
        return cost(["ffmpeg", "-v", "error", "-threads", "1", "-stream_loop", str(count), "-i", path, "-threads", "1",
                     "-f", "null", "-"])
    return (rounds(20) - rounds(0)) / 20


def decoding_rows(folder):
    """Sixty seconds of each format in real time, all at once, against decoding the same as fast as it goes."""
    files, running = {}, {}
    for name, (ending, options) in FORMATS.items():
        files[name] = encode(NOISE.format(seconds=62), str(folder / f"long.{ending}"), options)
        encode(NOISE.format(seconds=60), str(folder / f"minute.{ending}"), options)
    for name, path in files.items():
        running[name] = subprocess.Popen([BENCH, "play", "60", path], stdout=subprocess.PIPE, text=True)
    ours = {}
    for name, process in running.items():
        line = process.communicate()[0].split()
        if process.returncode:
            raise SystemExit(f"bench: {name} did not play")
        ours[name] = (float(line[0]), float(line[1]))
    rows = []
    for name, (ending, _) in FORMATS.items():
        floor = decode_cost(str(folder / f"minute.{ending}"))
        whole, playing = ours[name]
        rows.append(row(f"60 s of {name} in real time, to decoding it alone", playing / floor, "×", 1.5,
                        f"{playing:.3f} s to {floor:.3f} s; with the process's start {whole:.3f} s"))
    return rows


def latency_rows(folder):
    rows = []
    for name, (ending, options) in FORMATS.items():
        sides = [encode(source, str(folder / f"{side}.{ending}"), options) for side, source in ONE_SIDE.items()]
        halves = encode(HALVES, str(folder / f"halves.{ending}"), options)
        for what, title, arguments in (("press", "press to the first sample", sides),
                                       ("next", "Next to the first sample", sides),
                                       ("seek", "seek to the first sample", [halves, "8000"])):
            done = subprocess.run([BENCH, what, "200", *arguments], capture_output=True, text=True, check=True)
            times = [float(word) for word in done.stdout.split()]
            rows.append(row(f"{title}, {name}, median of {len(times)}", statistics.median(times), "ms", 15,
                            f"worst {max(times):.1f} ms"))
    return rows


@contextmanager
def null_sink(folder):
    """A sound server of its own with a sink that leads nowhere; for this process and what it starts."""
    run = folder / "run"
    (run / "pulse").mkdir(parents=True)
    os.chmod(run, 0o700)
    os.chmod(run / "pulse", 0o700)
    mine = {"PULSE_RUNTIME_PATH": str(run / "pulse"), "PULSE_STATE_PATH": str(run / "state"),
            "PULSE_COOKIE": str(run / "cookie")}
    before = {name: os.environ.get(name) for name in mine}
    os.environ.update(mine)
    os.environ.pop("PULSE_SERVER", None)
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--realtime=yes", "--high-priority=yes",
         "-L", "module-native-protocol-unix",
         "-L", "module-null-sink sink_name=probe rate=44100 format=s16le channels=2 norewinds=1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: subprocess.run(["pactl", "info"], capture_output=True).returncode == 0, 15, "the sound server")
        yield
    finally:
        stop(server)
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)


def press(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)


def is_playing(profile):
    return (status(profile) or {}).get("player", {}).get("state") == "playing"


def held_profile(folder):
    """A profile whose queue is held on this computer, and the demo service as a process of its own."""
    profile = str(folder / "profile")
    player, _ = start(profile, "--demo")
    wait_until(lambda: (status(profile) or {}).get("library", {}).get("readAt"), why="reading the library")
    time.sleep(2)
    press("ctrl+5")
    time.sleep(2)
    subprocess.run(["xdotool", "mousemove", "446", "377", "click", "--repeat", "2", "--delay", "60", "1"], check=True)
    wait_until(lambda: is_playing(profile), 20, "playing")
    held, since = -1, time.monotonic()
    while time.monotonic() < since + 10:  # until the whole queue is here
        now = (status(profile) or {}).get("service", {}).get("heldTracks", 0)
        if now != held:
            held, since = now, time.monotonic()
        time.sleep(1)
    stop(player)
    port = without_service(profile)
    service = subprocess.Popen([str(BIN / "sostenuto-demo-service"), "--port", port, "--folder",
                                str(Path(profile) / "demo-service")], stdout=subprocess.DEVNULL)
    return profile, service


def window_rows(folder):
    """The whole program with its window, on a sound server."""
    with null_sink(folder):
        profile, service = held_profile(folder)
        player, _ = start(profile, output=None)
        try:
            time.sleep(4)
            press("ctrl+p")
            wait_until(lambda: is_playing(profile), 20, "playing")
            time.sleep(5)  # what begins and moves then has come to rest; the survey of held tracks begins after a minute
            before = processor_seconds(player.pid)
            rate, threads = wake_ups_per_second(player.pid, 30)
            used = processor_seconds(player.pid) - before
            if not is_playing(profile):
                raise SystemExit("bench: it stopped playing")
            press("ctrl+p")
            time.sleep(6.5)
            paused, paused_threads = wake_ups_per_second(player.pid, 8)
        finally:
            stop(player)
            stop(service)
        return [
            row("30 s of FLAC with the window, whole process", used, "s", 0.2,
                "mpd, without a window, 0.09; Lollypop 0.24, Audacious 0.47, Strawberry 1.2"),
            row("wake-ups a second while playing", rate, "1/s", 30, f"{threads}; mpd 60, Audacious 64, Strawberry 229"),
            row("wake-ups a second while paused", paused, "1/s", 0, paused_threads),
        ]


def underrun_rows(folder, seconds):
    """Both processors busy with something else."""
    path = encode(NOISE.format(seconds=120), str(folder / "underruns.flac"), FORMATS["FLAC"][1])
    with null_sink(folder / "busy"):
        busy = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(os.cpu_count() or 2)]
        try:
            done = subprocess.run([BENCH, "underruns", str(seconds), path], capture_output=True, text=True)
        finally:
            for process in busy:
                process.kill()
                process.wait()
    if done.returncode:
        raise SystemExit("bench: it did not play under load")
    return [row(f"frames missed in {seconds} s, every processor busy", float(done.stdout.split()[0]), "frames", 0)]


def bench_player():
    folder = Path(tempfile.mkdtemp())
    try:
        return decoding_rows(folder) + latency_rows(folder) + window_rows(folder) + underrun_rows(folder, 60)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def bench_underruns():
    """The long one."""
    with tempfile.TemporaryDirectory() as folder:
        return underrun_rows(Path(folder), 600)
