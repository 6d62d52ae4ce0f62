package dev.floorseat.invites.busy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Calendars as the programs of our readers write them, with everything that stands around the times. */
class GoldenCalendarTest {

    private static final BusyReader READER = new BusyReader();

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void readsWhatOutlookExports() throws Exception {
        assertThat(Reads.written(READER.read(Reads.file("outlook.ics"), Reads.YEAR, Reads.HANNA)))
                .containsExactly(
                        "2027-01-11T09:00:00Z/2027-01-11T10:30:00Z BUSY",
                        "2027-02-14T23:00:00Z/2027-02-19T23:00:00Z BUSY",
                        "2027-03-22T07:30:00Z/2027-03-22T08:00:00Z BUSY",
                        "2027-03-30T12:30:00Z/2027-03-30T13:00:00Z BUSY",
                        "2027-01-20T15:00:00Z/2027-01-20T16:00:00Z TENTATIVE");
    }

    @Test
    void readsWhatGooglePublishes() throws Exception {
        assertThat(Reads.written(READER.read(Reads.file("google.ics"), Reads.YEAR, Reads.HANNA)))
                .containsExactly(
                        "2027-01-04T08:15:00Z/2027-01-04T08:30:00Z BUSY",
                        "2027-01-05T15:00:00Z/2027-01-05T15:15:00Z BUSY",
                        "2027-01-11T08:15:00Z/2027-01-11T08:30:00Z BUSY",
                        "2027-01-12T08:15:00Z/2027-01-12T08:30:00Z BUSY",
                        "2027-01-12T13:00:00Z/2027-01-12T14:00:00Z BUSY",
                        "2027-01-14T08:15:00Z/2027-01-14T08:30:00Z BUSY",
                        "2027-01-18T08:15:00Z/2027-01-18T08:30:00Z BUSY",
                        "2027-01-19T08:15:00Z/2027-01-19T08:30:00Z BUSY");
    }

    @Test
    void readsWhatAppleExports() throws Exception {
        assertThat(Reads.written(READER.read(Reads.file("apple.ics"), Reads.YEAR, Reads.HANNA)))
                .containsExactly(
                        "2027-02-04T08:00:00Z/2027-02-04T10:00:00Z BUSY",
                        "2027-03-04T16:00:00Z/2027-03-04T17:00:00Z BUSY",
                        "2027-04-01T15:00:00Z/2027-04-01T16:00:00Z BUSY",
                        "2027-05-06T15:00:00Z/2027-05-06T16:00:00Z BUSY",
                        "2027-06-08T16:00:00Z/2027-06-08T18:00:00Z BUSY",
                        "2027-06-13T22:00:00Z/2027-06-16T22:00:00Z BUSY");
    }

    @Test
    void readsWhatACalDavServerSaysOfFreeAndBusy() throws Exception {
        assertThat(Reads.written(READER.read(Reads.file("free-busy.ics"), Reads.YEAR, Reads.HANNA)))
                .containsExactly(
                        "2027-01-04T09:00:00Z/2027-01-04T10:00:00Z BUSY",
                        "2027-01-04T14:00:00Z/2027-01-04T14:30:00Z BUSY",
                        "2027-01-05T23:00:00Z/2027-01-06T23:00:00Z BUSY",
                        "2027-01-07T09:00:00Z/2027-01-07T10:00:00Z TENTATIVE");
    }
}
