package dev.floorseat.notes.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.floorseat.notes.guard.Finding.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private static final Pattern LABEL = Pattern.compile("\\[\\[(?<kind>[A-Z]+):(?<text>.*?)\\]\\]");
    private static final Map<String, Set<Kind>> KINDS = Map.of(
            "NUMBER", Set.of(Kind.PHONE, Kind.IBAN, Kind.CARD, Kind.CUSTOMER_NUMBER),
            "EMAIL", Set.of(Kind.EMAIL),
            "ADDRESS", Set.of(Kind.ADDRESS),
            "NAME", Set.of(Kind.NAME));

    private final PersonalData guard =
            PersonalData.guard(KnownNames.of(lines("roster.txt")), List.of(Pattern.compile("\\bKX\\d{2}[A-Z]\\b")));

    /** A note of the test set: its text without the labels, and where they were. */
    private record Labelled(String text, List<Stretch> stretches) {

        static Labelled of(String line) {
            StringBuilder text = new StringBuilder();
            List<Stretch> stretches = new ArrayList<>();
            Matcher label = LABEL.matcher(line);
            int at = 0;
            while (label.find()) {
                text.append(line, at, label.start());
                int from = text.length();
                text.append(label.group("text"));
                stretches.add(new Stretch(label.group("kind"), from, text.length()));
                at = label.end();
            }
            return new Labelled(text.append(line.substring(at)).toString(), stretches);
        }
    }

    private record Stretch(String kind, int from, int to) {

        /** Found when what is left of it tells nobody anything: nine tenths of its letters and digits are covered. */
        boolean foundIn(List<Finding> findings, String text) {
            long all = 0;
            long covered = 0;
            for (int i = from; i < to; i++) {
                int at = i;
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    all++;
                    covered += findings.stream().anyMatch(finding -> finding.from() <= at && at < finding.to()) ? 1 : 0;
                }
            }
            return covered * 10 >= all * 9;
        }
    }

    /** The test set as it may be typed, pasted or disguised: nothing of it changes for somebody who reads it. */
    enum As {
        TYPED,
        PASTED_FROM_A_PAGE,
        WITH_NARROW_BLANKS,
        WITH_NOTHING_BETWEEN_DIGITS,
        WITH_NOTHING_BETWEEN_LETTERS,
        WITH_SOFT_HYPHENS,
        IN_WIDE_DIGITS,
        IN_ARABIC_DIGITS,
        IN_MATHEMATICAL_DIGITS,
        DECOMPOSED;

        String of(String line) {
            return switch (this) {
                case TYPED -> line;
                case PASTED_FROM_A_PAGE -> line.replace(' ', '\u00A0');
                case WITH_NARROW_BLANKS -> line.replace(' ', '\u202F');
                case WITH_NOTHING_BETWEEN_DIGITS -> line.replaceAll("\\d", "$0\u200B");
                case WITH_NOTHING_BETWEEN_LETTERS -> line.replaceAll("\\p{Ll}", "$0\u2060");
                case WITH_SOFT_HYPHENS -> line.replaceAll("\\p{Ll}(?=\\p{Ll})", "$0\u00AD");
                case IN_WIDE_DIGITS -> digitsFrom(line, 0xFF10);
                case IN_ARABIC_DIGITS -> digitsFrom(line, 0x0660);
                case IN_MATHEMATICAL_DIGITS -> digitsFrom(line, 0x1D7CE);
                case DECOMPOSED -> Normalizer.normalize(line, Normalizer.Form.NFD);
            };
        }

        private static String digitsFrom(String line, int zero) {
            return line.codePoints()
                    .map(point -> point >= '0' && point <= '9' ? zero + point - '0' : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatItMustAndLeavesCleanNotesAlone(As written) {
        List<Labelled> notes = lines("guard.tsv").stream()
                .skip(1)
                .map(line -> Labelled.of(written.of(line.split("\t", 2)[1])))
                .toList();
        Map<Kind, Integer> wrongly = new EnumMap<>(Kind.class);
        Map<String, int[]> recall = new TreeMap<>();
        int clean = 0;
        int alarms = 0;
        int right = 0;
        int found = 0;
        for (Labelled note : notes) {
            List<Finding> findings = guard.in(note.text());
            found += findings.size();
            for (Finding finding : findings) {
                boolean meant = note.stretches().stream()
                        .anyMatch(stretch -> stretch.from() < finding.to() && finding.from() < stretch.to());
                right += meant ? 1 : 0;
                if (!meant) {
                    wrongly.merge(finding.kind(), 1, Integer::sum);
                }
            }
            if (note.stretches().isEmpty()) {
                clean++;
                alarms += findings.isEmpty() ? 0 : 1;
            }
            for (Stretch stretch : note.stretches()) {
                int[] counts = recall.computeIfAbsent(stretch.kind(), kind -> new int[2]);
                counts[1]++;
                if (stretch.foundIn(findings, note.text())) {
                    counts[0]++;
                }
            }
        }
        recall.forEach((kind, counts) -> System.out.printf(
                "guard, %s: recall of %s %d of %d = %.3f%n", written, kind, counts[0], counts[1], share(counts)));
        System.out.printf(
                "guard, %s: precision %d of %d = %.3f, false alarms on %d of %d clean notes = %.3f %s%n",
                written, right, found, (double) right / found, alarms, clean, (double) alarms / clean, wrongly);
        assertThat(notes).hasSize(300);
        assertThat(recall.keySet()).isEqualTo(KINDS.keySet());
        assertThat(share(recall.get("NUMBER"))).isGreaterThanOrEqualTo(0.98);
        assertThat(share(recall.get("EMAIL"))).isGreaterThanOrEqualTo(0.98);
        assertThat(share(recall.get("ADDRESS"))).isGreaterThanOrEqualTo(0.98);
        assertThat(share(recall.get("NAME"))).isGreaterThanOrEqualTo(0.90);
        assertThat((double) alarms / clean).isLessThan(0.05);
    }

    @Test
    void masksTheStretchAsItWasTyped() {
        assertThat(masked("Ruf 0341\u00A0555\u202F0123\u200B an")).isEqualTo("Ruf [PHONE]\u200B an");
        assertThat(masked("an m\u200Bax@\u2060web.de!")).isEqualTo("an [EMAIL]!");
        assertThat(masked("Tel. ０３４１５５５０１２３, gleich")).isEqualTo("Tel. [PHONE], gleich");
        assertThat(masked("a\u0308 Frau Mu\u0308ller, ä")).isEqualTo("a\u0308 [NAME], ä");
        assertThat(masked("max＠web．de")).isEqualTo("[EMAIL]");
        assertThat(masked("Tel. 0341\u20115550123")).isEqualTo("Tel. [PHONE]");
        assertThat(masked("\u00AD\u200B")).isEqualTo("\u00AD\u200B");
    }

    @Test
    void knowsANameHoweverTheRosterComposesItsLetters() {
        String name = "Jürgen Käßbohrer";
        for (Normalizer.Form roster : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            PersonalData knowing =
                    PersonalData.guard(KnownNames.of(List.of(Normalizer.normalize(name, roster))), List.of());
            for (Normalizer.Form note : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                assertThat(knowing.in(Normalizer.normalize("sagt käßbohrer auch", note)))
                        .as("%s in %s", roster, note)
                        .hasSize(1);
            }
        }
    }

    private String masked(String text) {
        return PersonalData.masked(text, guard.in(text), kind -> "[" + kind + "]");
    }

    @Test
    void saysWhatItFound() {
        assertThat(kinds("0341 / 555 01 23")).containsExactly(Kind.PHONE);
        assertThat(kinds("an max.muster@web.de geschickt")).containsExactly(Kind.EMAIL);
        assertThat(kinds("DE89 3704 0044 0532 0130 00")).containsExactly(Kind.IBAN);
        assertThat(kinds("Karte 4111 1111 1111 1111")).containsExactly(Kind.CARD);
        assertThat(kinds("Kundennummer 47110815")).containsExactly(Kind.CUSTOMER_NUMBER);
        assertThat(kinds("die KX12B ist doppelt")).containsExactly(Kind.CUSTOMER_NUMBER);
        assertThat(kinds("Hauptstr. 12b, 04109 Leipzig")).containsExactly(Kind.ADDRESS);
        assertThat(kinds("Frau Weber wartet")).containsExactly(Kind.NAME);
    }

    @Test
    void putsWordsInThePlaceOfWhatItFound() {
        String text = "Frau Weber, 0341 5550123, wartet auf die Gutschrift.";

        String masked = PersonalData.masked(text, guard.in(text), kind -> "[" + kind + "]");

        assertThat(masked).isEqualTo("[NAME], [PHONE], wartet auf die Gutschrift.");
        assertThat(guard.in(masked.replace("[NAME]", "Jemand").replace("[PHONE]", "")))
                .isEmpty();
    }

    /** Backtracking regular expressions once hung on a long word and ran out of stack on many digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                "a-",
                "D-",
                "1-",
                "1 ",
                "a.",
                "1.",
                "(",
                "@",
                "a@",
                "a at b ",
                "ä punkt ",
                "Am ",
                "Ab Cd ",
                "Frau ",
                "von ",
                "DE12 ",
                "12 Abc ",
                "[a",
                "Bestandskundenrückgewinnung"
            })
    void isDoneInATwinkleWithWhateverIsTyped(String piece) {
        String long4000 = piece.repeat(4000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            guard.in(long4000);
            guard.in("AB" + long4000 + "x!");
        });
    }

    /** Two patterns for towns tried every end of a long word from each of its letters: 80,000 capitals took half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"A", "Ab", "1 ABCDEFGHIJ", "AB, "})
    void needsNotMuchLongerForWhatNoFieldTakes(String piece) {
        String long80000 = piece.repeat(80_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> guard.in(long80000));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> guard.in("1 " + long80000));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(guard.in("")).isEmpty();
        assertThat(guard.in("   \n ")).isEmpty();
    }

    private List<Kind> kinds(String text) {
        return guard.in(text).stream().map(Finding::kind).toList();
    }

    private static double share(int @Nullable [] counts) {
        return counts == null ? 0 : (double) counts[0] / counts[1];
    }

    private static List<String> lines(String name) {
        try (InputStream in =
                Objects.requireNonNull(PersonalDataTest.class.getResourceAsStream("/notes/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
