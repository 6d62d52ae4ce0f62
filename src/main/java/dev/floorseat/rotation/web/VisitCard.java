package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as one of its two people sees it.
 *
 * @param hosting whether the reader is the mentor
 * @param day with its weekday, on the site's clock
 * @param times on the site's clock
 * @param ownTimes on the reader's clock; null: the same
 * @param partner the other person's name
 * @param mine the reader's answer; null: none yet, or none that holds
 * @param theirs the other person's answer; null likewise
 * @param mineProposed the time the reader would rather have; null: none
 * @param theirsProposed the time the other person would rather have; null: none
 * @param hostless whether the mentor who was promised is not asked for it again, and nobody else is promised yet
 * @param begun whether it has begun: then nothing is answered any more
 */
record VisitCard(
        Appointment appointment,
        boolean hosting,
        String day,
        String times,
        @Nullable String ownTimes,
        String partner,
        @Nullable Answer mine,
        @Nullable Answer theirs,
        @Nullable String mineProposed,
        @Nullable String theirsProposed,
        boolean hostless,
        boolean begun) {

    /** The visit's number. */
    public long id() {
        return appointment.visit().value();
    }

    /** EXECUTIVE or MENTOR: who the reader is in this visit. */
    public String role() {
        return hosting ? "MENTOR" : "EXECUTIVE";
    }

    /** What the reader sees of time and site: an answer is to that and to nothing else. */
    public String seen() {
        return seen(appointment);
    }

    /** Whether it does not take place as promised, so that the planner looks for something else. */
    public boolean declined() {
        return hostless || mine == Answer.DECLINED || theirs == Answer.DECLINED;
    }

    /** Whether all there is to say of the mentor's answer is that they are not asked for it any more. */
    public boolean closed() {
        return hostless && (hosting ? mine : theirs) == null;
    }

    static String seen(Appointment appointment) {
        return appointment.from() + "/" + appointment.to() + "/" + appointment.site();
    }

    static PersonId partner(Appointment appointment, PersonId reader) {
        return appointment.mentor().equals(reader) ? appointment.executive() : appointment.mentor();
    }
}
