package dev.floorseat.invites.replies;

/** Another plan came into force while an answer waited for its turn: what was answered is not what is promised now. */
final class PublishedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    PublishedMeanwhile() {
        super("the plan was published meanwhile");
    }
}
