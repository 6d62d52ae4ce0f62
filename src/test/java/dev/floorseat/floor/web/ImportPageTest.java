package dev.floorseat.floor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class ImportPageTest {

    private static final String SITES = "id;name;zone;state;seats\nip-LEJ;Leipzig;Europe/Berlin;DE-SN;4\n";

    @Autowired
    MockMvc web;

    @Autowired
    Floor floor;

    @Test
    void recognisesChecksAndImportsWithOneMoreClick() throws Exception {
        String checked =
                Objects.requireNonNull(web.perform(upload("sites.csv", SITES).with(planner("ip-anna")))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(checked).startsWith("/imports/checked/");
        assertThat(ours()).isEmpty();

        web.perform(get(checked).with(planner("ip-anna")).locale(Locale.GERMAN))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("„sites.csv“ ist in Ordnung. Importiert wurde noch nichts.")));
        web.perform(post(checked).with(planner("ip-anna")).with(csrf())).andExpect(redirectedUrl("/imports"));

        assertThat(ours()).containsExactly("ip-LEJ");
        web.perform(get(checked).with(planner("ip-anna"))).andExpect(status().isNotFound());
    }

    @Test
    void aCheckedFileIsItsUploadersAlone() throws Exception {
        String checked =
                Objects.requireNonNull(web.perform(upload("sites.csv", SITES).with(planner("ip-anna")))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        web.perform(get(checked).with(planner("ip-ben"))).andExpect(status().isNotFound());
        web.perform(post(checked).with(planner("ip-ben")).with(csrf())).andExpect(status().isNotFound());
        assertThat(ours()).isEmpty();
    }

    @Test
    void showsEveryFaultInATable() throws Exception {
        web.perform(upload("sites.csv", SITES.replace("DE-SN", "Sachsen").replace(";4", ";vier"))
                        .with(planner("ip-anna"))
                        .locale(Locale.GERMAN))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("2 Fehler in „sites.csv“. Geändert wurde nichts.")))
                .andExpect(content().string(containsString("Zeile 2, Spalte 4")))
                .andExpect(content().string(containsString("seats: „vier“ ist keine ganze Zahl von 0 bis 1000.")));
    }

    @Test
    void asksWhatIsInAFileItDoesNotRecognise() throws Exception {
        web.perform(upload("cats.csv", "cat;colour\nMinka;grey\n").with(planner("ip-anna")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("cats.csv")));
    }

    private List<String> ours() {
        return floor.sites().stream()
                .map(Site::externalId)
                .filter(id -> id.startsWith("ip-"))
                .toList();
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String name, String text) {
        return multipart("/imports/check")
                .file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(csrf());
    }

    private static RequestPostProcessor planner(String account) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new Planner(account), null, List.of(new SimpleGrantedAuthority("ROLE_PLANNER"))));
    }

    /** A planner without a person. */
    private record Planner(String account) implements SignedIn, Principal, Serializable {
        @Override
        public @Nullable PersonId personId() {
            return null;
        }

        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public String getName() {
            return account;
        }
    }
}
