#include "ui/pages/ListPlace.h"

#include "ui/models/IdListModel.h"
#include "ui/pages/EmptyWords.h"
#include "ui/widgets/Notes.h"

#include <QAbstractItemView>
#include <QPushButton>

namespace sostenuto::ui {

ListPlace::ListPlace(QWidget& owner, QAbstractItemView& view, EmptyState& empty, LoadingRows::Shape shape)
    : m_view(view), m_empty(empty), m_failure(new EmptyState(&owner)), m_loading(new LoadingRows(view, shape))
{
    view.setParent(&owner);
    empty.setParent(&owner);
    m_failure->setObjectName(QStringLiteral("failedState"));
    m_failure->findChild<QPushButton*>()->setObjectName(QStringLiteral("failedStateAction"));
    addWidget(&view);
    addWidget(&empty);
    addWidget(m_failure);
    connect(m_loading, &LoadingRows::came, this, [this] {
        setCurrentWidget(&m_view);
        Q_EMIT changed();
    });
    connect(m_failure, &EmptyState::acted, this, &ListPlace::readAgainAsked);
}

void ListPlace::follow(IdListModel& model)
{
    connect(&model, &IdListModel::asked, this, &ListPlace::wait);
    connect(&model, &IdListModel::listed, this, &ListPlace::answered);
    connect(&model, &IdListModel::notRead, this, &ListPlace::fail);
    connect(this, &ListPlace::readAgainAsked, &model, &IdListModel::readAgain);
}

void ListPlace::wait()
{
    if (m_view.model()->rowCount() == 0)
        m_loading->wait();
}

void ListPlace::answered()
{
    m_loading->end();
    if (isFailed())
        setCurrentWidget(&m_view);
    Q_EMIT changed();
}

void ListPlace::fail(const sync::Error& error)
{
    m_loading->end();
    say(*m_failure, unreadable(error.kind));
    setCurrentWidget(m_failure);
    Q_EMIT changed();
}

bool ListPlace::isFailed() const
{
    return currentWidget() == m_failure;
}

void ListPlace::showEmpty(bool on)
{
    if (on)
        m_loading->end();
    else if (isFailed())
        return;
    setCurrentWidget(on ? static_cast<QWidget*>(&m_empty) : &m_view);
}

} // namespace sostenuto::ui
