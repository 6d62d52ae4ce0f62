package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.calendar.Party;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A letter writer without Spring, and people and promises to write about. */
public final class Letters {

    /** A UID. */
    public static final String UID = "5a1c0de05a1c0de05a1c0de05a1c0de0";

    private Letters() {}

    /** Writes the same each time: its randomness is a constant. */
    public static LetterWriter writer() {
        return writer(count -> {
            byte[] bytes = new byte[count];
            Arrays.fill(bytes, (byte) 0x2a);
            return bytes;
        });
    }

    /** Writes with the randomness given. */
    public static LetterWriter writer(RandomBytes random) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-invites", "messages-links", "messages-loop");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        LetterSettings settings =
                new LetterSettings(new Party("Floorseat", "visits@company.example"), "https://floorseat.example/");
        AnswerButtons buttons = new AnswerButtons(new AnswerLinks(new byte[32]), settings, messages);
        return new LetterWriter(
                messages, new TimeWords(messages, ZoneId.of("Europe/Berlin")), engine, settings, random, buttons);
    }

    /** An executive who reads German. */
    public static Person erika() {
        return person(1, "Erika Müller", "erika.mueller@company.example", Locale.GERMAN);
    }

    /** A mentor who reads English. */
    public static Person jana() {
        return person(2, "Jana Voigt", "jana.voigt@company.example", Locale.ENGLISH);
    }

    private static Person person(long id, String name, String email, Locale language) {
        return new Person(new PersonId(id), "p-" + id, name, email, language, null, Set.of("de"));
    }

    /** What Erika is told of a morning in Leipzig. */
    public static Promise toErika() {
        return promise(Role.EXECUTIVE, "Jana Voigt");
    }

    /** What Jana is told of the same morning. */
    public static Promise toJana() {
        return promise(Role.MENTOR, "Erika Müller");
    }

    private static Promise promise(Role role, String counterpart) {
        return new Promise(
                7,
                role,
                Instant.parse("2026-12-08T07:00:00Z"),
                Instant.parse("2026-12-08T11:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                "leipzig",
                "Leipzig",
                "Rechnungen & Mahnungen",
                VisitLength.HALF,
                Stage.LISTEN,
                counterpart);
    }

    /** An edition written on 22 November 2026. */
    public static Edition edition(LetterKind kind, int sequence, Participation answer) {
        return new Edition(kind, UID, sequence, Instant.parse("2026-11-22T08:00:00Z"), answer);
    }
}
