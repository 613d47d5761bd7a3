#include "app/demo/catalogue/ArtistTexts.h"

#include <array>

namespace sostenuto::demo {

namespace {

struct Seed {
    const char16_t* artist;
    const char16_t* text;
};

const std::array<Seed, 6> seeds{{
    {u"Tern Colony", u"<p>Two people and a barometer. Tern Colony record where the weather is: in a pilot station, "
                     u"under a bridge, once for eleven days on a lightship that was sold while they were on it.</p>"
                     u"<p>Nothing they made is louder than rain.</p>"},
    {u"Ilse Varrow", u"Ilse Varrow plays an upright piano that came with the flat, lid open, windows open. She writes "
                     u"one piece a month and throws away four of five. The neighbours are thanked on every record."},
    {u"Marrow & Pine", u"Marrow &amp; Pine are a guitar, a mandolin and a hedge. Their songs are about who owns which "
                       u"tree, and since when."},
    {u"Pocket Lanterns",
     u"<p>Pocket Lanterns make music for games that nobody has written yet: the village before the "
     u"monster, the shop where the prices never change, the last screen with all the names.</p>"
     u"<p>They began with a toy keyboard, a tape deck and a deadline for a school fair. The fair was "
     u"rained off; the tape was copied, and copied again, until strangers could hum the third level. "
     u"What had been a joke between two brothers became a habit, then an evening job, then the only "
     u"thing either of them was asked about.</p>"
     u"<p>Every album has a bonus track that can only be reached by listening to the others first. "
     u"They say so on the sleeve, and nobody has ever complained.</p>"
     u"<p>On stage they play with the lights on, so that people can find their way out.</p>"},
    {u"The Ottoline Dance Society",
     u"Founded to dance, kept together by the minutes of its meetings. The Ottoline Dance "
     u"Society plays waltzes on Thursdays, in halls with folding chairs."},
    {u"Sorrel Quay", u"Music boxes, wound by hand and left to run down."},
}};

} // namespace

QString artistText(const QString& name)
{
    for (const Seed& seed : seeds) {
        if (name == QStringView(seed.artist))
            return QString::fromUtf16(seed.text) +
                   QStringLiteral(" <a target='_blank' href=\"https://demo.invalid/%1\" rel=\"nofollow\">Read more on "
                                  "the demo service</a>.")
                       .arg(QString(name).remove(u' ').remove(u'&'));
    }
    return {};
}

} // namespace sostenuto::demo
