package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in the database in the end, compared with what went through the mail server. */
record Reckoning(OwnDatabase database, Correspondence mail) {

    void everyPlanIsPublishedAsAWhole() {
        assertThat(database.count("rotation_plan_version")).isEqualTo(database.count("rotation_rotation"));
        assertThat(database.count("invites_outbox"))
                .as("500 invites, two a visit")
                .isGreaterThanOrEqualTo(500)
                .isEqualTo(2 * database.count("rotation_appointment"))
                .isEqualTo(database.count("invites_invitation"));
        assertThat(database.count("""
                rotation_appointment a where 2 <> (select count(*) from invites_invitation i
                  where i.visit_id = a.visit and i.person_id in (a.executive, a.mentor) and i.active = 1)""")).isZero();
    }

    void everyInviteArrivedInTheVeryBytesThatWereFrozen() {
        Map<String, String> frozen = new HashMap<>();
        database.jdbc()
                .sql("select message_id, bytes from invites_outbox")
                .query((row, number) -> frozen.put(
                        row.getString("message_id"),
                        new String(row.getBytes("bytes"), StandardCharsets.UTF_8).stripTrailing()))
                .list();
        Set<String> arrived = new HashSet<>();
        for (Map.Entry<String, String> message : mail.arrived()) {
            arrived.add(message.getKey());
            assertThat(message.getValue()).endsWith(frozen.get(message.getKey()));
        }
        assertThat(arrived).isEqualTo(frozen.keySet());
        assertThat(database.count("invites_outbox where state <> 'SENT' or last_error is not null"))
                .isZero();
    }

    void everyAnswerCountsOnce() {
        Map<String, String> expected = new HashMap<>();
        mail.said().forEach((uid, answers) -> {
            String last = answers.get(answers.size() - 1);
            expected.put(uid, "%s %s to 0, said %d times".formatted(last, last, answers.size()));
        });
        Map<String, String> found = new HashMap<>();
        database.jdbc()
                .sql("""
                        select i.uid, i.state, i.answer, i.answered_sequence,
                          (select count(*) from rotation_answer a where a.visit = i.visit_id and a.person = i.person_id) as times
                        from invites_invitation i
                        """)
                .query((row, number) -> found.put(
                        row.getString("uid"),
                        "%s %s to %s, said %d times"
                                .formatted(
                                        row.getString("state"),
                                        row.getString("answer"),
                                        row.getString("answered_sequence"),
                                        row.getInt("times"))))
                .list();
        assertThat(found).as(() -> history(expected, found)).isEqualTo(expected);
        int answers = mail.said().values().stream().mapToInt(List::size).sum();
        assertThat(database.count("invites_reply")).as("each kept once").isEqualTo(mail.mails());
        assertThat(database.count("invites_reply where outcome = 'APPLIED'")).isEqualTo(answers);
        assertThat(database.count("invites_reply where outcome = 'DUPLICATE'")).isEqualTo(mail.mails() - answers);
    }

    /** What was read of those whose answers are not what they said, and when. */
    private String history(Map<String, String> expected, Map<String, String> found) {
        return found.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(expected.get(entry.getKey())))
                .map(entry -> entry + ": "
                        + database.jdbc().sql("""
                                        select r.id, r.uid, r.answer, r.stamp, r.outcome, r.trouble, r.attempts, r.read_at
                                        from invites_reply r join invites_invitation i on i.id = r.invitation_id where i.uid = ? order by r.id
                                        """).param(entry.getKey()).query().listOfRows()
                        + database.jdbc().sql("""
                                        select a.* from rotation_answer a
                                          join invites_invitation i on a.visit = i.visit_id and a.person = i.person_id where i.uid = ?
                                        """).param(entry.getKey()).query().listOfRows())
                .collect(Collectors.joining("\n"));
    }
}
