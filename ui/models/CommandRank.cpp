#include "ui/models/CommandRank.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

// How a word fits, best first; far enough apart that the words of one text add up without one class passing the next.
constexpr int wholeName = 1000;
constexpr int beginning = 700;
constexpr int wordBeginning = 500;
constexpr int inside = 300;
constexpr int inWhere = 150;
constexpr int initials = 120;
constexpr int scattered = 40;

/// Without case and accents: "Ärger" is found by "arger".
QString folded(const QString& text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter);
    }
    return plain.toCaseFolded();
}

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// At the beginning of a word, wherever that is.
bool hasWordBeginning(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (beginsWord(text, at))
            return true;
    }
    return false;
}

/// The first letters of the words, in their order: "gpt" fits "Go to the playing track".
bool isInitials(const QString& text, const QString& word)
{
    qsizetype found = 0;
    for (qsizetype at = 0; at < text.size() && found < word.size(); ++at) {
        if (beginsWord(text, at) && text.at(at) == word.at(found))
            ++found;
    }
    return found == word.size();
}

bool isScattered(const QString& text, const QString& word)
{
    qsizetype found = 0;
    for (const QChar letter : text) {
        if (found < word.size() && letter == word.at(found))
            ++found;
    }
    return found == word.size();
}

int wordFit(const QString& name, const QString& where, const QString& word)
{
    if (name.startsWith(word))
        return beginning;
    if (hasWordBeginning(name, word))
        return wordBeginning;
    if (name.contains(word))
        return inside;
    if (hasWordBeginning(where, word))
        return inWhere;
    if (word.size() < 2) // one letter is in nearly everything
        return 0;
    if (isInitials(name, word))
        return initials;
    return word.size() > 2 && isScattered(name, word) ? scattered : 0;
}

} // namespace

int commandFit(const Command& command, const QString& typed)
{
    const QString name = folded(command.name);
    const QString where = folded(command.where);
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return 1;
    const QString text = words.join(u' ');
    if (name == text)
        return wholeName;
    if (name.startsWith(text))
        return beginning + 100;
    int sum = 0;
    for (const QString& word : words) {
        const int fit = wordFit(name, where, word);
        if (fit == 0)
            return 0;
        sum += fit;
    }
    return sum / int(words.size());
}

QVector<int> rankCommands(const QVector<Command>& commands, const QString& typed, const QStringList& recent)
{
    struct Place {
        int fit;
        bool enabled;
        qsizetype used; ///< 0 = the latest
    };
    QVector<Place> places;
    QVector<int> order;
    for (int i = 0; i < commands.size(); ++i) {
        const qsizetype used = recent.indexOf(commands[i].key);
        places.append({commandFit(commands[i], typed), commands[i].enabled, used < 0 ? recent.size() : used});
        if (places[i].fit > 0)
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&places](int a, int b) {
        const Place& one = places[a];
        const Place& other = places[b];
        if (one.enabled != other.enabled)
            return one.enabled;
        if (one.fit != other.fit)
            return one.fit > other.fit;
        return one.used < other.used;
    });
    return order;
}

QStringList usedLately(QStringList recent, const QString& key, int most)
{
    recent.removeAll(key);
    recent.prepend(key);
    return recent.mid(0, most);
}

} // namespace sostenuto::ui
