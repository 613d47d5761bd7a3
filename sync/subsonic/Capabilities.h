// What was learnt about one server: kept with the source as JSON, no secrets. Guessed from the product's name at first,
// corrected by what the server does, and learnt anew when its version changes.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sostenuto::sync {

struct Capabilities {
    enum class SignIn {
        Unknown,
        Token,    ///< t = md5(password + salt), s = salt
        Password, ///< p = "enc:" + hex
    };

    QString apiVersion = QStringLiteral("1.16.1"); ///< sent as v; lowered by error 30
    QString product;                               ///< "navidrome"; empty on servers that do not say
    QString serverVersion;
    bool openSubsonic = false;
    SignIn signIn = SignIn::Unknown;
    QStringList extensions;
    bool postRefused = false; ///< writes go out as GET
    int pageSize = 500;
    // An unnamed product may be Airsonic-Advanced, which counts an announcement as a play and everybody's plays
    // together.
    bool countsNowPlaying = true;     ///< an announcement is counted as a play: never announce
    bool appendOnlyReplace = false;   ///< createPlaylist with an id makes another list: edit in place
    bool emptyReplaceIgnored = false; ///< a list is emptied by removing every place
    bool exposesPlays = false;        ///< getSong tells this user's play count
    bool updateLosesPublic = false;   ///< an edit that does not say "public" makes the list private
    bool downloadRefused = false;     ///< 50 on download: stream format=raw

    [[nodiscard]] bool has(const QString& extension) const { return extensions.contains(extension); }
    /// "OpenSubsonic 1.16.1", "Subsonic 1.13.0"; empty before anything was learnt.
    [[nodiscard]] QString protocol() const;
    [[nodiscard]] bool formPost() const { return has(QStringLiteral("formPost")); }
    /// The account has one play queue for all of its players. Ampache keeps one for each player, and drops plays that
    /// come within two seconds of saving one; Funkwhale keeps none.
    [[nodiscard]] bool sharesQueue() const { return product != u"ampache" && product != u"funkwhale"; }

    /// Takes in what an envelope says of the server. True when the product or its version changed: everything but the
    /// way of signing in starts over.
    bool meet(const QString& type, const QString& version, bool isOpenSubsonic);

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static Capabilities fromJson(const QByteArray& json);

    friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

/// What is known of a product beforehand. Empty product: Supysonic, Airsonic-Advanced and old servers.
[[nodiscard]] Capabilities capabilitiesOf(const QString& product);

} // namespace sostenuto::sync
