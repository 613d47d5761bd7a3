#!/usr/bin/python3
"""What is installed is in order, and what is not in order is found: tst_packages.py CMAKE BUILD

The checks are those of packaging/check/installed.py, which ./dev package asks of the real packages as well.
"""
import gzip
import plistlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import yaml

SOURCE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "packaging/check"))
import installed  # noqa: E402

ID = installed.ID
CMAKE, BUILD = "cmake", SOURCE / "build/dev"
ENTRY = f"share/applications/{ID}.desktop"
METAINFO = f"share/metainfo/{ID}.metainfo.xml"
MANUAL = "share/man/man1/sostenuto.1.gz"


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = Path(cls.folder.name) / "usr"
        for part in ("player", "debian"):
            subprocess.run([CMAKE, "--install", BUILD, "--prefix", cls.prefix, "--component", part], check=True,
                           stdout=subprocess.DEVNULL)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        """A copy to damage; the program in it is the one and only."""
        self.copy = Path(tempfile.mkdtemp(dir=self.folder.name))
        shutil.copytree(self.prefix / "share", self.copy / "share")
        (self.copy / "bin").symlink_to(self.prefix / "bin")

    def edit(self, name, old, new):
        path = self.copy / name
        packed = name.endswith(".gz")
        text = (gzip.decompress(path.read_bytes()) if packed else path.read_bytes()).decode("utf-8")
        self.assertIn(old, text)
        data = text.replace(old, new).encode("utf-8")
        path.write_bytes(gzip.compress(data) if packed else data)

    def finds(self, check, part):
        faults = check(self.copy)
        self.assertTrue(any(part in fault for fault in faults), faults)

    def test_inOrder(self):
        for check in installed.CHECKS:
            with self.subTest(check.__name__):
                self.assertEqual(check(self.prefix), [])

    def test_findsABadDesktopEntry(self):
        for old, new, part in (("Categories=AudioVideo;Audio;", "Categories=Audio;", "AudioVideo"),
                               ("Type=Application\n", "", "Type"),
                               ("ctl toggle", "ctl dance", "answers 2"),
                               ("Exec=sostenuto %U", "Exec=amarok %U", "does not start"),
                               (f"Icon={ID}", "Icon=sostenuto", "Icon"),
                               ("GenericName[de]=", "GenericName[nl]=", "GenericName[de]")):
            with self.subTest(part):
                self.setUp()
                self.edit(ENTRY, old, new)
                self.finds(installed.desktop_faults, part)
        (self.copy / ENTRY).unlink()
        self.finds(installed.desktop_faults, "missing")

    def test_findsBadMetainfo(self):
        for old, new, part in (("<metadata_license>CC0-1.0</metadata_license>", "", "metadata-license-missing"),
                               ("</component>", "", ""),
                               ("<mediatype>audio/flac</mediatype>", "", "audio/flac"),
                               ("  <categories>", "  <screenshots><screenshot type=\"default\"><image type=\"source\">"
                                "https://sostenuto.example/none.png</image></screenshot></screenshots>\n  <categories>", "none.png")):
            with self.subTest(old):
                self.setUp()
                if "none.png" in new:  # in the place of those that are there
                    path = self.copy / METAINFO
                    path.write_text(re.sub(r"  <screenshots>.*</screenshots>\n", "", path.read_text("utf-8"), flags=re.S), "utf-8")
                self.edit(METAINFO, old, new)
                self.finds(installed.metainfo_faults, part)

    def test_findsABadManual(self):
        self.edit(MANUAL, ".SH EXIT STATUS", ".XX EXIT STATUS")
        self.finds(installed.manual_faults, "XX")

    def test_findsAMissingIcon(self):
        apps = self.copy / "share/icons/hicolor"
        (apps / f"48x48/apps/{ID}.png").unlink()
        shutil.copy(apps / f"16x16/apps/{ID}.png", apps / f"22x22/apps/{ID}.png")
        (apps / f"scalable/apps/{ID}.svg").write_text("<svg", "utf-8")
        for part in ("48 pixels", "22 pixels", f"{ID}.svg"):
            self.finds(installed.icon_faults, part)

    def test_findsAnotherVersion(self):
        version = installed.ask(self.prefix, "--version")[1].removeprefix("Sostenuto ")
        self.edit(METAINFO, f'version="{version}"', 'version="7.8"')
        self.edit(MANUAL, f"Sostenuto {version}", "Sostenuto 7.9")
        self.edit("share/doc/sostenuto/changelog.Debian.gz", f"({version}-", "(7.6-")
        for part in ("metainfo says version 7.8", "manual says version 7.9", "changelog.Debian says version 7.6"):
            self.finds(installed.version_faults, part)

    def test_findsAnotherVersionInTheSources(self):
        source = self.copy / "source"
        source.mkdir()
        for name in ("CMakeLists.txt", "CHANGELOG.md", "vcpkg.json"):
            shutil.copy(SOURCE / name, source / name)
        self.assertEqual(installed.version_faults(self.copy, source), [])
        path = source / "CMakeLists.txt"
        path.write_text(re.sub(r"(project\(Sostenuto VERSION )[0-9.]+", r"\g<1>9.9.9", path.read_text("utf-8")), "utf-8")
        faults = installed.version_faults(self.copy, source)
        for place in ("CHANGELOG.md", "vcpkg.json", "metainfo", "manual", "sostenuto --version"):
            self.assertTrue(any(fault.startswith(place) for fault in faults), faults)

    def test_findsWordsThatAreForgotten(self):
        self.edit(MANUAL, "\\-\\-drill", "\\-\\-exercise")
        self.edit("share/bash-completion/completions/sostenuto", "previous", "")
        self.edit("share/zsh/vendor-completions/_sostenuto", "shuffle", "")
        for part in ("manual does not know --drill", "bash does not know previous", "zsh does not know shuffle"):
            self.finds(installed.word_faults, part)

    def test_findsPapersThatAreMissing(self):
        self.edit("share/doc/sostenuto/copyright", "Files: included/boost", "Files: included/roost")
        self.finds(installed.paper_faults, "boost")
        (self.copy / "share/doc/sostenuto/changelog.gz").unlink()
        self.finds(installed.paper_faults, "changelog.gz")

    def test_findsAProgramThatIsNotHardened(self):
        """The one of the tests is not: it keeps its symbols."""
        self.finds(installed.hardening_faults, "symbols apart")
        commands = self.copy / "commands.json"
        commands.write_text('[{"file": "a.cpp", "command": "c++ -O2 -D_FORTIFY_SOURCE=2 -c a.cpp"}]', "utf-8")
        self.assertEqual(installed.command_faults(commands),
                         ["a.cpp is compiled without -fstack-protector-strong -fstack-clash-protection"])


class Drawn(unittest.TestCase):
    """The icons of the other systems: every picture where the directory of the file says, in the size that it says."""

    def test_windows(self):
        data = (BUILD / "packaging/icons/sostenuto.ico").read_bytes()
        edges = []
        for at in range(6, 6 + 16 * data[4], 16):
            size, place = (int.from_bytes(data[at + i:at + i + 4], "little") for i in (8, 12))
            edges.append(data[at] or 256)
            self.assertEqual(installed.png_size(data[place:place + size]), (edges[-1], edges[-1]))
        self.assertEqual(edges, [16, 20, 24, 32, 40, 48, 64, 96, 128, 256])

    def test_apple(self):
        data = (BUILD / "packaging/icons/sostenuto.icns").read_bytes()
        self.assertEqual((data[:4], int.from_bytes(data[4:8], "big")), (b"icns", len(data)))
        found, at = {}, 8
        while at < len(data):
            size = int.from_bytes(data[at + 4:at + 8], "big")
            found[data[at:at + 4].decode()] = installed.png_size(data[at + 8:at + size])[0]
            at += size
        self.assertEqual(found, {"icp4": 16, "ic11": 32, "icp5": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256,
                                 "ic14": 512, "ic09": 512, "ic10": 1024})


class Recipes(unittest.TestCase):
    """What can't be run here can at least be read, and names what is there."""

    def test_flatpak(self):
        recipe = yaml.safe_load((SOURCE / f"packaging/flatpak/{ID}.yaml").read_text("utf-8"))
        self.assertEqual((recipe["id"], recipe["command"]), (ID, "sostenuto"))
        self.assertNotIn("--filesystem=home", recipe["finish-args"])
        self.assertNotIn("--filesystem=host", recipe["finish-args"])
        for module in recipe["modules"]:
            for origin in module["sources"]:
                with self.subTest(module["name"]):
                    if origin["type"] == "archive":
                        self.assertRegex(origin["sha256"], "^[0-9a-f]{64}$")
                    else:
                        self.assertEqual(origin["type"], "dir")
                        self.assertTrue((SOURCE / "packaging/flatpak" / origin["path"] / "CMakeLists.txt").is_file())

    def test_winget(self):
        kinds = {}
        for path in (SOURCE / "packaging/windows/winget").glob("*.yaml.in"):
            manifest = yaml.safe_load(re.sub(r"@(\w+)@", r"\1", path.read_text("utf-8")))
            kinds[manifest["ManifestType"]] = manifest["PackageIdentifier"]
        self.assertEqual(set(kinds), {"version", "installer", "defaultLocale"})
        self.assertEqual(len(set(kinds.values())), 1)

    def test_workflow(self):
        workflow = yaml.safe_load((SOURCE / ".github/workflows/build.yml").read_text("utf-8"))
        systems = {job["runs-on"].split("-")[0] for job in workflow["jobs"].values()}
        self.assertEqual(systems, {"ubuntu", "windows", "macos"})

    def test_macos(self):
        folder = SOURCE / "packaging/macos"
        info = plistlib.loads((folder / "Info.plist.in").read_bytes())
        self.assertEqual((info["CFBundleIdentifier"], info["CFBundleIconFile"]), ("@SOSTENUTO_ID@", "sostenuto.icns"))
        self.assertIn("com.apple.security.network.client", plistlib.loads((folder / "sostenuto.entitlements").read_bytes()))

    def test_lists(self):
        """Each list of packages is one that ./dev installs."""
        script = (SOURCE / "dev").read_text("utf-8")
        for path in (SOURCE / "packaging").glob("packages-*.txt"):
            self.assertIn(f"packaging/{path.name}", script)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        CMAKE, BUILD = sys.argv[1], Path(sys.argv[2])
        del sys.argv[1:3]
    unittest.main(verbosity=2)
