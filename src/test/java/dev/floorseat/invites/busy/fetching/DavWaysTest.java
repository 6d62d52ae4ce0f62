package dev.floorseat.invites.busy.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.invites.busy.reading.UnusableCalendar;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DavWaysTest {

    @ParameterizedTest
    @CsvSource({
        "https://caldav.icloud.com/, https://p57-caldav.icloud.com:443/1/",
        "https://icloud.com/, https://p57-caldav.icloud.com/",
        "https://CAL.example.co.uk/, https://dav.Example.co.uk/",
        "https://10.0.0.1:8443/, https://10.0.0.1:8443/c/",
        "http://localhost:5232/, http://localhost:5232/c/"
    })
    void takesThePasswordToAnotherHostOfTheHouse(URI first, URI other) throws Exception {
        assertThat(DavWays.checked(first, List.of(other))).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.co.uk/, https://evil.co.uk/",
        "https://hanna.github.io/, https://evil.github.io/",
        "https://example.com/, https://example.com.evil.com/",
        "https://example.com/, https://example.com:8443/",
        "https://example.com/, http://www.example.com/",
        "https://10.0.0.1/, https://1.0.0.1/",
        "https://com/, https://evil.com/",
        "https://cal.finance.intern/, https://dav.laboratory.intern/",
        "https://cal.local/, https://dav.local/"
    })
    void takesItToNoOther(URI first, URI other) {
        assertThatThrownBy(() -> DavWays.checked(first, List.of(other))).isInstanceOf(UnusableCalendar.class);
    }
}
