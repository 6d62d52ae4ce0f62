package dev.floorseat.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo company when the product starts for the first time. What builds on it runs with a higher order. */
@Component
@Profile("demo")
@Order(CompanyAtStart.ORDER)
class CompanyAtStart implements ApplicationRunner {

    static final int ORDER = 100;

    private final CompanyLoad load;
    private final DemoCompany company;

    CompanyAtStart(CompanyLoad load, DemoCompany company) {
        this.load = load;
        this.company = company;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (load.needed()) {
            load.load(company);
        }
    }
}
