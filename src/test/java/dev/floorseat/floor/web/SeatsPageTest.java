package dev.floorseat.floor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.floorseat.ProductTest;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.rotation.web.Reader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class SeatsPageTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int MARGIN = 4;

    @Autowired
    MockMvc mvc;

    @Autowired
    Imports imports;

    @Autowired
    Seats seats;

    @Value("${floorseat.base-url}")
    String baseUrl;

    private final String site = "seats-" + UUID.randomUUID();

    @Test
    void keepsSeatsInStepWithTheImportAndTheirCodesForLife() {
        List<Seat> three = imported(3);
        assertThat(three).extracting(Seat::number).containsExactly(1, 2, 3);
        assertThat(three).extracting(Seat::code).doesNotHaveDuplicates().allMatch(code -> code.length() == 12);

        assertThat(imported(1)).containsExactly(three.get(0));
        assertThat(seats.byCode(three.get(2).code())).isEmpty();

        List<Seat> four = imported(4);
        assertThat(four).startsWith(three.toArray(Seat[]::new)).hasSize(4);
    }

    @Test
    void drawsACodeThatLeadsToTheSeat() throws Exception {
        Seat seat = imported(1).get(0);

        String svg = mvc.perform(get("/seats/" + seat.id() + "/qr.svg").with(Reader.planner()))
                .andExpect(content().contentType("image/svg+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(read(svg)).isEqualTo(baseUrl + "/seats/" + seat.code());
    }

    @Test
    void givesASeatAnotherCodeAndTheOldOneBack() throws Exception {
        Seat seat = imported(1).get(0);

        mvc.perform(post("/seats/" + seat.id() + "/code").with(Reader.planner()).with(csrf()))
                .andExpect(redirectedUrl("/seats"))
                .andExpect(flash().attribute("recodedSeat", Long.toString(seat.id())));
        Seat recoded = seats.byId(seat.id()).orElseThrow();
        assertThat(recoded.code()).isNotEqualTo(seat.code());
        assertThat(seats.byCode(seat.code())).isEmpty();

        mvc.perform(post("/seats/" + seat.id() + "/former-code")
                        .with(Reader.planner())
                        .with(csrf()))
                .andExpect(redirectedUrl("/seats"));
        assertThat(seats.byCode(seat.code())).contains(seat);
        assertThat(seats.byCode(recoded.code())).isEmpty();
    }

    @Test
    void printsOneSheetASeat() throws Exception {
        List<Seat> two = imported(2);

        mvc.perform(get("/seats").with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString(two.get(1).code())));
        mvc.perform(get("/seats/print")
                        .param("site", site)
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Guest seat")))
                .andExpect(content().string(containsString("Leipzig · Seat 2")))
                .andExpect(
                        content().string(containsString("/seats/" + two.get(0).code())));
        mvc.perform(get("/seats/print")
                        .param("seat", Long.toString(two.get(1).id()))
                        .with(Reader.planner()))
                .andExpect(content().string(not(containsString(two.get(0).code()))));
        mvc.perform(get("/seats/999999999/qr.svg").with(Reader.planner())).andExpect(status().isNotFound());
    }

    private List<Seat> imported(int count) {
        String csv =
                "id,name,zone,state,opens,closes,seats\n" + site + ",Leipzig,Europe/Berlin,DE-SN,06:00,22:00," + count;
        assertThat(imports.run(ImportKind.SITES, ImportFile.csv("sites", csv + "\n"), "test", false)
                        .faults())
                .isEmpty();
        return seats.all().stream().filter(seat -> seat.site().equals(site)).toList();
    }

    /** Reads the code as a camera would, from the modules the path draws. */
    private static String read(String svg) throws Exception {
        int size = SIZE.matcher(svg)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        BitMatrix modules = new BitMatrix(size - 2 * MARGIN);
        for (MatchResult run : RUN.matcher(svg).results().toList()) {
            modules.setRegion(
                    Integer.parseInt(run.group(1)) - MARGIN,
                    Integer.parseInt(run.group(2)) - MARGIN,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        return new Decoder().decode(modules).getText();
    }
}
