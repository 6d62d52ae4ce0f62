package dev.floorseat.notes.web;

import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Finding;
import dev.floorseat.notes.guard.Masks;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guard while somebody types, for programs. Nothing of the text is stored or logged. */
@RestController
@RequestMapping({ForPrograms.API, ForPrograms.PHONE})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR', 'LEAD')")
class PersonalDataResource {

    /** What is being typed. */
    record Draft(@Nullable String text) {}

    /**
     * What was found in it.
     *
     * @param kind such as {@code phone} or {@code customer-number}
     * @param from where it begins, in characters from 0
     * @param to where it ends, not included
     */
    record Found(String kind, int from, int to, String text) {

        static Found of(Finding finding, String text) {
            return new Found(
                    finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    finding.from(),
                    finding.to(),
                    text.substring(finding.from(), finding.to()));
        }
    }

    /** All of it, and the text with words in its place. */
    record Look(List<Found> findings, String masked) {}

    private final CompanyGuard guard;
    private final MessageSource messages;

    PersonalDataResource(CompanyGuard guard, MessageSource messages) {
        this.guard = guard;
        this.messages = messages;
    }

    @PostMapping("/personal-data")
    Look look(@RequestBody Draft draft, Locale locale) {
        String text = Objects.requireNonNullElse(draft.text(), "");
        if (text.length() > MaskedWords.LONGEST) {
            throw Refusal.unusable(
                    List.of(Fault.at("/text", "notes.too-long", text.length(), MaskedWords.LONGEST)),
                    "notes.not-looked-at");
        }
        List<Finding> findings = guard.now().in(text);
        return new Look(
                findings.stream().map(finding -> Found.of(finding, text)).toList(),
                Masks.masked(text, findings, word -> messages.getMessage(word, null, locale)));
    }
}
