"""Listens to everything that is played into a desktop's sound, all the time, and says which tone was heard when."""
import array
import math
import subprocess
import threading
import time

from answers import Unseen
from desktop import end, happens

RATE = 8000
CHUNK = RATE // 4
LOUD = 300.0  # of 32,768; the tones have about 2,900
CLEAR = 0.8   # of what sounds belongs to the tone


def strength(samples, tone):
    """Goertzel: the part of the samples' energy that this frequency has, 0 to 1."""
    turn = 2 * math.cos(2 * math.pi * tone / RATE)
    before = last = 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    energy = sum(sample * sample for sample in samples)
    return 2 * (before * before + last * last - turn * before * last) / (len(samples) * energy) if energy else 0.0


def tone_of(samples, tones):
    """The tone that sounds; 0 = none of these; None = silence."""
    if math.sqrt(sum(sample * sample for sample in samples) / len(samples)) < LOUD:
        return None
    return max((tone for tone in tones if strength(samples, tone) > CLEAR), default=0)


class Ear:
    """Thread: `heard` is written by its own thread and only ever grows."""

    def __init__(self, desktop, tones):
        self.tones = tones
        self.heard = []  # (monotonic seconds, tone), four a second
        self.recorder = desktop.launch("parec", "-d", "probe.monitor", "--raw", "--format=s16le", f"--rate={RATE}",
                                       "--channels=1", "--latency-msec=50", stdout=subprocess.PIPE)
        threading.Thread(target=self._listen, daemon=True).start()
        if not happens(lambda: self.heard, 20):
            raise Unseen("the recorder did not start")

    def _listen(self):
        while True:
            block = self.recorder.stdout.read(CHUNK * 2)
            if len(block) < CHUNK * 2:
                return
            self.heard.append((time.monotonic(), tone_of(array.array("h", block), self.tones)))

    def seconds(self, tone, since):
        """How long this tone sounded since then."""
        return sum(1 for at, heard in list(self.heard) if at >= since and heard == tone) * CHUNK / RATE

    def hears(self, tone, since, seconds, patience):
        """Waits until the tone has sounded that long."""
        return bool(happens(lambda: self.seconds(tone, since) >= seconds, patience))

    def close(self):
        end(self.recorder)
