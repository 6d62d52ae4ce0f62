package dev.floorseat.directives.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.web.DirectiveWords.Names;
import dev.floorseat.web.TextDifference;
import dev.floorseat.web.TextDifference.Kind;
import dev.floorseat.web.TextDifference.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one version of a directive became another.
 *
 * @param queues the names of the queues of both, each a part; empty: both act on all
 * @param becameAll whether the newer acts on all queues and the older did not
 * @param wasAll whether the older acted on all queues and the newer does not
 */
record VersionDifference(
        List<Part> name,
        List<Part> text,
        List<Part> intent,
        List<Part> period,
        List<Part> queues,
        boolean wasAll,
        boolean becameAll) {

    static VersionDifference between(
            DirectiveVersion older, DirectiveVersion newer, Names names, DirectiveWords words, Locale locale) {
        boolean all = older.queues().isEmpty();
        boolean allNow = newer.queues().isEmpty();
        return new VersionDifference(
                TextDifference.between(older.name(), newer.name()),
                TextDifference.between(older.text(), newer.text()),
                TextDifference.between(said(older), said(newer)),
                whole(words.period(older, locale), words.period(newer, locale)),
                queues(names.of(older.queues()), names.of(newer.queues())),
                all && !allNow,
                !all && allNow);
    }

    /** How what somebody typed differs from a version, in words only. */
    static Texts texts(DirectiveVersion now, String name, String text, String intent) {
        return new Texts(
                TextDifference.between(now.name(), name.strip()),
                TextDifference.between(now.text(), text.strip().replace("\r\n", "\n")),
                TextDifference.between(said(now), intent.strip().replace("\r\n", "\n")));
    }

    /** The differences in name, text and intent. */
    record Texts(List<Part> name, List<Part> text, List<Part> intent) {}

    private static String said(DirectiveVersion version) {
        String intent = version.intent();
        return intent == null ? "" : intent;
    }

    private static List<Part> whole(String older, String newer) {
        return older.equals(newer)
                ? List.of(new Part(Kind.SAME, newer))
                : List.of(new Part(Kind.REMOVED, older), new Part(Kind.ADDED, newer));
    }

    private static List<Part> queues(List<String> older, List<String> newer) {
        Set<String> before = new HashSet<>(older);
        Set<String> after = new HashSet<>(newer);
        Set<String> either = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        either.addAll(older);
        either.addAll(newer);
        List<Part> parts = new ArrayList<>();
        either.forEach(name -> parts.add(
                new Part(!after.contains(name) ? Kind.REMOVED : before.contains(name) ? Kind.SAME : Kind.ADDED, name)));
        return parts;
    }
}
