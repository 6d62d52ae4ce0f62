package dev.floorseat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything a person reads is there in German and in English. Modelled on petclinic's I18nPropertiesSyncTest. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern PUT_TOGETHER = Pattern.compile("#\\{\\|([^|]*\\$\\{[^|]*)\\|");
    private static final Pattern USED_IN_CODE = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*(?:notFound|forbidden|conflict|unusable)|Fault\\s*\\.\\s*at)\\(\\s*(?:[^\"();]*,\\s*)?\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern ASKED_BY_NAME =
            Pattern.compile("getMessage\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*,");
    private static final Pattern SAID_ON_THE_BOARD = Pattern.compile("say\\(\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(messageFiles()).isNotEmpty().allSatisfy(english -> {
            Path german = german(english);
            assertThat(german).exists();
            assertThat(keys(german)).as(german.toString()).isEqualTo(keys(english));
        });
    }

    @Test
    void leavesNoMessageEmpty() {
        assertThat(messageFiles()).allSatisfy(english -> {
            for (Path file : List.of(english, german(english))) {
                load(file)
                        .forEach((key, text) -> assertThat(text.toString())
                                .as(file + ": " + key)
                                .isNotBlank());
            }
        });
    }

    /** With arguments a text goes through MessageFormat, where an apostrophe is written twice; without, it is shown as it stands. */
    @Test
    void doublesApostrophesWhereThereAreArgumentsAndOnlyThere() {
        assertThat(messageFiles()).allSatisfy(english -> {
            for (Path file : List.of(english, german(english))) {
                load(file).forEach((key, value) -> {
                    String text = value.toString();
                    String rest = text.replace("''", "");
                    assertThat(text.contains("{") ? !rest.contains("'") : rest.equals(text))
                            .as(file + ": " + key + "=" + text)
                            .isTrue();
                });
            }
        });
    }

    @Test
    void readsEveryMessageFile() throws IOException {
        String configuration = Files.readString(RESOURCES.resolve("application.yml"));
        assertThat(messageFiles()).allSatisfy(file -> {
            String name = file.getFileName().toString().replace(".properties", "");
            assertThat(configuration).containsPattern("[ ,]" + Pattern.quote(name) + "(,|\\s)");
        });
    }

    @Test
    void knowsEveryKeyThatIsUsed() {
        Set<String> known = known();
        Set<String> used = new TreeSet<>();
        files(RESOURCES.resolve("templates"), ".html").forEach(file -> used.addAll(matches(USED_IN_TEMPLATE, file)));
        files(Path.of("src/main/java"), ".java").forEach(file -> used.addAll(matches(USED_IN_CODE, file)));

        assertThat(used).isNotEmpty();
        used.removeAll(known);
        assertThat(used).as("keys without a message").isEmpty();
    }

    @Test
    void knowsEveryKeyThatIsAskedForByName() {
        Set<String> known = known();
        Set<String> used = new TreeSet<>();
        files(Path.of("src/main/java"), ".java").forEach(file -> used.addAll(matches(ASKED_BY_NAME, file)));
        files(Path.of("src/main/java/dev/floorseat/rotation/web/board"), ".java")
                .forEach(file -> matches(SAID_ON_THE_BOARD, file).forEach(key -> used.add("board." + key)));

        assertThat(used).contains("publish.gone", "board.holiday");
        used.removeAll(known);
        assertThat(used).as("keys without a message").isEmpty();
    }

    /** The parts of a key that stand in a template; which constants there are, the next test asks. */
    @Test
    void knowsSomeKeyOfEveryWayToPutOneTogether() {
        Set<String> known = known();
        Set<String> patterns = new TreeSet<>();
        files(RESOURCES.resolve("templates"), ".html").forEach(file -> patterns.addAll(matches(PUT_TOGETHER, file)));

        assertThat(patterns)
                .hasSizeGreaterThan(50)
                .allSatisfy(pattern -> assertThat(known)
                        .as(pattern)
                        .anyMatch(key -> key.matches(pattern.replace(".", "[.]").replaceAll("\\$\\{[^}]*}", ".+"))));
    }

    /** A key that is put together from a prefix and the name of a constant: each constant has its message. */
    @ParameterizedTest
    @CsvSource({
        "access.role.*, dev.floorseat.access.Role",
        "board.band.*, dev.floorseat.rotation.web.board.Band",
        "board.by.*, dev.floorseat.rotation.web.board.By",
        "board.corner.*, dev.floorseat.rotation.web.board.By",
        "board.owed.*, dev.floorseat.rotation.VisitLength",
        "board.state.*, dev.floorseat.rotation.solve.SolveState",
        "board.undone.*, dev.floorseat.rotation.plan.Planning$Undoable",
        "board.undone.*.one, dev.floorseat.rotation.plan.Planning$Undoable",
        "directives.state.*, dev.floorseat.directives.Directive$State",
        "calendars.kind.*, dev.floorseat.invites.busy.SourceKind",
        "calendars.state.*, dev.floorseat.invites.busy.SourceState",
        "calendars.trouble.*, dev.floorseat.invites.busy.reading.Trouble",
        "cards.said.*, dev.floorseat.notes.web.ContextCardsPage$Act",
        "cards.state.*, dev.floorseat.notes.card.CardState",
        "debrief.about.*, dev.floorseat.notes.Subject$Kind",
        "notes.kind.*, dev.floorseat.notes.NoteKind",
        "promises.state.*, dev.floorseat.notes.promise.PromiseState",
        "notes.remark.*, dev.floorseat.notes.both.RemarkKind",
        "courses.kind.*, dev.floorseat.people.LicenceKind",
        "courses.state.*, dev.floorseat.people.licence.Course$State",
        "floor.kind.*, dev.floorseat.floor.ImportKind",
        "invites.outbox.kind.*, dev.floorseat.invites.letter.LetterKind",
        "ledger.hours.*, dev.floorseat.rotation.ledger.LedgerEntry$Hours",
        "ledger.show.*, dev.floorseat.rotation.web.LedgerPage$Shown",
        "ledger.standing.*, dev.floorseat.rotation.ledger.LedgerEntry$Standing",
        "ledger.turn.*, dev.floorseat.rotation.ledger.Fairness$Turn",
        "licence.certifies.*, dev.floorseat.people.LicenceKind",
        "licence.for.*, dev.floorseat.people.LicenceKind",
        "licence.tone.*, dev.floorseat.people.web.OwnLicencePage$Tone",
        "licence.without.*, dev.floorseat.people.LicenceKind",
        "my.answer.*, dev.floorseat.rotation.Answer",
        "my.mine.*, dev.floorseat.rotation.Answer",
        "my.theirs.*, dev.floorseat.rotation.Answer",
        "my.channel.*, dev.floorseat.floor.Channel",
        "my.reason.*, dev.floorseat.rotation.DeclineReason",
        "my.stage.*.EXECUTIVE, dev.floorseat.rotation.Stage",
        "my.stage.*.MENTOR, dev.floorseat.rotation.Stage",
        "pages.length.*, dev.floorseat.rotation.VisitLength",
        "pages.stage.*, dev.floorseat.rotation.Stage",
        "pages.state.*, dev.floorseat.rotation.web.RotationState",
        "pages.visits.show.*, dev.floorseat.rotation.web.VisitRows$Shown",
        "publish.kind.*, dev.floorseat.rotation.web.Difference$Kind",
        "refusal.title.*, dev.floorseat.web.Refusal$Kind",
        "runs.figure.*, dev.floorseat.rotation.solve.Figure",
        "runs.repetition.*, dev.floorseat.rotation.web.runs.RunRow$Repetition",
        "runs.state.*, dev.floorseat.rotation.solve.SolveState",
        "weights.group.*, dev.floorseat.rotation.web.weights.Group",
        "rules.said.*, dev.floorseat.rules.Rule$State",
        "rules.state.*, dev.floorseat.rules.Rule$State",
        "rules.state.one.*, dev.floorseat.rules.Rule$State",
        "rules.way.*, dev.floorseat.rules.Rule$State",
        "rules.comments.kind.*, dev.floorseat.rules.RuleComment$Kind",
        "rules.comments.voice.*, dev.floorseat.rules.RuleComment$Voice",
        "rules.conflicts.kind.*, dev.floorseat.rules.conflict.Conflict$Kind",
        "rules.credit.choice.*, dev.floorseat.rules.Credit$Choice",
        "proposals.code.*, dev.floorseat.rules.proposal.DeclineCode",
        "proposals.hint.*, dev.floorseat.rules.proposal.Hint$Kind",
        "proposals.state.*, dev.floorseat.rules.proposal.Proposal$State",
        "proposals.state.one.*, dev.floorseat.rules.proposal.Proposal$State",
        "timeline.standing.*, dev.floorseat.rotation.ledger.LedgerEntry$Standing",
        "today.*, dev.floorseat.rotation.plan.Interruption$Kind",
        "today.*.means, dev.floorseat.rotation.plan.Interruption$Kind",
        "today.*.of, dev.floorseat.rotation.plan.Interruption$Kind",
        "today.stop.*, dev.floorseat.rotation.plan.Interruption$Kind",
        "rule.*.name, dev.floorseat.solver.Rule"
    })
    void hasAMessageForEveryConstant(String key, String type) throws ClassNotFoundException {
        Set<String> known = known();
        Object[] constants = Class.forName(type).getEnumConstants();

        assertThat(constants)
                .isNotEmpty()
                .allSatisfy(constant -> assertThat(known).contains(key.replace("*", ((Enum<?>) constant).name())));
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        messageFiles().forEach(file -> known.addAll(keys(file)));
        return known;
    }

    @Test
    void hasNoKeyTwiceInTwoFiles() {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        messageFiles()
                .forEach(file ->
                        keys(file).stream().filter(key -> !seen.add(key)).forEach(twice::add));
        assertThat(twice).isEmpty();
    }

    @Test
    void writesNoTextIntoTemplates() {
        List<String> found = new ArrayList<>();
        files(RESOURCES.resolve("templates"), ".html")
                .forEach(file -> LiteralText.in(file).forEach(text -> found.add(file + ": " + text)));
        assertThat(found).as("text that is in no message file").isEmpty();
    }

    private static List<Path> messageFiles() {
        return files(RESOURCES, ".properties").stream()
                .filter(file -> file.getFileName().toString().matches("messages(-[a-z]+)?\\.properties"))
                .toList();
    }

    private static Path german(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties"));
    }

    private static Set<String> keys(Path file) {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    private static Set<String> matches(Pattern pattern, Path file) {
        Set<String> matches = new TreeSet<>();
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                matches.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return matches;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
