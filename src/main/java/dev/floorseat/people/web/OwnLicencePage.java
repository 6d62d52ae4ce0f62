package dev.floorseat.people.web;

import dev.floorseat.people.Licence;
import dev.floorseat.people.LicensedDays;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.people.licence.Certificate;
import dev.floorseat.people.licence.CourseVersion;
import dev.floorseat.people.licence.Courses;
import dev.floorseat.people.licence.Licences;
import dev.floorseat.people.licence.Standing;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own licences: what they are for, how long they hold, and the courses that lead to them. */
@Controller
@RequestMapping("/my/licence")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class OwnLicencePage {

    private static final int SOON_DAYS = 90;

    private final Licences licences;
    private final Courses courses;
    private final ObjectProvider<LicensedDays> days;
    private final Dates dates;

    OwnLicencePage(Licences licences, Courses courses, ObjectProvider<LicensedDays> days, Dates dates) {
        this.licences = licences;
        this.courses = courses;
        this.days = days;
        this.dates = dates;
    }

    /** How a licence stands, as a key of words. */
    enum Tone {
        /** Holds, and for longer than the next three months. */
        VALID,
        /** Holds, and ends within three months. */
        ENDING,
        /** Begins later. */
        COMING,
        /** Has ended. */
        ENDED,
        /** There never was one. */
        NONE
    }

    /**
     * One kind of licence.
     *
     * @param until last day, written for the reader; null: none
     * @param from first day, where it is still to come
     * @param visit the day of a visit that comes after the licence has ended; null: none
     * @param renewable when the quiz can be taken again; null: today
     * @param courses what can be taken, the reader's language first
     */
    record Card(
            Standing standing,
            Tone tone,
            @Nullable String until,
            @Nullable String from,
            @Nullable String visit,
            @Nullable String renewable,
            List<CourseVersion> courses) {}

    /** A certificate in the list. */
    record Line(Certificate certificate, String period) {}

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("licence.nobody");
        }
        List<Standing> standings = licences.of(person);
        List<CourseVersion> offered =
                courses.onOffer(standings.stream().map(Standing::kind).toList(), locale);
        model.addAttribute(
                "cards",
                standings.stream()
                        .map(standing -> card(person, standing, offered, locale))
                        .toList());
        model.addAttribute(
                "certificates",
                licences.certificates(person).stream()
                        .map(each -> new Line(
                                each,
                                dates.period(each.days().from(), each.days().to(), locale)))
                        .toList());
        return "people/my-licence";
    }

    private Card card(PersonId person, Standing standing, List<CourseVersion> offered, Locale locale) {
        Licence licence = standing.licence();
        LocalDate renewable = standing.renewableFrom();
        return new Card(
                standing,
                tone(standing),
                licence == null ? null : dates.longDay(licence.to(), locale),
                licence == null ? null : dates.longDay(licence.from(), locale),
                visitAfter(person, standing, locale),
                renewable == null ? null : dates.longDay(renewable, locale),
                offered.stream()
                        .filter(version -> version.kind() == standing.kind())
                        .toList());
    }

    /** A visit agreed for a day on which the licence will have ended. */
    private @Nullable String visitAfter(PersonId person, Standing standing, Locale locale) {
        Licence licence = standing.licence();
        LicensedDays known = days.getIfAvailable();
        if (licence == null || !standing.valid() || known == null) {
            return null;
        }
        return known.nextAfter(person, standing.kind(), licence.to())
                .map(day -> dates.longDay(day, locale))
                .orElse(null);
    }

    private Tone tone(Standing standing) {
        Licence licence = standing.licence();
        LocalDate today = dates.today();
        if (licence == null) {
            return Tone.NONE;
        }
        if (standing.valid()) {
            return licence.to().isBefore(today.plusDays(SOON_DAYS)) ? Tone.ENDING : Tone.VALID;
        }
        return licence.to().isBefore(today) ? Tone.ENDED : Tone.COMING;
    }
}
