// Written after Microsoft's documentation and not yet compiled or tried by us: there is no Windows among the machines
// that build this project. Whoever builds it first is asked to take this line away.
#include "app/desktop/TaskbarButtons.h"

#include "app/desktop/IconMenu.h"

#include <ui/theme/Icons.h>

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPixmap>

#include <array>
#include <utility>

#include <unknwn.h>
#include <windows.h>

#include <commctrl.h>
#include <shobjidl.h>
#include <winrt/base.h>

namespace sostenuto::app {

Q_LOGGING_CATEGORY(lcTaskbar, "sostenuto.taskbar")

namespace {

using winrt::check_hresult;

constexpr std::array order = {IconEntry::Does::Previous, IconEntry::Does::PlayPause, IconEntry::Does::Next};
constexpr UINT firstId = 1;
constexpr int edge = 24;

QString iconOf(IconEntry::Does does, bool plays)
{
    switch (does) {
    case IconEntry::Does::Previous:
        return QStringLiteral("previous");
    case IconEntry::Does::Next:
        return QStringLiteral("next");
    default:
        return plays ? QStringLiteral("pause") : QStringLiteral("play");
    }
}

/// The taskbar makes room for buttons when it says that the window's button is there, and again after it was started
/// anew.
class TaskbarButtons : public MediaSession, public QAbstractNativeEventFilter {
public:
    TaskbarButtons(MediaCommands& commands, quintptr window)
        : m_commands(commands), m_window(reinterpret_cast<HWND>(window)),
          m_isThere(RegisterWindowMessageW(L"TaskbarButtonCreated"))
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
        add(); // the message may have come before us
    }
    ~TaskbarButtons() override
    {
        QCoreApplication::instance()->removeNativeEventFilter(this);
        drop();
    }

    void present(const MediaState& state) override
    {
        if (state == m_state)
            return;
        m_state = state;
        tell(&ITaskbarList3::ThumbBarUpdateButtons);
    }
    void jumpedTo(qint64) override {}

    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override
    {
        const auto* event = static_cast<const MSG*>(message);
        if (event->message == m_isThere)
            add();
        else if (event->message == WM_COMMAND && HIWORD(event->wParam) == THBN_CLICKED)
            press(LOWORD(event->wParam));
        return false;
    }

private:
    using Tell = HRESULT (STDMETHODCALLTYPE ITaskbarList3::*)(HWND, UINT, LPTHUMBBUTTON);

    void add()
    {
        try {
            if (!m_list) {
                m_list = winrt::create_instance<ITaskbarList3>(CLSID_TaskbarList, CLSCTX_INPROC_SERVER);
                check_hresult(m_list->HrInit());
            }
            tell(&ITaskbarList3::ThumbBarAddButtons);
        } catch (const winrt::hresult_error& error) {
            qCInfo(lcTaskbar) << "no buttons in the taskbar:" << QString::fromWCharArray(error.message().c_str());
            m_list = nullptr;
        }
    }

    void tell(Tell how)
    {
        if (!m_list)
            return;
        const QVector<IconEntry> entries = iconEntries(m_state);
        std::array<THUMBBUTTON, order.size()> buttons = {};
        const std::array<HICON, order.size()> before = m_icons;
        for (std::size_t i = 0; i < order.size(); ++i) {
            THUMBBUTTON& button = buttons[i];
            m_icons[i] =
                ui::icon(iconOf(order[i], m_state.status == MediaStatus::Playing)).pixmap(edge).toImage().toHICON();
            button.dwMask = THB_ICON | THB_TOOLTIP | THB_FLAGS;
            button.iId = firstId + UINT(i);
            button.hIcon = m_icons[i];
            for (const IconEntry& entry : entries) {
                if (entry.does != order[i])
                    continue;
                entry.label.left(int(std::size(button.szTip)) - 1).toWCharArray(button.szTip);
                button.dwFlags = entry.enabled ? THBF_ENABLED : THBF_DISABLED;
            }
        }
        (m_list.get()->*how)(m_window, UINT(buttons.size()), buttons.data());
        destroy(before);
    }

    void press(UINT id)
    {
        const QVector<IconEntry> entries = iconEntries(m_state);
        for (const IconEntry& entry : entries)
            if (id >= firstId && id - firstId < order.size() && entry.does == order[id - firstId])
                return carryOut(entry, m_commands);
    }

    static void destroy(const std::array<HICON, order.size()>& icons)
    {
        for (HICON icon : icons)
            if (icon)
                DestroyIcon(icon);
    }
    void drop() { destroy(std::exchange(m_icons, {})); }

    MediaCommands& m_commands;
    HWND m_window;
    UINT m_isThere;
    winrt::com_ptr<ITaskbarList3> m_list;
    MediaState m_state;
    std::array<HICON, order.size()> m_icons = {};
};

} // namespace

std::unique_ptr<MediaSession> makeTaskbarButtons(MediaCommands& commands, quintptr window)
{
    return std::make_unique<TaskbarButtons>(commands, window);
}

} // namespace sostenuto::app
