// The object that MPRIS clients speak with: /org/mpris/MediaPlayer2 with its four interfaces.
#pragma once

#include "app/desktop/linux/MprisWords.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

#include <optional>

namespace sostenuto::app {

/// Properties are what was presented last, so that what is signalled and what is read are one. Thread: main.
class MprisObject : public QDBusVirtualObject {
    Q_OBJECT

public:
    static const QString path;

    /// `commands` outlives it. It is to be found at `path` of that connection as long as it lives.
    MprisObject(MediaCommands& commands, const QDBusConnection& bus, QObject* parent = nullptr);
    ~MprisObject() override;

    void present(const MediaState& state);
    void seeked(qint64 ms);

    [[nodiscard]] QString introspect(const QString& path) const override;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override;

private:
    /// Changes of the track list are told in their order, and an added track with what is known of it.
    struct ListChange {
        QVector<TrackListStep> steps;
        MediaState now;
        QVector<MediaTrack> added;
        bool isReady = false;
    };

    void answerProperty(const QDBusMessage& message);
    [[nodiscard]] std::optional<QVariantMap> wordsOf(const QString& interface) const;
    void setProperty(const QDBusMessage& message);
    bool call(const QDBusMessage& message);
    void callTransport(const QString& member);
    void callLists(const QDBusMessage& message);
    void go(const SeekAim& aim);
    void tellMetadata(const QDBusMessage& message);
    void reply(const QDBusMessage& message, const QVariantList& values = {});
    void refuse(const QDBusMessage& message, QDBusError::ErrorType error);
    void signal(const QString& interface, const QString& name, const QVariantList& values);
    void tellChanged(const QString& interface, const QVariantMap& changed, const QStringList& outdated = {});
    void tellListChange(const MediaState& before);
    void tellReadyChanges();
    void tell(const ListChange& change);

    MediaCommands& m_commands;
    QDBusConnection m_bus;
    MediaState m_state;
    QVector<std::shared_ptr<ListChange>> m_listChanges;
};

} // namespace sostenuto::app
