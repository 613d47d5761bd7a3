#include "sync/folder/FolderCover.h"

#include "sync/folder/FolderWalk.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace sostenuto::sync {

namespace {

template <class List>
auto rankIn(const List& list, const QByteArray& text)
{
    return std::distance(std::begin(list),
                         std::find_if(std::begin(list), std::end(list), [&](const char* one) { return text == one; }));
}

auto rankOf(const QByteArray& name)
{
    static constexpr const char* stems[] = {"front", "cover", "folder", "album", "albumart"};
    static constexpr const char* suffixes[] = {"jpg", "jpeg", "png"};
    const QByteArray suffix = suffixOf(name);
    const QByteArray stem = name.left(name.size() - suffix.size() - 1).toLower();
    return std::tuple(rankIn(stems, stem), rankIn(suffixes, suffix), name);
}

} // namespace

QByteArray chooseCover(const QVector<QByteArray>& names)
{
    const auto best = std::min_element(names.begin(), names.end(),
                                       [](const auto& a, const auto& b) { return rankOf(a) < rankOf(b); });
    return best == names.end() ? QByteArray() : *best;
}

} // namespace sostenuto::sync
