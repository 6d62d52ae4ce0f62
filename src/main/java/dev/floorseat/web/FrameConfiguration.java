package dev.floorseat.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole product shares: its clock. */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration {

    /** The time, in UTC; tests set their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
