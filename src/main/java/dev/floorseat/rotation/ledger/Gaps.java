package dev.floorseat.rotation.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing, each by name.
 *
 * @param behind executives for whom not all they owe is done or planned
 * @param nearCap mentors who host in a week as much as they want to, or nearly
 * @param unmet directives whose owners never visited a queue on which they act
 */
public record Gaps(List<Behind> behind, List<NearCap> nearCap, List<Unmet> unmet) {

    /**
     * An executive behind the quota of the rotation, in half days.
     *
     * @param owed all they owe
     * @param credited what counts already
     * @param planned what is still to come, promised or in the draft
     * @param debrief what is over and waits for its debrief
     */
    public record Behind(String executive, int owed, int credited, int planned, int debrief) {

        /** What has no place. */
        public int unplaced() {
            return owed - credited - planned - debrief;
        }
    }

    /**
     * A mentor and a week of theirs.
     *
     * @param week its Monday
     * @param visits hosted in it, other rotations included
     * @param cap how many they want at most
     */
    public record NearCap(String mentor, LocalDate week, int visits, int cap) {}

    /**
     * A directive its owner never met on the floor.
     *
     * @param directive its number in the register; null: the company only told us the queues
     * @param name its name; null likewise
     * @param queues names of the queues it acts on; empty: all
     * @param planned whether a visit of this rotation leads its owner there
     */
    public record Unmet(
            String owner,
            @Nullable String directive,
            @Nullable String name,
            List<String> queues,
            boolean planned) {}
}
