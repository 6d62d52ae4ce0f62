package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.plan.Awaited;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Another look that a rotation owes the floor, written for a planner. */
@Component
public class AwaitedRows {

    /**
     * A look.
     *
     * @param queue the queue's name
     * @param by the day before which somebody looks
     * @param met whose visit looks, and when; null: nobody's
     * @param visit that looks; null: none
     * @param promised whether that visit is published as it stands
     */
    public record Row(
            Demand demand,
            String queue,
            String by,
            @Nullable String met,
            @Nullable Visit visit,
            boolean promised) {}

    private final Awaited awaited;
    private final Floor floor;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    AwaitedRows(Awaited awaited, Floor floor, People people, Dates dates, MessageSource messages) {
        this.awaited = awaited;
        this.floor = floor;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    /** Those of a rotation, the most urgent first. */
    public List<Row> in(long rotation, Locale locale) {
        List<Awaited.Line> lines = awaited.in(rotation);
        if (lines.isEmpty()) {
            return List.of();
        }
        QueueNames names = QueueNames.of(floor);
        return lines.stream()
                .map(line -> new Row(
                        line.demand(),
                        names.of(line.demand().queue()),
                        dates.day(line.demand().by(), locale),
                        met(line, locale),
                        line.visit(),
                        line.promised()))
                .toList();
    }

    /** What a visit looks for, a line each. */
    public List<String> of(Visit visit, Locale locale) {
        return awaited.metBy(visit).stream()
                .map(demand -> messages.getMessage(
                        "looks.why.line", new Object[] {demand.lookFor(), dates.day(demand.by(), locale)}, locale))
                .toList();
    }

    private @Nullable String met(Awaited.Line line, Locale locale) {
        Visit visit = line.visit();
        if (visit == null || line.day() == null) {
            return null;
        }
        String name = people.byId(visit.visitor()).map(Person::name).orElse("–");
        return messages.getMessage("looks.rotation.visit", new Object[] {name, dates.day(line.day(), locale)}, locale);
    }
}
