// The jump list: tasks that start the program again, which tells the player that runs.
//
// Written after Microsoft's documentation and not yet compiled or tried by us: there is no Windows among the machines
// that build this project. Whoever builds it first is asked to take this line away.
#include "app/desktop/IconMenu.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

#include <unknwn.h>
#include <windows.h>

#include <propkey.h>
#include <propvarutil.h>
#include <shlobj.h>
#include <shobjidl.h>
#include <winrt/base.h>

namespace sostenuto::app {

Q_LOGGING_CATEGORY(lcIconMenu, "sostenuto.iconmenu")

namespace {

using winrt::check_hresult;
using winrt::com_ptr;

void setTitle(const com_ptr<IShellLinkW>& link, const QString& title)
{
    const auto properties = link.as<IPropertyStore>();
    PROPVARIANT value;
    check_hresult(InitPropVariantFromString(title.toStdWString().c_str(), &value));
    const HRESULT set = properties->SetValue(PKEY_Title, value);
    PropVariantClear(&value);
    check_hresult(set);
    check_hresult(properties->Commit());
}

com_ptr<IShellLinkW> taskOf(const IconEntry& entry, const QStringList& options)
{
    const std::wstring program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath()).toStdWString();
    auto link = winrt::create_instance<IShellLinkW>(CLSID_ShellLink, CLSCTX_INPROC_SERVER);
    check_hresult(link->SetPath(program.c_str()));
    check_hresult(link->SetArguments(commandLineOf(startWords(entry.does) + options).toStdWString().c_str()));
    check_hresult(link->SetIconLocation(program.c_str(), 0));
    setTitle(link, entry.label);
    return link;
}

void writeTasks(const QStringList& options)
{
    const auto list = winrt::create_instance<ICustomDestinationList>(CLSID_DestinationList, CLSCTX_INPROC_SERVER);
    UINT most = 0;
    com_ptr<IObjectArray> removed; // tasks can't be
    check_hresult(list->BeginList(&most, IID_PPV_ARGS(removed.put())));
    const auto tasks =
        winrt::create_instance<IObjectCollection>(CLSID_EnumerableObjectCollection, CLSCTX_INPROC_SERVER);
    for (const IconEntry& entry : lastingIconEntries())
        check_hresult(tasks->AddObject(taskOf(entry, options).get()));
    check_hresult(list->AddUserTasks(tasks.get()));
    check_hresult(list->CommitList());
}

} // namespace

/// Written once and in the listener's language; the system shows it also when no player runs, and keeps it until the
/// next start. Nothing of it follows what plays.
std::unique_ptr<MediaSession> makeIconMenu(MediaCommands&, const QStringList& options)
{
    try {
        writeTasks(options);
    } catch (const winrt::hresult_error& error) {
        qCInfo(lcIconMenu) << "no jump list:" << QString::fromWCharArray(error.message().c_str());
    }
    return nullptr;
}

} // namespace sostenuto::app
