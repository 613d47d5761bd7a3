#!/usr/bin/env python3
"""Writes small sound files of every kind, and files that only look like some, into a folder.

make_corpus.py FOLDER [FFMPEG]

Deterministic: the same ffmpeg gives the same bytes. tst_badinput damages them further.
"""

import pathlib
import struct
import subprocess
import sys

SOUND = "sine=f=700:r=44100:d=0.3,aformat=channel_layouts=stereo"

KINDS = {
    "flac.flac": "", "flac24.flac": "-sample_fmt s32", "wav.wav": "", "wav24.wav": "-c:a pcm_s24le",
    "float.wav": "-c:a pcm_f32le", "adpcm.wav": "-c:a adpcm_ima_wav", "aiff.aiff": "", "au.au": "", "caf.caf": "",
    "alaccaf.caf": "-c:a alac", "w64.w64": "", "alac.m4a": "-c:a alac", "aac.m4a": "-c:a aac",
    "fast.m4a": "-c:a aac -movflags +faststart", "fragmented.mp4": "-c:a aac -movflags frag_keyframe+empty_moov",
    "adts.aac": "-c:a aac", "mp3.mp3": "-c:a libmp3lame -b:a 128k", "vbr.mp3": "-c:a libmp3lame -q:a 4",
    "bare.mp3": "-c:a libmp3lame -q:a 4 -write_xing 0 -id3v2_version 0", "mp2.mp2": "", "vorbis.ogg": "-c:a libvorbis",
    "opus.opus": "-c:a libopus", "oggflac.oga": "-c:a flac", "speex.spx": "-c:a libspeex -ar 32000",
    "webm.webm": "-c:a libopus", "webmvorbis.webm": "-c:a libvorbis", "matroska.mka": "-c:a flac", "wavpack.wv": "",
    "tta.tta": "", "ac3.ac3": "", "eac3.eac3": "", "dts.dts": "-c:a dca -strict -2", "truehd.thd": "-strict -2 -af apad=pad_dur=2",
    "wma.wma": "-c:a wmav2", "real.rm": "-c:a ac3", "flv.flv": "-c:a libmp3lame", "avi.avi": "-c:a libmp3lame",
    "ts.ts": "-c:a aac", "nut.nut": "-c:a flac", "amr.amr": "-c:a libopencore_amrnb -ar 8000 -ac 1", "voc.voc": "",
    "sox.sox": "", "oma.oma": "-c:a pcm_s16be", "ircam.sf": "", "surround.flac": "-af aformat=channel_layouts=7.1",
}
COVER = ("-f lavfi -i color=red:s=64x64:d=0.04 -map 0:a -map 1:v -c:v mjpeg -disposition:v attached_pic")


def wav(fmt, data, channels=2, rate=44100, bits=32, size=None):
    """A WAV with whatever header is asked for."""
    block = max(1, channels * bits // 8)
    header = struct.pack("<HHIIHH", fmt, channels, rate, rate * block & 0xFFFFFFFF, block & 0xFFFF, bits)
    body = b"WAVEfmt " + struct.pack("<I", len(header)) + header
    body += b"data" + struct.pack("<I", len(data) if size is None else size) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def atom(name, body, size=None):
    return struct.pack(">I", len(body) + 8 if size is None else size) + name + body


def crafted():
    nested = b""
    for _ in range(3000):
        nested = atom(b"moov", nested)
    yield "nested.m4a", atom(b"ftyp", b"M4A \0\0\0\0") + nested
    yield "hugeatom.m4a", atom(b"ftyp", b"M4A \0\0\0\0") + atom(b"moov", b"", 0xFFFFFFF0)
    yield "streams.m4a", atom(b"ftyp", b"M4A \0\0\0\0") + atom(b"moov", atom(b"trak", atom(b"mdia", b"")) * 1000)
    yield "nan.wav", wav(3, struct.pack("<f", float("nan")) * 8000)
    yield "inf.wav", wav(3, struct.pack("<ff", float("inf"), float("-inf")) * 4000)
    yield "loud.wav", wav(3, struct.pack("<ff", 3e38, -3e38) * 4000)
    yield "double.wav", wav(3, struct.pack("<d", 1e308) * 4000, bits=64)
    for channels in (0, 3, 9, 63, 64, 65, 1000, 65535):
        yield f"channels{channels}.wav", wav(1, bytes(20000), channels=channels, bits=16)
    for rate in (0, 1, 0x7FFFFFFF, 0xFFFFFFFF):
        yield f"rate{rate}.wav", wav(1, bytes(20000), rate=rate, bits=16)
    yield "zero.wav", wav(1, b"", bits=16)
    yield "bits0.wav", wav(1, bytes(2000), bits=0)
    yield "hugesize.wav", wav(1, bytes(2000), bits=16, size=0xFFFFFFF0)
    yield "cover.mp3", b"ID3\x03\0\0\x7f\x7f\x7f\x7f" + b"APIC" + b"\xff" * 2000
    yield "empty.mp3", b""
    yield "one.mp3", b"\xff"
    yield "text.mp3", b"This is no music.\n" * 300
    yield "page.flac", b"<!DOCTYPE html><html><body>Sign in</body></html>" * 40
    yield "error.flac", b'{"subsonic-response":{"status":"failed","error":{"code":70}}}'
    yield "list.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n"
    yield "zeros.mp3", bytes(100000)
    yield "syncs.mp3", b"\xff\xfb\x90\x00" * 20000
    yield "pages.ogg", (b"OggS\0\2" + bytes(8) + b"\1\0\0\0" + bytes(8) + b"\1\x1e" + bytes(30)) * 1000


def main():
    folder = pathlib.Path(sys.argv[1])
    ffmpeg = sys.argv[2] if len(sys.argv) > 2 else "ffmpeg"
    folder.mkdir(parents=True, exist_ok=True)
    kinds = dict(KINDS)
    for ending in ("flac", "mp3", "m4a"):
        kinds[f"cover.{ending}"] = COVER
    for name, options in kinds.items():
        command = [ffmpeg, "-v", "quiet", "-y", "-f", "lavfi", "-i", SOUND, *options.split(), "-bitexact", "-fflags",
                   "+bitexact", "-threads", "1", str(folder / ("kind-" + name))]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
        if done.returncode:
            (folder / ("kind-" + name)).unlink(missing_ok=True)  # this ffmpeg cannot write it
    for name, data in crafted():
        (folder / ("crafted-" + name)).write_bytes(data)


main()
