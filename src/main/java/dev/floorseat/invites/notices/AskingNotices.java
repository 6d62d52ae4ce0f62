package dev.floorseat.invites.notices;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.letter.AnswerButtons;
import java.util.List;

/** Sends notices that ask for an answer. */
public interface AskingNotices {

    /**
     * Does what {@link dev.floorseat.invites.Notices#send} does, with buttons in the mail.
     *
     * @param answers the ways to answer, for the notice's reader alone
     * @return whether it was written: false where the reader was sent a notice of this key before
     */
    boolean send(Notice notice, List<AnswerButtons.Button> answers);
}
