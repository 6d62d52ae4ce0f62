package dev.floorseat.rules.reach.hooks;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveChanged;
import dev.floorseat.directives.DirectiveRestored;
import dev.floorseat.directives.DirectiveTakenBack;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.DirectiveWithdrawn;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.Guarded;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleChanged;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.reach.digest.DigestMade;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes messages of what happens to rules and directives. Owners, writers, verifiers and those credited are never in one, and a text in
 * which the guard finds personal data goes without its words.
 */
@Component
class HookNews {

    private static final int LONGEST_TITLE = 120;

    private final HookOutbox hooks;
    private final RuleBook rules;
    private final Directives directives;
    private final Guarded guard;

    HookNews(HookOutbox hooks, RuleBook rules, Directives directives, Guarded guard) {
        this.hooks = hooks;
        this.rules = rules;
        this.directives = directives;
        this.guard = guard;
    }

    @EventListener
    void on(RuleChanged changed) {
        State to = changed.to();
        HookEvent event = switch (to) {
            case IN_FORCE -> HookEvent.RULE_IN_FORCE;
            case TRIAL -> HookEvent.RULE_ON_TRIAL;
            case WITHDRAWN, SUPERSEDED -> HookEvent.RULE_WITHDRAWN;
            case DRAFT, COMMENT -> null;
        };
        if (event != null && changed.from() != to && wasKnown(changed) && hooks.isWanted(event)) {
            rules.rule(changed.rule()).ifPresent(rule -> hooks.tell(message(event, rule)));
        }
    }

    /** Of what ends only those knew who worked by it: a draft that is given up is nobody else's. */
    private static boolean wasKnown(RuleChanged changed) {
        return !changed.to().isOver() || changed.from() == State.IN_FORCE || changed.from() == State.TRIAL;
    }

    private HookMessage message(HookEvent event, Rule rule) {
        RuleText text = rule.text();
        Told told = new Told();
        told.say("when", "hooks.rule.when", text.when());
        told.say("do", "hooks.rule.do", text.act());
        told.say("limit", "hooks.rule.limit", text.limit());
        told.say("notWhen", "hooks.rule.not-when", text.notWhen());
        told.say("wording", "hooks.rule.wording", text.wording());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", Long.toString(rule.id()));
        data.put("queues", rule.queues().stream().sorted().toList());
        data.putAll(told.data);
        return new HookMessage(event, "", told.lines, data, "/rules/" + rule.id());
    }

    @EventListener
    void on(DirectiveChanged changed) {
        if (hooks.isWanted(HookEvent.DIRECTIVE_CHANGED)) {
            DirectiveVersion before = directives.version(changed.before()).orElseThrow();
            DirectiveVersion after = directives.version(changed.after()).orElseThrow();
            Told told = new Told();
            told.say("before", "hooks.directive.before", before.text());
            told.say("after", "hooks.directive.after", after.text());
            told.data.put("from", after.from().toString());
            hooks.tell(message(after, told));
        }
    }

    @EventListener
    void on(DirectiveWithdrawn withdrawn) {
        if (hooks.isWanted(HookEvent.DIRECTIVE_CHANGED)) {
            Directive directive = directives.directive(withdrawn.directive()).orElseThrow();
            Told told = new Told();
            told.say("before", "hooks.directive.withdrawn", directive.newest().text());
            told.data.put("withdrawnAfter", withdrawn.lastDay().toString());
            hooks.tell(message(directive.newest(), told));
        }
    }

    /** Whoever was told of a next version learns that it does not come; of a first one nobody was told. */
    @EventListener
    void on(DirectiveTakenBack gone) {
        DirectiveVersion version = directives.version(gone.version()).orElseThrow();
        if (version.number() > 1 && hooks.isWanted(HookEvent.DIRECTIVE_CHANGED)) {
            Told told = new Told();
            told.say("before", "hooks.directive.taken-back", version.text());
            told.data.put("takenBack", true);
            hooks.tell(message(version, told));
        }
    }

    /** Whoever was told that it ends learns that it does not. */
    @EventListener
    void on(DirectiveRestored restored) {
        if (hooks.isWanted(HookEvent.DIRECTIVE_CHANGED)) {
            Directive directive = directives.directive(restored.directive()).orElseThrow();
            Told told = new Told();
            told.say("after", "hooks.directive.restored", directive.newest().text());
            told.data.put("restored", true);
            hooks.tell(message(directive.newest(), told));
        }
    }

    private HookMessage message(DirectiveVersion version, Told told) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("directive", Long.toString(version.directive()));
        data.put("version", version.number());
        data.put("queues", version.queues().stream().sorted().toList());
        String name = clean(version.name());
        if (name != null) {
            data.put("name", name);
        }
        data.putAll(told.data);
        return new HookMessage(
                HookEvent.DIRECTIVE_CHANGED,
                name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_TITLE)),
                told.lines,
                data,
                "/directives/" + version.directive());
    }

    @EventListener
    void on(DigestMade made) {
        if (hooks.isWanted(HookEvent.DIGEST)) {
            Told told = new Told();
            List<Map<String, Object>> items = new ArrayList<>();
            for (DigestMade.Item item : made.items()) {
                String text = clean(item.text());
                if (text != null) {
                    told.lines.add(new HookMessage.Line(item.label(), text));
                    items.add(Map.of("kind", item.kind(), "text", text));
                }
            }
            told.data.put("week", made.monday().toString());
            told.data.put("items", items);
            hooks.tell(new HookMessage(HookEvent.DIGEST, "", told.lines, told.data, "/digest/" + made.monday()));
        }
    }

    /** The text; null where there is none, or the guard finds a person in it. */
    private @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            guard.admit(Map.of("/text", text));
            return text;
        } catch (Refusal personal) {
            return null;
        }
    }

    /** What is said so far. */
    private final class Told {

        private final List<HookMessage.Line> lines = new ArrayList<>();
        private final Map<String, Object> data = new LinkedHashMap<>();

        void say(String name, String label, @Nullable String text) {
            String clean = clean(text);
            if (clean != null) {
                lines.add(new HookMessage.Line(label, clean));
                data.put(name, clean);
            }
        }
    }
}
