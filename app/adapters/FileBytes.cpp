#include "app/adapters/FileBytes.h"

#include "app/adapters/HeldByteStream.h"

#include <sync/store/SystemFile.h>

namespace sostenuto::app {

std::unique_ptr<player::ByteStream> streamOf(const QString& path, const std::optional<sync::FilePart>& part)
{
    QFile file(path);
    if (!sync::openToRead(file))
        return nullptr;
    auto bytes = std::make_shared<sync::HeldBytes>();
    if (part)
        bytes->setPart(*part);
    bytes->begin(path, file.size(), file.size());
    bytes->complete(path);
    return std::make_unique<HeldByteStream>(std::move(bytes));
}

} // namespace sostenuto::app
