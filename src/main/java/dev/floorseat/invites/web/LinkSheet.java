package dev.floorseat.invites.web;

import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.replies.LinkView;
import dev.floorseat.invites.replies.LinkView.Asked;
import dev.floorseat.invites.replies.LinkView.Standing;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.OtherTimes;
import dev.floorseat.rotation.OtherTimes.OtherTime;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.ReaderLanguage;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;

/** What stands on the page of an answer link: what the mail said, and nothing the mail did not say. */
@Component
class LinkSheet {

    /** How many other times the page offers. */
    private static final int SHOWN = 5;

    private final LinkFacts facts;
    private final OtherTimes otherTimes;
    private final TimeWords times;
    private final MessageSource messages;
    private final LocaleResolver locales;

    LinkSheet(LinkFacts facts, OtherTimes otherTimes, TimeWords times, MessageSource messages, LocaleResolver locales) {
        this.facts = facts;
        this.otherTimes = otherTimes;
        this.times = times;
        this.messages = messages;
        this.locales = locales;
    }

    /**
     * A time to choose.
     *
     * @param key what the form sends
     * @param words what is different there
     */
    record Choice(String key, String when, String siteName, List<String> words) {}

    /** The language chosen on the page, else the one the mail was written in, else the browser's. From now on the page is in it. */
    Locale language(LinkView view, String chosen, HttpServletRequest request) {
        Locale language = switch (chosen) {
            case "de" -> Locale.GERMAN;
            case "en" -> Locale.ENGLISH;
            default ->
                view.asked()
                        .map(asked -> LetterWriter.language(asked.reader()))
                        .orElseGet(() -> locales.resolveLocale(request));
        };
        ReaderLanguage.set(request, language);
        return language;
    }

    /**
     * The time that was chosen. It may be among the next best by now: what counts is that it can be offered still.
     *
     * @param typed what the form sent
     * @throws Refusal if it stands for no time that can be proposed
     */
    Proposal chosen(Asked asked, @Nullable String typed) {
        return Optional.ofNullable(typed)
                .flatMap(LinkSheet::read)
                .filter(time ->
                        otherTimes.isOpen(visit(asked), asked.invitation().person(), time))
                .orElseThrow(() -> Refusal.unusable("links.time.missing"));
    }

    private static VisitId visit(Asked asked) {
        return new VisitId(asked.invitation().visit());
    }

    /** What stands for a time in a form. */
    private static String key(OtherTime time) {
        return time.from() + "/" + time.to() + "/" + time.site();
    }

    private static Optional<Proposal> read(String key) {
        String[] parts = key.split("/", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Proposal(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For whoever the mail was written to. */
    void fill(LinkView view, Locale reader, @Nullable Refusal refused, Model model) {
        boolean guest = view.asked()
                .filter(asked -> asked.invitation().role() == Role.EXECUTIVE)
                .isPresent();
        fill(
                view,
                messages.getMessage(guest ? "links.wished" : "links.wished.guest", null, reader),
                reader,
                refused,
                model);
    }

    /** For an assistant, who reads it as somebody else. */
    void fillFor(Asked asked, Locale reader, @Nullable Refusal refused, Model model) {
        String wished = messages.getMessage(
                "links.wished.of", new Object[] {asked.reader().name()}, reader);
        fill(new LinkView(Standing.OPEN, Optional.of(asked)), wished, reader, refused, model);
    }

    private void fill(LinkView view, String wished, Locale reader, @Nullable Refusal refused, Model model) {
        Standing standing = view.standing();
        model.addAttribute("standing", standing.name());
        if (refused != null) {
            model.addAttribute(
                    "refused",
                    messages.getMessage(refused.key(), refused.arguments().toArray(), reader));
        }
        Optional<Asked> found = view.asked();
        if (found.isEmpty() || (standing != Standing.OPEN && standing != Standing.DONE)) {
            return;
        }
        Asked asked = found.get();
        model.addAttribute("purpose", asked.purpose());
        model.addAttribute("role", asked.invitation().role());
        model.addAttribute("reader", asked.reader().name());
        model.addAttribute("answer", Objects.toString(asked.invitation().state(), ""));
        model.addAttribute("reasons", DeclineReason.values());
        Optional<Promise> promise = facts.fill(asked, reader, model);
        if (asked.purpose() == Purpose.PROPOSE && promise.isPresent()) {
            Optional<OtherTime> proposed =
                    otherTimes.proposed(visit(asked), asked.invitation().person());
            proposed.ifPresent(time -> model.addAttribute("proposed", choice(time, promise.get(), wished, reader)));
            model.addAttribute(
                    "choices",
                    otherTimes.best(visit(asked), asked.invitation().person(), SHOWN + 1).stream()
                            .filter(time -> proposed.filter(time::isAt).isEmpty())
                            .limit(SHOWN)
                            .sorted(Comparator.comparing(OtherTime::from))
                            .map(time -> choice(time, promise.get(), wished, reader))
                            .toList());
        }
    }

    private Choice choice(OtherTime time, Promise promised, String wished, Locale reader) {
        List<String> words = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(
                promised.from().atZone(time.zone()).toLocalDate(),
                time.from().atZone(time.zone()).toLocalDate());
        String when = days == 0 ? "same" : days > 0 ? "later" : "earlier";
        words.add(messages.getMessage("links.day." + when, new Object[] {Math.abs(days)}, reader));
        words.add(messages.getMessage(time.sameSite() ? "links.site.same" : "links.site.other", null, reader));
        if (time.wished()) {
            words.add(wished);
        }
        return new Choice(
                key(time), times.stretch(time.from(), time.to(), time.zone(), reader), time.siteName(), words);
    }
}
