// What was typed, as search looks for it, and how well a row answers it. Pure.
#pragma once

#include <QString>
#include <QStringList>

namespace sostenuto::sync {

/// Best first. `Elsewhere`: a part of the words was found behind the first line (a track's artist, an album's artist).
/// `Similar`: all words are there when one letter of each long one may be wrong.
enum class MatchRank { Exact, Prefix, Word, WordElsewhere, Infix, InfixElsewhere, Similar, None };

/// One letter more, one less, another one, or two neighbours changed places; or nothing of that. Pure.
[[nodiscard]] bool isOneErrorAway(QStringView a, QStringView b);

class SearchText {
public:
    explicit SearchText(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Folded, at most eight, each once.
    [[nodiscard]] const QStringList& words() const { return m_words; }
    [[nodiscard]] const QString& whole() const { return m_whole; }
    /// The FTS5 expression that finds candidates by their trigrams; every true match is among them. Empty when no word
    /// has three letters.
    [[nodiscard]] QString trigrams() const;
    /// The FTS5 expression that finds candidates by the first three letters of their words (table …_words), for what
    /// trigrams can't: some word has less than three letters. Else empty, and when there is no letter and no digit.
    [[nodiscard]] QString wordBeginnings() const;
    /// `text` is folded, its lines are title, artist, album: as in the column `folded`. Every word must be in there.
    [[nodiscard]] MatchRank rank(const QString& text) const;
    /// The expression that finds candidates for rankForgiving(): one half of a mistyped word is right. Empty when no
    /// word is long enough to be mistyped.
    [[nodiscard]] QString halves() const;
    /// As rank(), but words of five letters and more may have one error in them, and may still be being typed.
    [[nodiscard]] MatchRank rankForgiving(const QString& text) const;

private:
    QString m_whole; ///< folded, one space between words
    QString m_bare;  ///< without a leading article
    QStringList m_words;
};

} // namespace sostenuto::sync
