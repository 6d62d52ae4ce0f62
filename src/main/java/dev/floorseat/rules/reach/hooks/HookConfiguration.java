package dev.floorseat.rules.reach.hooks;

import dev.floorseat.outbound.OutboundClient;
import dev.floorseat.outbound.PublicAddresses;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages may go, and the client that carries them there. */
@Configuration(proxyBeanMethods = false)
class HookConfiguration {

    /** Allows some hosts by name: for tests and demonstrations. */
    @Bean
    PublicAddresses hookAddresses(@Value("${floorseat.hooks.allowed:}") Set<String> allowed) {
        return new PublicAddresses(allowed);
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient hookClient(
            PublicAddresses hookAddresses, @Value("${floorseat.hooks.timeout:PT10S}") Duration patience) {
        return OutboundClient.of(hookAddresses, patience);
    }
}
