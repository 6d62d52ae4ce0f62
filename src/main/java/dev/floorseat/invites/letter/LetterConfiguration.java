package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sender and the source of secrets. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    LetterSettings letterSettings(
            @Value("${floorseat.invites.name:Floorseat}") String name,
            @Value("${floorseat.invites.address:visits@floorseat.localhost}") String address,
            @Value("${floorseat.base-url}") String baseUrl) {
        return new LetterSettings(new Party(name, address), baseUrl);
    }

    @Bean
    RandomBytes randomBytes() {
        SecureRandom random = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
