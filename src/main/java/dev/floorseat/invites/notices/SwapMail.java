package dev.floorseat.invites.notices;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.SwapNews;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to executives what becomes of their swaps, each in their language. */
@Component
class SwapMail {

    private final Notices notices;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    SwapMail(Notices notices, People people, Dates dates, MessageSource messages) {
        this.notices = notices;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SwapNews news) {
        Locale language = people.byId(news.to()).orElseThrow().language();
        Appointment offered = news.offered();
        String other = name(news.other());
        String words = news.words();
        String when = dates.when(offered.from(), offered.to(), offered.zone(), language);
        String key = "swaps.mail." + news.kind();
        List<Block> body = new ArrayList<>();
        body.add(Block.paragraph(text(
                language,
                key + ".text",
                other,
                when,
                offered.siteName(),
                offered.queueName(),
                dates.moment(news.until(), language))));
        if (words != null) {
            String said = isOffer(news) ? "swaps.mail.words.OFFERED" : "swaps.mail.words.REFUSED";
            body.add(Block.paragraph(text(language, said, other, words)));
        }
        notices.send(new Notice(
                "swap-" + news.swap() + "-" + news.kind(),
                news.to(),
                null,
                text(language, key + ".subject", other, dates.day(offered.day(), language)),
                body,
                text(language, "swaps.mail.open"),
                "/my/swaps",
                until(news)));
    }

    /** An offer that has ended interests nobody; what became of one does until the visit. */
    private static Instant until(SwapNews news) {
        return isOffer(news) ? news.until() : news.offered().to();
    }

    private static boolean isOffer(SwapNews news) {
        return news.kind() == SwapNews.Kind.OFFERED || news.kind() == SwapNews.Kind.OPEN;
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.byId(person).map(Person::name).orElse("");
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
