package dev.floorseat.rotation.web.board;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The board as a table.
 *
 * @param corner what the first column holds
 */
record Grid(By by, String corner, List<Column> columns, List<Group> groups) {

    /**
     * A day or a week.
     *
     * @param sub a second line; null for none
     * @param link the week to look at; null where the column is a day
     * @param now whether today is in it
     */
    record Column(
            String label, @Nullable String sub, @Nullable String link, boolean now) {}

    /**
     * Rows that belong together.
     *
     * @param name their heading; null where there is none
     */
    record Group(@Nullable String name, List<Row> rows) {}

    /** A site's shifts, or a person. */
    record Row(String label, @Nullable String sub, List<Square> squares) {}

    /**
     * A cell.
     *
     * @param when the day or week, as {@link Wanted} reads it
     * @param row the site and band, as {@link Wanted} reads it; empty where the row is a person
     * @param person the row's person; empty where the row is a shift
     * @param label its column's heading, for the list on a phone
     * @param open whether a shift is there
     * @param asked the name of the place, where a planner can ask why nobody is there; null where somebody is, or nobody could be
     */
    record Square(
            String when,
            String row,
            String person,
            String label,
            boolean open,
            @Nullable String asked,
            List<Mark> notices,
            List<Card> cards) {

        public boolean says() {
            return !cards.isEmpty() || !notices.isEmpty();
        }
    }

    /** A day as a phone lists it. */
    record Day(Column column, List<Spot> spots) {}

    /** What a day holds in one shift of a site. */
    record Spot(String label, Square square) {}

    /** The same by day, for a phone; days without anything are there and empty. */
    public List<Day> days() {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> new Day(
                        columns.get(at),
                        groups.stream()
                                .flatMap(group -> group.rows().stream()
                                        .filter(row -> row.squares().get(at).says())
                                        .map(row -> new Spot(
                                                group.name() + ", " + row.label(),
                                                row.squares().get(at))))
                                .toList()))
                .toList();
    }
}
