#!/usr/bin/python3
"""Looks at an installed tree as a system would: installed.py PREFIX [--hardened COMPILE_COMMANDS]

Each check answers a list of faults, one sentence each; none = in order. tests/packaging shows that each of them finds what it
is there for.
"""
import argparse
import gzip
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
ID = "io.sostenuto.Sostenuto"
EDGES = [16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512]


def run(*command, **more):
    """(exit code, all that was said)"""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, check=False, timeout=120, **more)
    return done.returncode, done.stdout.strip()


def ask(prefix, *words):
    """The program itself, without a window and without the home of whoever asks."""
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(home + "/run", 0o700)
        places = {name: home for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR")}
        return run(prefix / "bin/sostenuto", *words,
                   env={**os.environ, **places, "XDG_RUNTIME_DIR": home + "/run", "QT_QPA_PLATFORM": "offscreen"})


def entry_of(prefix):
    """The desktop entry: {group: {key: value}}"""
    groups, group = {}, {}
    for line in (prefix / f"share/applications/{ID}.desktop").read_text("utf-8").splitlines():
        if line.startswith("["):
            group = groups.setdefault(line.strip("[]"), {})
        elif "=" in line:
            key, value = line.split("=", 1)
            group[key] = value
    return groups


def desktop_faults(prefix):
    path = prefix / f"share/applications/{ID}.desktop"
    if not path.is_file():
        return [f"{path} is missing"]
    code, said = run("desktop-file-validate", path)
    faults = [said] if code or said else []
    groups = entry_of(prefix)
    main = groups.get("Desktop Entry", {})
    if main.get("Icon") != ID:
        faults.append(f"{path.name}: Icon is not {ID}")
    if not main.get("MimeType"):
        faults.append(f"{path.name}: opens nothing")
    for name in ("Name", "GenericName", "Comment"):
        for language in ("", "[de]", "[es]") if name != "Name" else ("",):
            if not main.get(name + language):
                faults.append(f"{path.name}: no {name}{language}")
    for name, group in groups.items():
        words = group.get("Exec", "").split()
        if words[:1] != ["sostenuto"]:
            faults.append(f"{path.name}: [{name}] does not start sostenuto")
        elif "ctl" in words:
            # 3: understood, and there is no player to tell.
            code, said = ask(prefix, *words[1:])
            if code != 3:
                faults.append(f"{path.name}: [{name}] {' '.join(words)} answers {code}: {said}")
    return faults


def metainfo_faults(prefix):
    path = prefix / f"share/metainfo/{ID}.metainfo.xml"
    if not path.is_file():
        return [f"{path} is missing"]
    code, said = run("appstreamcli", "validate", "--no-net", "--no-color", path)
    faults = [said] if code else []
    try:
        root = xml.parse(path).getroot()
    except xml.ParseError as error:
        return faults + [f"{path.name}: {error}"]
    offered = {node.text for node in root.iter("mediatype")}
    opened = set(filter(None, entry_of(prefix)["Desktop Entry"].get("MimeType", "").split(";")))
    if offered != opened:
        faults.append(f"metainfo and desktop entry differ in {sorted(offered ^ opened)}")
    for image in root.iter("image"):
        picture = SOURCE / "docs/pictures" / image.text.rsplit("/", 1)[-1]
        if not picture.is_file():
            faults.append(f"{path.name}: no picture {picture.relative_to(SOURCE)}")
    return faults


def manual_of(prefix):
    return gzip.decompress((prefix / "share/man/man1/sostenuto.1.gz").read_bytes()).decode("utf-8")


def manual_faults(prefix):
    with tempfile.NamedTemporaryFile("w", suffix=".1", encoding="utf-8") as page:
        page.write(manual_of(prefix))
        page.flush()
        code, said = run("mandoc", "-T", "lint", "-W", "warning", page.name)
    return [said.replace(page.name, "sostenuto.1")] if code or said else []


def png_size(data):
    """(width, height); None = no picture"""
    return struct.unpack(">II", data[16:24]) if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) > 100 else None


def icon_faults(prefix):
    faults = []
    hicolor = prefix / "share/icons/hicolor"
    for edge in EDGES:
        path = hicolor / f"{edge}x{edge}/apps/{ID}.png"
        size = png_size(path.read_bytes()) if path.is_file() else None
        if size != (edge, edge):
            faults.append(f"icon of {edge} pixels: {size or 'missing or no picture'}")
    for path in (hicolor / f"scalable/apps/{ID}.svg", hicolor / f"symbolic/apps/{ID}-symbolic.svg"):
        try:
            box = xml.parse(path).getroot().get("viewBox", "").split()
        except (OSError, xml.ParseError) as error:
            faults.append(f"{path.name}: {error}")
            continue
        if len(box) != 4 or box[2] != box[3]:
            faults.append(f"{path.name}: not square")
    return faults


def version_faults(prefix, source=SOURCE):
    wanted = re.search(r"project\(Sostenuto VERSION ([0-9.]+)", (source / "CMakeLists.txt").read_text()).group(1)
    head = re.search(r"^## (\S+) \((\S+)\)$", (source / "CHANGELOG.md").read_text("utf-8"), re.M)
    release = xml.parse(prefix / f"share/metainfo/{ID}.metainfo.xml").getroot().find("releases/release")
    title = re.search(r'^\.TH SOSTENUTO 1 (\S+) "Sostenuto (\S+)"', manual_of(prefix), re.M)
    found = {"CHANGELOG.md": head.group(1), "vcpkg.json": json.loads((source / "vcpkg.json").read_text())["version"],
             "metainfo": release.get("version"), "manual": title and title.group(2),
             "sostenuto --version": ask(prefix, "--version")[1].removeprefix("Sostenuto ")}
    debian = prefix / "share/doc/sostenuto/changelog.Debian.gz"
    if debian.is_file():
        said = gzip.decompress(debian.read_bytes()).decode("utf-8")
        found["changelog.Debian"] = re.match(r"sostenuto \((\S+)-\d+\)", said).group(1)
    faults = [f"{place} says version {version}, CMakeLists.txt {wanted}" for place, version in found.items() if version != wanted]
    days = {"metainfo": release.get("date"), "manual": title and title.group(1)}
    return faults + [f"{place} is of {day}, CHANGELOG.md of {head.group(2)}" for place, day in days.items() if day != head.group(2)]


def word_faults(prefix):
    """What --help tells stands in the manual and is completed."""
    usage = ask(prefix, "--help")[1]
    words = set(re.findall(r"--[a-z]+", usage)) - {"--announce-painted"}
    told = re.search(r"ctl WORD +tells .*?\n(.*?)\n\n", usage, re.S)
    words |= set(re.findall(r"[a-z]{4,}", re.sub(r"[A-Z|.\[\]]+", " ", told.group(1)))) if told else {"ctl WORD"}
    by_testers_only = {"--tour", "--shots"}
    places = {"manual": (re.sub(r"\\(.)", r"\1", manual_of(prefix)), by_testers_only),
              "bash": ((prefix / "share/bash-completion/completions/sostenuto").read_text("utf-8"), set())}
    zsh = [path for folder in ("vendor-completions", "site-functions")
           if (path := prefix / "share/zsh" / folder / "_sostenuto").is_file()]
    if not zsh:
        return ["no completion for zsh"]
    places["zsh"] = (zsh[0].read_text("utf-8"), by_testers_only)
    return [f"{place} does not know {word}" for place, (text, spared) in places.items()
            for word in sorted(words - spared) if not re.search(r"(?<![a-z-])" + word + r"(?![a-z])", text)]


def paper_faults(prefix):
    faults = []
    papers = prefix / "share/doc/sostenuto"
    for name in ("copyright", "changelog.gz"):
        if not (papers / name).is_file():
            faults.append(f"no {name}")
    own = (papers / "copyright").read_text("utf-8") if not faults else ""
    for name in ("SQLiteCpp", "tl/expected.hpp", "boost") if own else ():
        if f"Files: included/{name}" not in own:
            faults.append(f"copyright: nothing of {name}, which is built in")
    return faults


def hardening_faults(prefix):
    program = prefix / "bin/sostenuto"
    said = {part: run("readelf", part, "-W", program)[1] for part in ("-h", "-l", "-d", "--dyn-syms", "-n")}
    stack = re.search(r"GNU_STACK.*", said["-l"])
    wanted = {"position independent": "DYN" in said["-h"] and re.search(r"FLAGS_1.*PIE", said["-d"]),
              "relro": "GNU_RELRO" in said["-l"], "bound at the start": "BIND_NOW" in said["-d"] or "NOW" in said["-d"],
              "no code on the stack": stack and "RWE" not in stack.group(0),
              "stack protector": "__stack_chk_fail" in said["--dyn-syms"],
              "no RPATH": "RPATH" not in said["-d"] and "RUNPATH" not in said["-d"],
              "a build id": "Build ID" in said["-n"],
              "symbols apart": ".symtab" not in run("readelf", "-S", "-W", program)[1],
              "no path of the builder's": str(SOURCE).encode() not in program.read_bytes()}
    return [f"the program lacks: {name}" for name, is_there in wanted.items() if not is_there]


def command_faults(commands):
    """What the program itself can't show: it copies into memory of unknown size only, so that it calls no checked function."""
    faults = []
    for entry in json.loads(commands.read_text("utf-8")):
        words = entry["command"].split()
        lacks = [word for word in ("-D_FORTIFY_SOURCE=2", "-O2", "-fstack-protector-strong", "-fstack-clash-protection")
                 if word not in words]
        if lacks:
            faults.append(f"{entry['file']} is compiled without {' '.join(lacks)}")
    return faults


CHECKS = [desktop_faults, metainfo_faults, manual_faults, icon_faults, version_faults, word_faults, paper_faults]


def main():
    words = argparse.ArgumentParser(description="Looks at an installed tree as a system would.")
    words.add_argument("prefix", type=Path)
    words.add_argument("--hardened", type=Path, metavar="COMPILE_COMMANDS", help="the program is one that is passed on")
    given = words.parse_args()
    faults = [fault for check in CHECKS for fault in check(given.prefix)]
    if given.hardened:
        faults += hardening_faults(given.prefix) + command_faults(given.hardened)
    print("\n".join(faults) or f"Nothing is wrong with {given.prefix}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
