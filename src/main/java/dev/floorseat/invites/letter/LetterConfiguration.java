package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.Party;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sender and the source of secrets. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    /** An address nobody can answer to: good enough while no mail leaves the house. */
    private static final String NOBODYS = "@floorseat.localhost";

    @Bean
    LetterSettings letterSettings(
            @Value("${floorseat.invites.name}") String name,
            @Value("${floorseat.invites.address}") String address,
            @Value("${floorseat.base-url}") String baseUrl,
            @Value("${floorseat.demo.mailbox:false}") boolean demo,
            @Value("${spring.mail.host:}") String mailHost) {
        if (!demo && !mailHost.isEmpty() && address.endsWith(NOBODYS)) {
            throw new InvalidConfigurationPropertyValueException(
                    "floorseat.invites.address",
                    address,
                    "spring.mail.host names a mail server, but nobody can answer to this sender. Set FLOORSEAT_INVITES_ADDRESS to a"
                            + " mailbox of yours: invites come from it, and answers go to it.");
        }
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
