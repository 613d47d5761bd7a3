"""One listening through an outage, the same for every player: what is asked, when, and what counts as a yes."""
import subprocess
import time
from dataclasses import replace

from gi.repository import GLib

import verdicts
from answers import NO, NO_SUCH_FUNCTION, NOT_FOUND_OUT, QUESTIONS, YES, Answer, NoSuchFunction, Unseen
from desktop import STEP, Desktop, happens
from ear import Ear
from server import SECONDS, TRACKS
from verdicts import TITLES

IN_OUTAGE = ("plays", "next", "browses")
WHOLE = SECONDS * 3 // 4  # of a track that is heard to its end: a busy machine records with gaps
BACK = 60  # seconds that a player has to bring to the server what it kept
TROUBLE = (GLib.Error, OSError, subprocess.SubprocessError, ValueError, LookupError)
# The first is heard with the server there, in the second the server goes, the third is heard without it.
(FIRST, FIRST_TONE), (SECOND, SECOND_TONE), (THIRD, THIRD_TONE) = TRACKS


class Outage:
    def __init__(self, player, server, ear, desktop):
        self.player, self.server, self.ear, self.desktop = player, server, ear, desktop
        self.answers = {}
        self.offline = False
        self.liked = False
        self.third = 0, 0  # when the third track was asked for, by both clocks

    # --- how it goes -------------------------------------------------------------------------------------------------

    def listen(self):
        self._before()
        self._server_goes()
        self._ask("plays", self._plays)
        self._ask("next", self._next)
        self._ask("browses", self._browses)
        self._ask("like", self._like)
        whole = self._hear_out()
        self._server_returns()
        self._ask("like", self._like_kept)
        self._ask("play", lambda: self._play_kept(whole))
        self._ask("restart", self._restarts)

    def _before(self):
        """The album is held, its page can be opened and it plays: without that, an outage says nothing."""
        self.player.connect()
        self.player.hold()
        titles = self.player.browse()
        if titles != TITLES:
            raise Unseen(f"before the outage its page listed {len(titles)} of {len(TITLES)} tracks")
        since = time.monotonic()
        self.player.play_album()
        if not self.ear.hears(FIRST_TONE, since, WHOLE, 3 * SECONDS):
            raise Unseen("before the outage the first track was not heard")
        if not self.ear.hears(SECOND_TONE, since, 2, SECONDS):
            raise Unseen("before the outage the second track did not follow")
        self.desktop.picture(f"{self.player.name}-1-before")

    def _server_goes(self):
        self.server.kill()
        time.sleep(3)  # part of the listening: an outage that lasts

    def _server_returns(self):
        self.server.start()
        self.offline = False
        try:
            self.player.online()
        except (Unseen, *TROUBLE):
            pass  # it may find out by itself

    def _ask(self, key, question):
        """A no has a second chance where the player has an offline mode that its owner may switch on."""
        answer = self._answer(question)
        if key in IN_OUTAGE and answer.answer == NO and self._goes_offline(key):
            answer = self._answer(question)
        if key in IN_OUTAGE and answer.answer == YES and self.offline:
            answer = replace(answer, answer=f"{YES}, in {self.player.offline_words}")
        if answer:
            self.answers[key] = answer
            print(f"  {QUESTIONS[key]}: {answer.answer}. {answer.how} {answer.seen}", flush=True)

    def _goes_offline(self, key):
        if not self.player.offline_words or self.offline:
            return False
        try:
            self.player.offline()
            self.offline = True
            if key in ("plays", "next"):  # once more from the track that the question begins with
                since = time.monotonic()
                self.player.play_album()
                self.ear.hears(FIRST_TONE, since, 1, 10)
                self.player.next()
        except (Unseen, *TROUBLE):
            pass  # the question says what became of it
        return self.offline

    def _answer(self, question):
        try:
            return question()
        except NoSuchFunction as there:
            return Answer(NO_SUCH_FUNCTION, f"{there}.")
        except (Unseen, *TROUBLE) as trouble:
            if self.player.process.poll() is not None:
                return Answer(NO, "The player had ended by itself.", str(trouble))
            return Answer(NOT_FOUND_OUT, f"A step of the look did not go through: {trouble}.")

    # --- in the outage -----------------------------------------------------------------------------------------------

    def _plays(self):
        since, before = time.monotonic(), self.player.playing()
        sounds = self.ear.hears(SECOND_TONE, since, 3, 12)
        return verdicts.on_playing(before, self.player.playing(), sounds, self.ear.seconds(SECOND_TONE, since))

    def _next(self):
        since = time.monotonic()
        self.third = since, time.time()
        self.player.next()
        sounds = self.ear.hears(THIRD_TONE, since, 2, 12)
        return verdicts.on_next(self.player.next_words, sounds, self.player.playing(), self.ear.seconds(THIRD_TONE, since))

    def _browses(self):
        titles, why = self._titles()
        self.desktop.picture(f"{self.player.name}-2-browsing")
        return verdicts.on_browsing(titles, why)

    def _titles(self):
        """The same steps went through before the outage: what fails now is not shown."""
        try:
            return self.player.browse(), ""
        except Unseen as why:
            return [], str(why)

    def _like(self):
        """Nothing to answer yet when the like could be made."""
        self.player.like(FIRST)
        self.liked = True

    def _hear_out(self):
        """Whether the third track is heard to its end."""
        whole = self.ear.hears(THIRD_TONE, self.third[0], WHOLE, 2 * SECONDS)
        # Past its end: a play that is written down at the end is written down.
        happens(lambda: (self.player.playing() or ("",))[0] != THIRD, SECONDS)
        return whole

    # --- after it ----------------------------------------------------------------------------------------------------

    def _like_kept(self):
        """Nothing more to answer when none could be made."""
        if self.liked:
            return verdicts.on_like(happens(lambda: FIRST in self.server.starred(), BACK))
        return None

    def _play_kept(self, whole):
        if not happens(lambda: self.server.submissions(FIRST), BACK):
            raise NoSuchFunction("With the server there, a track was heard to its end, and the server was not told of it")
        if not whole:
            raise Unseen("the third track could not be heard to its end in the outage")
        happens(lambda: self.server.submissions(THIRD), BACK)
        time.sleep(5)  # whether it comes twice
        return verdicts.on_play(self.server.submissions(THIRD), self.third[1])

    def _restarts(self):
        self.server.kill()
        self.player.kill()
        answer = self._after_restart(self.player.start)
        if answer.answer == YES or not self.player.offline_words:
            return answer
        self.player.kill()
        again = self._after_restart(self.player.start_offline)
        if again.answer == YES:
            return replace(again, answer=f"{YES}, in {self.player.offline_words}")
        return replace(answer, how=f"{answer.how} The same in {self.player.offline_words}.")

    def _after_restart(self, start):
        try:
            start()
        except Unseen as why:
            return verdicts.on_restart([], str(why))
        titles, why = self._titles()
        self.desktop.picture(f"{self.player.name}-3-restarted")
        since = time.monotonic()
        try:
            self.player.play_album()
        except Unseen as unseen:
            return verdicts.on_restart(titles, why or str(unseen))
        sounds = self.ear.hears(FIRST_TONE, since, 3, STEP)
        return verdicts.on_restart(titles, why, sounds, self.ear.seconds(FIRST_TONE, since))


def listen(kind, server):
    """All answers about one player; those that could not be asked say why."""
    why = "nothing was asked"
    answers = {}
    try:
        with Desktop() as desktop:
            ear = Ear(desktop, [tone for _, tone in TRACKS])
            player = kind(desktop, server)
            outage = Outage(player, server, ear, desktop)
            answers = outage.answers
            try:
                outage.listen()
            finally:
                player.close()
    except Unseen as unseen:
        why = str(unseen)
    except TROUBLE as trouble:
        why = repr(trouble)
    unasked = Answer(NOT_FOUND_OUT, f"The listening did not come so far: {why}.")
    if len(answers) < len(QUESTIONS):
        print(f"  the rest: {NOT_FOUND_OUT}: {why}", flush=True)
    return {key: answers.get(key, unasked) for key in QUESTIONS}
