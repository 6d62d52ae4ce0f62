package dev.floorseat.rules.answer.web;

import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.Answer;
import dev.floorseat.rules.answer.MistakeToChange;
import dev.floorseat.rules.answer.Verdict;
import dev.floorseat.rules.answer.Verdicts;
import dev.floorseat.web.ForPrograms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changed because of mistakes, and how long it took, for programs. */
@RestController
@RequestMapping(ForPrograms.API + "/announcements")
class AnnouncementsResource {

    /**
     * What changed; verdicts count what the floor says, empty below five and in steps of five. Where it does not hold any more the directive
     * was withdrawn and is in force again.
     */
    record AnnouncementView(
            String id,
            String directive,
            String name,
            String before,
            @Nullable String after,
            String why,
            @Nullable String learned,
            LocalDate announced,
            LocalDate effect,
            int days,
            boolean holds,
            int verdictCount,
            Map<Verdict, Integer> verdicts) {}

    /** All announcements, and the days from a mistake to its change; null: there was no change, or it is not for this reader. */
    record AnnouncementsView(
            int count,
            @Nullable Integer medianDays,
            @Nullable Integer newestDays,
            List<AnnouncementView> announcements) {}

    private final Announcements announcements;
    private final Verdicts verdicts;
    private final MistakeToChange figure;

    AnnouncementsResource(Announcements announcements, Verdicts verdicts, MistakeToChange figure) {
        this.announcements = announcements;
        this.verdicts = verdicts;
        this.figure = figure;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR', 'LEAD', 'PLANNER')")
    AnnouncementsView announcements(HttpServletRequest request) {
        boolean told =
                request.isUserInRole("LEAD") || request.isUserInRole("PLANNER") || request.isUserInRole("EXECUTIVE");
        List<Announcement> all = announcements.all();
        Map<Long, Verdicts.Count> counts =
                verdicts.counts(all.stream().map(each -> each.answer().id()).toList());
        MistakeToChange.Figure days = figure.figure();
        return new AnnouncementsView(
                days.count(),
                told ? days.median() : null,
                told ? days.newest() : null,
                all.stream()
                        .map(each ->
                                view(each, counts.getOrDefault(each.answer().id(), Verdicts.Count.NONE)))
                        .toList());
    }

    private static AnnouncementView view(Announcement announcement, Verdicts.Count count) {
        Answer answer = announcement.answer();
        return new AnnouncementView(
                Long.toString(answer.id()),
                Long.toString(answer.directive()),
                announcement.name(),
                announcement.before().text(),
                announcement.after() == null ? null : announcement.after().text(),
                answer.why(),
                answer.learned(),
                announcement.announced(),
                announcement.effect(),
                announcement.days(),
                announcement.holds(),
                count.count(),
                count.says());
    }
}
