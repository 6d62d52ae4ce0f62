package dev.floorseat.rules.reach.hooks;

import java.util.List;

/** What a message tells of. */
public enum HookEvent {
    /** A rule is in force. */
    RULE_IN_FORCE("rule.in_force"),
    /** A rule is tried. */
    RULE_ON_TRIAL("rule.on_trial"),
    /** A rule is over: withdrawn, or another has taken its place. */
    RULE_WITHDRAWN("rule.withdrawn"),
    /** A directive has a next version or is withdrawn, or one of these is taken back. */
    DIRECTIVE_CHANGED("directive.changed"),
    /** What the week brought. */
    DIGEST("digest"),
    /** Nothing: an administrator tries the address. */
    TEST("test");

    /** Those an address can be set up for. */
    public static final List<HookEvent> CHOSEN =
            List.of(RULE_IN_FORCE, RULE_ON_TRIAL, RULE_WITHDRAWN, DIRECTIVE_CHANGED, DIGEST);

    private final String type;

    HookEvent(String type) {
        this.type = type;
    }

    /** What programs call it: words with dots between, as Standard Webhooks has it. */
    public String type() {
        return type;
    }
}
