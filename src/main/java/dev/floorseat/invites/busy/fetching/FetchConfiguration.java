package dev.floorseat.invites.busy.fetching;

import dev.floorseat.outbound.OutboundClient;
import dev.floorseat.outbound.PublicAddresses;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From where calendars may be got, and the client that gets them. */
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {

    /** Allows some hosts by name: for tests and demonstrations, and for a company whose calendar server stands inside. */
    @Bean
    PublicAddresses calendarAddresses(@Value("${floorseat.calendars.allowed:}") Set<String> allowed) {
        return new PublicAddresses(allowed);
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient calendarClient(
            PublicAddresses calendarAddresses, @Value("${floorseat.calendars.timeout:PT10S}") Duration patience) {
        return OutboundClient.of(calendarAddresses, patience);
    }
}
