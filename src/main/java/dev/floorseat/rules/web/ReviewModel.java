package dev.floorseat.rules.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Review;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleComment;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.rules.web.ReviewFields.Field;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of one entry of the lexicon or one statement of the charter. */
@Component
class ReviewModel {

    private final SmallKinds kinds;
    private final RuleComments comments;
    private final ReviewFields fields;
    private final Dates dates;

    ReviewModel(SmallKinds kinds, RuleComments comments, ReviewFields fields, Dates dates) {
        this.kinds = kinds;
        this.comments = comments;
        this.fields = fields;
        this.dates = dates;
    }

    /**
     * What stood, stands or is to stand in its place.
     *
     * @param number counts them from 1
     * @param path its own page
     * @param here whether that is the page it stands on
     * @param state of a rule that has come as far
     * @param written when it was last changed
     * @param approved when it came in force; null: it did not, or nobody knows any more when
     * @param fields what it says, and where it differs from the one before
     */
    record Version(
            int number,
            String path,
            boolean here,
            State state,
            Review review,
            String written,
            @Nullable String approved,
            List<Field> fields) {}

    /** The entry or statement of that number, for those who may read it. */
    Reviewed readable(Matter matter, HttpServletRequest request) {
        return kinds.of(matter)
                .filter(each -> Readers.mayRead(each.review(), request))
                .orElseThrow(matter::none);
    }

    void fill(Reviewed one, SignedIn who, HttpServletRequest request, Model model, Locale locale) {
        Review review = one.review();
        LocalDate today = dates.today();
        LocalDate until = review.commentUntil();
        boolean lead = Readers.isLead(request);
        List<Version> versions = versions(one, today, locale);
        List<RuleComment> said = lead || review.isAsked() ? comments.of(one.matter(), who.personId()) : List.of();
        model.addAttribute("one", one);
        model.addAttribute("path", one.matter().path());
        model.addAttribute("lead", lead);
        model.addAttribute("mine", review.writtenBy().equals(who.account()));
        model.addAttribute(
                "state",
                versions.stream()
                        .filter(Version::here)
                        .findFirst()
                        .orElseThrow()
                        .state());
        model.addAttribute("says", fields.of(one, locale));
        model.addAttribute("until", until == null ? null : dates.day(until, locale));
        model.addAttribute("open", review.isOpen(today));
        model.addAttribute("comments", said);
        model.addAttribute(
                "objections", said.stream().filter(RuleComment::isOpen).count());
        model.addAttribute("mayComment", who.personId() != null && Readers.isAsked(request) && review.isOpen(today));
        model.addAttribute("longestComment", RuleComments.LONGEST);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "waiting",
                kinds.waitingFor(one).stream()
                        .filter(each -> Readers.mayRead(each.review(), request))
                        .toList());
    }

    /** The newest first. */
    private List<Version> versions(Reviewed one, LocalDate today, Locale locale) {
        List<Reviewed> line = kinds.line(one);
        List<Version> versions = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            Reviewed each = line.get(at);
            Review review = each.review();
            Instant approved = review.approvedAt();
            versions.add(new Version(
                    at + 1,
                    each.matter().path(),
                    each.id() == one.id(),
                    state(review, at + 1 < line.size(), today),
                    review,
                    dates.moment(review.writtenAt(), locale),
                    approved == null ? null : dates.moment(approved, locale),
                    at == 0 ? fields.of(each, locale) : fields.between(line.get(at - 1), each, locale)));
        }
        Collections.reverse(versions);
        return versions;
    }

    private static State state(Review review, boolean replaced, LocalDate today) {
        if (review.withdrawn()) {
            return replaced && review.approvedBy() != null ? State.SUPERSEDED : State.WITHDRAWN;
        }
        if (review.holds()) {
            return State.IN_FORCE;
        }
        return review.isOpen(today) ? State.COMMENT : State.DRAFT;
    }
}
