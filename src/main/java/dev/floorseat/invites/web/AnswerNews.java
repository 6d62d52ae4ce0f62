package dev.floorseat.invites.web;

import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.replies.Replies;
import dev.floorseat.invites.replies.ReplyEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the product made of an answer that was sent from the demo's mailbox: what it keeps of the mail, and nothing else is known. */
@Component
class AnswerNews {

    private final Replies replies;

    AnswerNews(Replies replies) {
        this.replies = replies;
    }

    /** Says whether the mail was read, and what became of it; {@code message}: its Message-ID without brackets. */
    void fill(String message, Model model) {
        Optional<ReplyEntry> read = replies.ofMessage("<" + message + ">");
        model.addAttribute("answer", message);
        model.addAttribute("read", read.orElse(null));
        model.addAttribute(
                "applied",
                read.filter(entry -> entry.outcome() == Outcome.APPLIED)
                        .map(ReplyEntry::said)
                        .orElse(null));
    }
}
