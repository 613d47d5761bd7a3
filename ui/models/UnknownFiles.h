// Files that were dropped somewhere in the window and are not in the library: whoever can add them hears of it here.
#pragma once

#include <QObject>
#include <QString>

namespace sostenuto::sync {
class TransferService;
}

namespace sostenuto::ui {

/// One for each TransferService, its child. Thread: main.
class UnknownFiles : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static UnknownFiles& of(sync::TransferService& transfers);

Q_SIGNALS:
    /// `folder` has them all; empty = none has.
    void dropped(int count, const QString& folder);

private:
    explicit UnknownFiles(sync::TransferService& transfers);
};

} // namespace sostenuto::ui
