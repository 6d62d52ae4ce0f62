package dev.floorseat.notes.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People's names: those of the company's roster, whoever follows a title ("Herr", "Mrs") or a role ("Kundin", "agent"), and who says
 * that is their name.
 */
final class Names implements Detector {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*\\.?");
    private static final Set<String> TITLES = Words.of("titles");
    private static final Set<String> ROLES = Words.of("roles");
    private static final Set<String> ARTICLES = Set.of("der", "den", "le", "la");
    private static final Set<String> BEFORE_PEOPLE = Set.of("mit", "bei", "laut", "with", "by", "durch");
    private static final Set<String> CALLED =
            Set.of("heißt", "heisst", "namens", "named", "gez.", "lg", "vg", "mfg", "gruß", "signed");

    /** Words after a title or role that are no name although they may have a capital. */
    private static final Set<String> NO_NAME = Words.of("not-a-name");

    private static final Set<String> OF_A_KIND = Set.of(
            "eine", "einer", "die", "der", "ein", "einen", "jede", "jeder", "diese", "dieser", "junge", "ältere",
            "alte", "keine", "meine", "seine", "ihre", "the", "zur", "zum", "als", "mit", "von", "und");
    private static final Pattern NOUN = Pattern.compile(
            "(?:ung|ungen|heit|keit|schaft|tion|tionen|ment|nummer|anrufe?|vertrag|tarif|konto|service|portal|daten|zeit|wechsel|ruf|fragen?)\\.?$");
    private static final int LONGEST_NAME = 5;

    private final KnownNames names;

    Names(KnownNames names) {
        this.names = names;
    }

    private record Token(String text, int from, int to) {

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }

        /** Without what German and English hang on a name: {@code Webers}, {@code Weber's}. */
        List<String> stems() {
            String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            String bare = plain.replaceAll("['’]s?$", "");
            return bare.endsWith("s") && bare.length() > 3
                    ? List.of(bare, bare.substring(0, bare.length() - 1))
                    : List.of(bare);
        }

        boolean capital() {
            return Character.isUpperCase(text.charAt(0));
        }

        boolean endsSentence() {
            return text.endsWith(".") && text.length() > 3;
        }
    }

    @Override
    public void find(String text, Consumer<Finding> found) {
        List<Token> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String lower = token.lower();
            int whole = wholeName(tokens, i);
            if (whole > i) {
                accept(tokens, i, whole, found);
            } else if (TITLES.contains(lower)) {
                after(tokens, i, true, found);
            } else if (ROLES.contains(lower) || CALLED.contains(lower)) {
                after(tokens, i, false, found);
            } else if (surely(token) || (token.capital() && after(tokens, i))) {
                accept(tokens, withParticles(tokens, i), withMore(tokens, i + 1), found);
            } else if (token.capital() && possibly(token) && i + 1 < tokens.size() && beside(tokens, i)) {
                accept(tokens, i, i + 2, found);
            } else if (token.capital() && token.stems().stream().anyMatch(names::commonly)) {
                accept(tokens, i, withMore(tokens, i + 1), found);
            }
        }
    }

    /** Two names beside each other are one person, also where both are words: {@code Mark Sommer}. */
    private boolean beside(List<Token> tokens, int first) {
        Token next = tokens.get(first + 1);
        return next.capital()
                && !tokens.get(first).endsSentence()
                && next.from() - tokens.get(first).to() <= 1
                && possibly(next);
    }

    private void after(List<Token> tokens, int at, boolean title, Consumer<Finding> found) {
        int next = at + 1;
        while (next < tokens.size()
                && adjacent(tokens, next)
                && TITLES.contains(tokens.get(next).lower())) {
            next++;
        }
        while (next < tokens.size()
                && adjacent(tokens, next)
                && KnownNames.isParticle(tokens.get(next).text())
                && (!ARTICLES.contains(tokens.get(next).lower()) || next > at + 1)
                && next + 1 < tokens.size()
                && tokens.get(next + 1).capital()) {
            next++;
        }
        if (next >= tokens.size() || !adjacent(tokens, next)) {
            return;
        }
        Token name = tokens.get(next);
        boolean known = possibly(name);
        if (NO_NAME.contains(name.lower()) && !(title && known && name.capital())) {
            return;
        }
        boolean named = name.capital() ? looksLikeAName(name, title) : title && !ofAKind(tokens, at);
        if (known || named) {
            accept(tokens, title ? at : next, withMore(tokens, next + 1), found);
        }
    }

    /** Where somebody's whole name ends that begins here, in whatever case; where it begins if none does. */
    private int wholeName(List<Token> tokens, int from) {
        StringBuilder words = new StringBuilder(bare(tokens.get(from)));
        for (int end = from + 1; end < Math.min(tokens.size(), from + LONGEST_NAME) && adjacent(tokens, end); end++) {
            words.append(' ').append(bare(tokens.get(end)));
            if (names.whole(words.toString())) {
                return end + 1;
            }
        }
        return from;
    }

    private static String bare(Token token) {
        return token.text().endsWith(".")
                ? token.text().substring(0, token.text().length() - 1)
                : token.text();
    }

    /** {@code eine frau ruft an}: a woman, not the one of that name. */
    private static boolean ofAKind(List<Token> tokens, int title) {
        return tokens.get(title).lower().length() < 2
                || (title > 0 && OF_A_KIND.contains(tokens.get(title - 1).lower()));
    }

    /** Where a name ends that goes on with further names. */
    private int withMore(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && adjacent(tokens, end)
                && !tokens.get(end - 1).endsSentence()
                && tokens.get(end).capital()
                && possibly(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private static int withParticles(List<Token> tokens, int at) {
        int from = at;
        while (from > 0
                && adjacent(tokens, from)
                && KnownNames.isParticle(tokens.get(from - 1).text())
                && !ARTICLES.contains(tokens.get(from - 1).lower())) {
            from--;
        }
        return from;
    }

    /** {@code mit Koch}: a colleague's name that is a word besides, behind a word that people follow. */
    private boolean after(List<Token> tokens, int at) {
        return at > 0
                && adjacent(tokens, at)
                && BEFORE_PEOPLE.contains(tokens.get(at - 1).lower())
                && tokens.get(at).stems().stream().anyMatch(names::colleague);
    }

    private static boolean adjacent(List<Token> tokens, int at) {
        return tokens.get(at).from() - tokens.get(at - 1).to() <= 2;
    }

    /** After a title any capital will do; after a role German has nouns: they end otherwise than most names. */
    private static boolean looksLikeAName(Token token, boolean title) {
        boolean shouted = token.text().chars().filter(Character::isUpperCase).count() > 1;
        boolean noun =
                NOUN.matcher(token.lower()).find() || (shouted && !token.text().contains("-"));
        return title || !noun;
    }

    private boolean surely(Token token) {
        return token.stems().stream().anyMatch(names::surely);
    }

    private boolean possibly(Token token) {
        return token.stems().stream().anyMatch(names::possibly);
    }

    private static void accept(List<Token> tokens, int from, int to, Consumer<Finding> found) {
        Token last = tokens.get(to - 1);
        int end = last.text().endsWith(".") && to - from >= 1 ? last.to() - 1 : last.to();
        found.accept(new Finding(Finding.Kind.NAME, tokens.get(from).from(), end));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }
}
