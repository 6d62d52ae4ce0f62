package dev.floorseat.rules.answer;

import dev.floorseat.directives.OwnersAnswers;
import dev.floorseat.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the register of directives what became of mistakes. */
@Component
class AnswersOnDirectives implements OwnersAnswers {

    private final Mistakes mistakes;
    private final Announcements announcements;
    private final Verdicts verdicts;

    AnswersOnDirectives(Mistakes mistakes, Announcements announcements, Verdicts verdicts) {
        this.mistakes = mistakes;
        this.announcements = announcements;
        this.verdicts = verdicts;
    }

    @Override
    public Standing on(long directive, @Nullable PersonId reader) {
        List<Mistake> open =
                mistakes.of(directive, reader).stream().filter(Mistake::open).toList();
        List<Announcement> holding =
                announcements.of(directive).stream().filter(Announcement::holds).toList();
        Map<Long, Verdicts.Count> counts =
                verdicts.counts(holding.stream().map(each -> each.answer().id()).toList());
        List<Change> changes = holding.stream()
                .map(each -> change(each, counts.getOrDefault(each.answer().id(), Verdicts.Count.NONE)))
                .toList();
        return new Standing(
                open.size(),
                open.stream().map(Mistake::due).min(LocalDate::compareTo).orElse(null),
                changes.isEmpty() ? null : changes.get(0).days(),
                changes);
    }

    private static Change change(Announcement announcement, Verdicts.Count count) {
        return new Change(
                announcement.answer().id(),
                announcement.announced(),
                announcement.days(),
                count.count(),
                count.says().entrySet().stream()
                        .collect(Collectors.toMap(said -> said.getKey().name(), Map.Entry::getValue)));
    }
}
