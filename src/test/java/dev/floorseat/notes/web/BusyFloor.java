package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Rotations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company that has used Floorseat for years: 2,000 people, 2,000 visits in three plan versions, 100,000 notes. */
final class BusyFloor {

    static final int NOTES = 100_000;
    static final String PASSWORD = "correct horse battery";

    private static final int PAIRS = 1000;
    private static final int A_VISIT = 50;
    private static final String[] SYLLABLES = {"tal", "bo", "mir", "kun", "zef", "ra", "dol", "vin", "qua", "pex"};

    /** Somebody with an account and a visit. */
    record Visitor(String account, long visit) {}

    private final ApplicationContext product;
    private final JdbcClient jdbc;

    BusyFloor(ApplicationContext product) {
        this.product = product;
        this.jdbc = product.getBean(JdbcClient.class);
    }

    /** Brings it about; answers with so many executives who are about to write. */
    List<Visitor> found(int visitors) {
        bring(ImportKind.SITES, "id,name,zone,state,seats\nbf-LEJ,Leipzig,Europe/Berlin,DE-SN,9\n");
        bring(ImportKind.QUEUES, "id,name,channel,strain,languages\nbf-billing,Rechnung,PHONE,4,de\n");
        bring(ImportKind.PEOPLE, people());
        LocalDate monday = LocalDate.of(2090, 1, 2);
        long rotation = product.getBean(Rotations.class).open("Busy", "Standard", monday, monday.plusDays(180), null);
        for (int version = 1; version <= 3; version++) {
            publish(rotation, version);
        }
        jdbc.sql("""
                        insert into notes_note
                          (client_id, visit, author, kind, situation, about_kind, about, segment, site, queue, occurred_at, written_at)
                        with recursive n as (select 0 as i union all select i + 1 from n where i < :each - 1)
                        select concat('bf-', a.visit, '-', n.i), a.visit, a.executive, 'MISTAKE',
                               concat('Die Gutschrift steht erst auf der übernächsten Rechnung, Fall ', n.i), 'PROCESS', 'Gutschrift',
                               'new', a.site, a.queue, a.starts_at, a.starts_at
                          from rotation_appointment_in_force a, n
                         where a.rotation = :rotation
                         order by a.visit, n.i
                         limit :notes
                        """)
                .param("each", A_VISIT)
                .param("rotation", rotation)
                .param("notes", NOTES)
                .update();
        return visitors(rotation, visitors);
    }

    private List<Visitor> visitors(long rotation, int count) {
        List<Visitor> visitors = new ArrayList<>();
        jdbc.sql("select executive, min(visit) as visit from rotation_appointment_in_force where rotation = :rotation "
                        + "group by executive order by executive limit :count")
                .param("rotation", rotation)
                .param("count", count)
                .query(row -> {
                    String account = "bf-" + visitors.size();
                    product.getBean(Accounts.class)
                            .create(
                                    account,
                                    PASSWORD,
                                    Set.of(Role.EXECUTIVE),
                                    new PersonId(row.getLong("executive")),
                                    Locale.GERMAN);
                    visitors.add(new Visitor(account, row.getLong("visit")));
                });
        return visitors;
    }

    private void publish(long rotation, int version) {
        jdbc.sql("insert into rotation_plan_version (rotation, number, published_at, published_by) "
                        + "values (:rotation, :number, '2026-01-01', 'benchmark')")
                .param("rotation", rotation)
                .param("number", version)
                .update();
        jdbc.sql("""
                        insert into rotation_appointment
                          (plan_version, visit, executive, mentor, shift, part, site, queue, length, stage, starts_at, ends_at)
                        select p.id, v.id, v.executive, m.person_id, concat('bf-', v.id), 'MORNING', 'bf-LEJ', 'bf-billing', v.length,
                               v.stage, '2026-01-05 08:00:00' + interval (v.id mod 300) day, '2026-01-05 12:00:00' + interval (v.id mod 300) day
                          from rotation_visit v
                          join people_executive e on e.person_id = v.executive
                          join people_person pe on pe.id = v.executive
                          join people_person pm on pm.external_id = concat('bf-M', substring(pe.external_id, 5))
                          join people_mentor m on m.person_id = pm.id
                          join rotation_plan_version p on p.rotation = v.rotation and p.number = :number
                         where v.rotation = :rotation and pe.external_id like 'bf-E%'
                        """).param("number", version).param("rotation", rotation).update();
    }

    private static String people() {
        Random chance = new Random(7);
        StringBuilder file = new StringBuilder("id,name,email,roles,languages,since\n");
        for (int i = 0; i < PAIRS; i++) {
            for (String role : List.of("executive", "mentor")) {
                String id = "bf-" + role.substring(0, 1).toUpperCase(Locale.ROOT) + i;
                file.append(id)
                        .append(',')
                        .append(name(chance))
                        .append(' ')
                        .append(name(chance))
                        .append(',')
                        .append(id)
                        .append("@example.com,")
                        .append(role)
                        .append(",de,2020-01-01\n");
            }
        }
        return file.toString();
    }

    private static String name(Random chance) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void bring(ImportKind kind, String csv) {
        assertThat(product.getBean(Imports.class)
                        .run(kind, ImportFile.csv("bf", csv), "benchmark", false)
                        .faults())
                .isEmpty();
    }
}
