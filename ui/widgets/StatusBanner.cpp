#include "ui/widgets/StatusBanner.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SeveralServers.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/BannerShape.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <QPushButton>
#include <QVariantAnimation>

namespace sostenuto::ui {

namespace {

constexpr int slideMs = 160;
constexpr int progressHigh = 3;

/// The name is asked for when it is wanted, so that a countdown never has to be announced as a change.
class BannerVoice : public QAccessibleWidget {
public:
    explicit BannerVoice(StatusBanner* banner) : QAccessibleWidget(banner, QAccessible::AlertMessage) {}

    [[nodiscard]] QString text(QAccessible::Text part) const override
    {
        return part == QAccessible::Name ? static_cast<StatusBanner*>(widget())->text().plainText()
                                         : QAccessibleWidget::text(part);
    }
};

QAccessibleInterface* makeVoice(const QString&, QObject* object)
{
    auto* banner = qobject_cast<StatusBanner*>(object);
    return banner ? new BannerVoice(banner) : nullptr;
}

} // namespace

struct StatusBanner::Parts {
    ThemeLabel* icon;
    ThemeLabel* headline;
    ThemeLabel* meta;
    ThemeLabel* keeps;
    ThemeLabel* next;
    ThemeLabel* progress;
    QPushButton* tryNow;
    QPushButton* signIn;
    QPushButton* report;
    QPushButton* endDrill;
    QPushButton* remedy;
    QPushButton* resolve;
    QPushButton* details;
    IconButton* dismiss;
    QVariantAnimation slide;
    BannerShape shape;
    BannerText text;
    QString kind;
    bool open = false;

    [[nodiscard]] QVector<QWidget*> buttons() const
    {
        QVector<QWidget*> shown;
        for (QWidget* button :
             {static_cast<QWidget*>(tryNow), static_cast<QWidget*>(signIn), static_cast<QWidget*>(report),
              static_cast<QWidget*>(endDrill), static_cast<QWidget*>(remedy), static_cast<QWidget*>(resolve),
              static_cast<QWidget*>(details), static_cast<QWidget*>(dismiss)}) {
            if (!button->isHidden())
                shown << button;
        }
        return shown;
    }
};

StatusBanner::StatusBanner(QWidget* parent) : QFrame(parent), m_parts(std::make_unique<Parts>())
{
    static const bool once = (QAccessible::installFactory(makeVoice), true);
    Q_UNUSED(once);
    setObjectName(QStringLiteral("statusBanner"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build();
    m_parts->slide.setDuration(slideMs);
    m_parts->slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_parts->slide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& high) { setFixedHeight(high.toInt()); });
    connect(&m_parts->slide, &QVariantAnimation::finished, this, [this] { setVisible(m_parts->open); });
    connect(&Theme::current(), &Theme::changed, this, &StatusBanner::restyle);
    hide();
}

StatusBanner::~StatusBanner() = default;

void StatusBanner::build()
{
    Parts& p = *m_parts;
    const auto label = [this](TypeRole role, Token tint, const char* name) {
        auto* made = new ThemeLabel(role, tint, this);
        made->setObjectName(QLatin1String(name));
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return made;
    };
    p.icon = label(TypeRole::Body, Token::Text, "bannerIcon");
    p.headline = label(TypeRole::BodyStrong, Token::Text, "bannerHeadline");
    p.meta = label(TypeRole::Body, Token::Text2, "bannerMeta");
    p.keeps = label(TypeRole::Body, Token::Text, "bannerKeeps");
    p.next = label(TypeRole::Body, Token::Text2, "bannerNext");
    p.progress = label(TypeRole::Body, Token::Text, "bannerProgress");
    const auto button = [this](const QString& words, const char* variant, const char* name) {
        auto* made = new QPushButton(words, this);
        made->setObjectName(QLatin1String(name));
        setVariant(made, variant, "compact");
        made->hide();
        return made;
    };
    p.tryNow = button(tr("Try now"), "bannerPrimary", "bannerTryNow");
    p.signIn = button(tr("Sign in"), "bannerPrimary", "bannerSignIn");
    p.report = button(tr("See report"), "banner", "bannerReport");
    p.endDrill = button(tr("End drill"), "bannerPrimary", "bannerEndDrill");
    p.remedy = button({}, "bannerPrimary", "bannerRemedy");
    p.resolve = button(tr("Choose"), "bannerPrimary", "bannerResolve");
    p.details = button(tr("Details"), "banner", "bannerDetails");
    p.dismiss = new IconButton(QStringLiteral("close"), tr("Close this message"), this);
    p.dismiss->setObjectName(QStringLiteral("bannerDismiss"));
    p.dismiss->setSmall(true);
    connect(p.tryNow, &QPushButton::clicked, this, &StatusBanner::tryNow);
    connect(p.signIn, &QPushButton::clicked, this, &StatusBanner::signIn);
    connect(p.report, &QPushButton::clicked, this, &StatusBanner::report);
    connect(p.endDrill, &QPushButton::clicked, this, &StatusBanner::endDrill);
    connect(p.remedy, &QPushButton::clicked, this, &StatusBanner::remedy);
    connect(p.resolve, &QPushButton::clicked, this, &StatusBanner::resolve);
    connect(p.details, &QPushButton::clicked, this, &StatusBanner::details);
    connect(p.dismiss, &QAbstractButton::clicked, this, &StatusBanner::dismissed);
}

QString StatusBanner::kind() const
{
    return m_parts->kind;
}
const BannerText& StatusBanner::text() const
{
    return m_parts->text;
}
void StatusBanner::setChecking(bool checking)
{
    m_parts->tryNow->setEnabled(!checking);
}
QSize StatusBanner::sizeHint() const
{
    return {640, m_parts->shape.height};
}
QSize StatusBanner::minimumSizeHint() const
{
    return {240, 0};
}

void StatusBanner::say(const QString& kind, const BannerText& text)
{
    const bool newKind = kind != m_parts->kind;
    const bool sameWords = !newKind && text.plainText(false) == m_parts->text.plainText(false) &&
                           text.action == m_parts->text.action && text.more == m_parts->text.more &&
                           text.actionWords == m_parts->text.actionWords &&
                           text.dismissable == m_parts->text.dismissable;
    m_parts->kind = kind;
    m_parts->text = text;
    setProperty("bannerKind", kind);
    setProperty("plainText", text.plainText());
    fill();
    if (!sameWords)
        restyle();
    slide(true);
    arrange();
    if (newKind) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        Q_EMIT announced();
    }
}

void StatusBanner::hideBanner()
{
    m_parts->kind.clear();
    setProperty("bannerKind", QString());
    setProperty("plainText", QString());
    slide(false);
}

void StatusBanner::fill()
{
    Parts& p = *m_parts;
    p.headline->setText(p.text.headline);
    p.meta->setText(p.text.meta);
    p.keeps->setText(p.text.keeps);
    p.next->setText(p.text.next);
    p.tryNow->setVisible(p.text.action == BannerAction::TryNow);
    p.signIn->setVisible(p.text.action == BannerAction::SignIn);
    p.report->setVisible(p.text.action == BannerAction::SeeReport);
    p.endDrill->setVisible(p.text.action == BannerAction::EndDrill);
    p.remedy->setText(p.text.actionWords);
    p.remedy->setVisible(p.text.action == BannerAction::Remedy);
    p.details->setText(detailsWords(p.text.more));
    p.resolve->setVisible(p.text.action == BannerAction::Choose);
    p.details->setVisible(p.kind != u"allClear" && p.text.action != BannerAction::Choose); // which leads there too
    p.dismiss->setVisible(p.text.dismissable);
    p.progress->setVisible(p.text.progress >= 0);
    p.progress->setAccessibleName(p.text.progress < 0 ? QString()
                                                      : tr("%1 percent").arg(qRound(p.text.progress * 100)));
}

void StatusBanner::restyle()
{
    Parts& p = *m_parts;
    p.headline->setFamily(p.text.family);
    p.headline->setFont(Theme::current().font(TypeRole::BodyStrong, 600));
    for (QPushButton* button : {p.tryNow, p.signIn, p.report, p.endDrill, p.remedy, p.resolve, p.details})
        button->setProperty("family", static_cast<int>(p.text.family)); // the style colours it
    if (p.open)
        arrange(); // letters may have grown
    update();
}

void StatusBanner::slide(bool open)
{
    Parts& p = *m_parts;
    if (open == p.open)
        return;
    p.open = open;
    const int now = isVisible() ? height() : 0;
    p.slide.stop();
    if (open) {
        setFixedHeight(now);
        show();
        arrange();
    }
    if (Theme::current().lessMovement() || !window()->isVisible()) {
        setFixedHeight(open ? p.shape.height : 0);
        setVisible(open);
        return;
    }
    p.slide.setStartValue(now);
    p.slide.setEndValue(open ? p.shape.height : 0);
    p.slide.start();
}

void StatusBanner::arrange()
{
    Parts& p = *m_parts;
    BannerNeeds needs;
    const auto wide = [](const QLabel* label) {
        return label->text().isEmpty() ? 0 : label->fontMetrics().horizontalAdvance(label->text()) + 2;
    };
    const auto wrapped = [](const QLabel* label) {
        return [label](int room) {
            return label->fontMetrics().boundingRect(0, 0, room, 1000, Qt::TextWordWrap, label->text()).height();
        };
    };
    needs.headline = wide(p.headline);
    needs.meta = wide(p.meta);
    needs.keeps = wide(p.keeps);
    needs.next = wide(p.next);
    needs.headlineHeight = wrapped(p.headline);
    needs.keepsHeight = wrapped(p.keeps);
    needs.line = Theme::current().lineHeight(TypeRole::Body);
    for (const QWidget* button : p.buttons())
        needs.buttons += button->sizeHint().width();
    p.shape = bannerShape(width(), needs);

    const Mirror seen(*this);
    p.icon->setGeometry(seen(p.shape.icon));
    p.headline->setGeometry(seen(p.shape.headline));
    p.headline->setWordWrap(p.shape.headline.height() > needs.line);
    p.meta->setGeometry(seen(p.shape.meta));
    p.keeps->setGeometry(seen(p.shape.keeps));
    p.keeps->setWordWrap(p.shape.keeps.height() > needs.line);
    p.next->setGeometry(seen(p.shape.next));
    p.progress->setGeometry(seen(QRect(4, p.shape.height - progressHigh, width() - 4, progressHigh)));
    QPoint at = p.shape.buttons;
    for (QWidget* button : p.buttons()) {
        const QSize size = button == p.dismiss ? p.dismiss->size() : button->sizeHint();
        button->setGeometry(seen(QRect(at + QPoint(0, (needs.line + 16 - size.height()) / 2), size)));
        at.rx() += size.width();
    }
    if (p.open && p.slide.state() != QAbstractAnimation::Running && height() != p.shape.height)
        setFixedHeight(p.shape.height);
    else if (p.open && p.slide.state() == QAbstractAnimation::Running)
        p.slide.setEndValue(p.shape.height);
    update();
}

void StatusBanner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void StatusBanner::paintEvent(QPaintEvent*)
{
    const Parts& p = *m_parts;
    const StatusColours tones = Theme::current().status(p.text.family);
    QPainter painter(this);
    const Mirror seen(*this);
    painter.fillRect(rect(), tones.bg);
    painter.fillRect(seen(QRect(0, 0, 4, height())), tones.solid);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones.line);
    if (p.text.progress >= 0) {
        const QRectF bar(4, height() - progressHigh, width() - 4, progressHigh);
        painter.fillRect(seen(bar), tones.line);
        painter.fillRect(seen(QRectF(bar.left(), bar.top(), bar.width() * p.text.progress, bar.height())), tones.solid);
    }
    paintIcon(&painter, QRectF(seen(p.shape.icon)), p.text.iconName, tones.fg);
    painter.setPen(colour(Token::Text3));
    painter.setFont(Theme::current().font(TypeRole::Body));
    const auto dot = [&](const QRect& before, const QRect& after) {
        painter.drawText(seen(QRect(before.right(), before.top(), after.left() - before.right(), after.height())),
                         Qt::AlignCenter, QStringLiteral("·"));
    };
    if (p.shape.metaBeside && !p.shape.meta.isEmpty())
        dot(p.shape.headline, p.shape.meta);
    if (p.shape.nextBeside && !p.shape.next.isEmpty())
        dot(p.shape.keeps, p.shape.next);
}

} // namespace sostenuto::ui
