package dev.floorseat.notes.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class CompanyGuardTest {

    @Autowired
    CompanyGuard guard;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MessageSource messages;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void knowsWhoWasJustImported() {
        assertThat(guard.now().in("Qwertz Zuiopo ist da")).isEmpty();

        imports.run(
                ImportKind.PEOPLE,
                ImportFile.csv("p", "id,name,email,roles\ng-1,Qwertz Zuiopo,g1@example.com,MENTOR\n"),
                "test",
                false);

        assertThat(guard.now().in("Qwertz Zuiopo ist da")).hasSize(1);
    }

    @Test
    void knowsWhoAnotherInstanceImportedAfterTenSeconds() {
        Instant now = Instant.parse("2026-11-20T15:00:00Z");
        clock.set(now);
        assertThat(guard.now().in("Asdfgh Jklöäü ist da")).isEmpty();
        jdbc.sql(
                        "insert into people_person (external_id, name, email, language) values ('g-2', 'Asdfgh Jklöäü', 'g2@example.com', 'de')")
                .update();
        assertThat(guard.now().in("Asdfgh Jklöäü ist da")).isEmpty();

        clock.set(now.plusSeconds(10));

        assertThat(guard.now().in("Asdfgh Jklöäü ist da")).hasSize(1);
    }

    @Test
    void offersEachStoppedTextMasked() {
        assertThatThrownBy(() -> guard.admit(
                        new Typed("/text", "Frau Weber wartet"),
                        new Typed("/action", "Freundlich sein"),
                        new Typed("/wish", null),
                        new Typed("/segment", "max@web.de")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.faults()).hasSize(2);
                    assertThat(Objects.requireNonNull(refusal.offers().get("masked"))
                                    .in(key -> key.substring("notes.mask.".length())))
                            .isEqualTo(Map.of("text", "[NAME] wartet", "segment", "[EMAIL]"));
                });
    }

    @Test
    void readsOnlyWhatFits() {
        TypedTexts typed = new TypedTexts(guard);
        typed.optional("/text", "max@web.de ".repeat(10), 100);
        typed.optional("/wish", "max@web.de", 100);

        assertThatThrownBy(() -> typed.refuseWhatIsWrong("notes.refused"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/text", "/wish");
                    assertThat(Objects.requireNonNull(refusal.offers().get("masked"))
                                    .in(key -> key.substring("notes.mask.".length())))
                            .isEqualTo(Map.of("wish", "[EMAIL]"));
                });
    }

    @Test
    void letsItsOwnMasksThrough() {
        for (Locale reader : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            for (Finding.Kind kind : Finding.Kind.values()) {
                String mask = "[" + messages.getMessage("notes.mask." + kind, null, reader) + "]";
                for (String text : List.of("% wartet", "Frau % 3 Minuten", "der Kunde % ruft an", "Mr % %")) {
                    String masked = text.replace("%", mask);
                    assertThat(guard.now().in(masked)).as(masked).isEmpty();
                }
            }
        }
        assertThat(guard.now().in("[Frau Weber] wartet, [Name] Weber auch")).hasSize(2);
    }
}
