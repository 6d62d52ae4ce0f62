package dev.floorseat.demo;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo company of today. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoCompany demoCompany(Clock clock, Floor floor) {
        return today(clock, floor);
    }

    static DemoCompany today(Clock clock, Floor floor) {
        LocalDate today = LocalDate.now(clock.withZone(Premises.ZONE));
        return new DemoCompany(DemoCompany.SEED, today, state -> holidays(floor, state, today));
    }

    private static Set<LocalDate> holidays(Floor floor, String state, LocalDate today) {
        Site somewhere = new Site(0, state, state, Premises.ZONE, state, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 0);
        return floor.holidays(somewhere, today, today.plusWeeks(DemoCompany.WEEKS + 2L));
    }
}
